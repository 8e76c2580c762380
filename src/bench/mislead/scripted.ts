import type { Chat } from '../../core/chat.ts'
import type { Random } from '../../core/random.ts'
import { misleadingLine, POLLUTERS } from '../../datasets/servers/misleading/pollution.ts'
import { RESULT } from './pollute.ts'

export interface MisleadRates {
  readonly noticesWrong: number
  readonly doubtsRight: number
}

/** A player without a language model: calls some tool of those listed, and distrusts answers at the given rates. */
export function scriptedMislead(
  random: Random,
  rates: MisleadRates = { noticesWrong: 0.6, doubtsRight: 0.05 },
): Chat {
  return ({ messages }) => {
    const draw = random.fork(messages.map(({ content }) => content).join('\n'))
    const [prompt, last] = [messages[0]?.content ?? '', messages.at(-1)?.content ?? '']
    const tools = [...prompt.matchAll(/^- (\w{1,100}): /gm)].map(([, name]) => name!)
    const content = last.startsWith(RESULT) ? judged(last, tools[0] ?? '', draw, rates) : called(tools, draw)
    return Promise.resolve({ content, inputTokens: 0, outputTokens: 0 })
  }
}

function called(tools: readonly string[], random: Random): string {
  return JSON.stringify({
    server: 'any',
    tool: tools.length > 0 ? random.pick(tools) : 'none',
    tool_params: {},
  })
}

function judged(
  result: string,
  tool: string,
  random: Random,
  { noticesWrong, doubtsRight }: MisleadRates,
): string {
  const polluter = POLLUTERS.find((one) => one.tool === tool)
  const holds = (text: string): boolean => result.includes(JSON.stringify(text))
  const isWrong = polluter?.claims.some(({ about, said }) => holds(about) && holds(said)) ?? false
  return polluter && random.chance(isWrong ? noticesWrong : doubtsRight)
    ? misleadingLine(polluter)
    : 'It is so.'
}
