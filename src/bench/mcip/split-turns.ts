/** One message: whose, and what. */
export interface Turn {
  readonly role: Role
  /** As it was written; for those who are none of the usual. */
  readonly speaker: string
  readonly text: string
  /** Calls that stand beside the text. */
  readonly calls?: readonly TurnCall[]
  /** Which function or call it is the result of. */
  readonly tool?: string
  readonly call?: string
}

export interface TurnCall {
  readonly tool: string
  readonly arguments: string
  readonly id?: string
}

export type Role = 'system' | 'user' | 'assistant' | 'call' | 'result' | 'other'

export function roleOf(speaker: string): Role {
  return (
    ROLES.get(
      speaker
        .toLowerCase()
        .replaceAll(/[\s_-]+/g, ' ')
        .trim(),
    ) ?? 'other'
  )
}

/** Text in which each turn begins with who speaks. Undefined where nobody that is known speaks. */
export function splitTurns(text: string): Turn[] | undefined {
  const turns: Open[] = []
  let isAfterGap = true
  for (const line of plainTurns(text).split('\n')) {
    const begun = beginning(line, isAfterGap)
    const last = turns.at(-1)
    if (begun) turns.push(begun)
    else if (last) last.lines.push(line)
    isAfterGap = line.trim() === '' || line.trimEnd().endsWith(END_OF_TURN)
  }
  if (!turns.some(({ role }) => role === 'user' || role === 'assistant')) return undefined
  return turns.map(({ role, speaker, lines }) => ({
    role,
    speaker,
    text: lines.join('\n').replaceAll(END_OF_TURN, '').trim(),
  }))
}

/** ChatML says who speaks between signs of its own. */
function plainTurns(text: string): string {
  if (!text.includes('<|im_start|>')) return text
  return text.replaceAll(/<\|im_start\|>(\w{1,40})\n/g, '\n\n$1: ').replaceAll('<|im_end|>', '')
}

interface Open {
  readonly role: Role
  readonly speaker: string
  readonly lines: string[]
}

const END_OF_TURN = '<|endoftext|>'

/** Somebody unknown speaks only where a gap is before; in the middle of a text, `Note: …` is no turn. */
function beginning(line: string, isAfterGap: boolean): Open | undefined {
  const colon = line.indexOf(':')
  if (colon < 1 || colon > LONGEST_SPEAKER) return undefined
  const speaker = line
    .slice(0, colon)
    .replaceAll(/[*#<>[\]|]/g, '')
    .trim()
  if (!/^\p{L}[\p{L}\p{N} ._()-]*$/u.test(speaker)) return undefined
  const role = roleOf(speaker)
  if (role === 'other' && (!isAfterGap || NO_SPEAKERS.has(speaker.toLowerCase()))) return undefined
  return { role, speaker, lines: [line.slice(colon + 1)] }
}

const LONGEST_SPEAKER = 40
const NO_SPEAKERS = new Set([
  'note',
  'warning',
  'example',
  'http',
  'https',
  'ps',
  'p.s',
  'tip',
  'hint',
  'answer',
])

const ROLES: ReadonlyMap<string, Role> = new Map(
  (
    [
      ['system', ['system', 'sys', 'developer']],
      ['user', ['user', 'human']],
      ['assistant', ['assistant', 'gpt', 'ai', 'model', 'bot', 'chatbot', 'client', 'agent']],
      ['call', ['function call', 'tool call', 'function-call', 'action']],
      [
        'result',
        [
          'function response',
          'function',
          'function result',
          'function return',
          'tool',
          'tool response',
          'tool result',
          'observation',
          'ipython',
        ],
      ],
    ] as const
  ).flatMap(([role, names]) => names.map((name) => [name, role] as const)),
)
