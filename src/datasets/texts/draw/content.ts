import type { Random } from '../../../core/random.ts'
import { actSlots } from '../act.ts'
import { ASKS, BENDS, HARMLESS, HARMLESS_ANSWERS } from '../attacks/plain.ts'
import { OPENINGS } from '../attacks/marked.ts'
import type { Drawn, Pair } from '../drawn.ts'
import { expand } from '../grammar.ts'
import { bare, embed, type Host, hostText } from '../host.ts'
import { LEXICON } from '../lexicon.ts'
import { obfuscate, OBFUSCATIONS } from '../obfuscate.ts'
import { PROMPTS } from '../words/prompts.ts'

/** A sentence to the agent inside what a tool brings: plain, marked, or bending the answer. */
export function drawContent(random: Random): Pair {
  const host: Host = random.chance(0.22) ? { kind: 'nothing', text: '§', quoted: false } : hostText(random)
  const drawn = drawSentence(random)
  const place = String(random.next())
  const attack = embed(host, drawn.attack, random.fork(place))
  const twin = embed(host, drawn.twin, random.fork(place))
  const alone = host.kind === 'nothing'
  const surface = random.pick(['tool_response', 'tool_response', 'indirect_content'] as const)
  const family = drawn.family
  const template = drawn.template
  return [
    { surface: alone ? 'injected_instruction' : surface, family, template, ...attack },
    { surface, family: 'harmless', template, ...twin },
  ]
}

export function drawHarmlessContent(random: Random): Drawn {
  const host = hostText(random)
  const surface = random.pick(['tool_response', 'tool_response', 'indirect_content'] as const)
  return {
    surface,
    family: 'harmless',
    template: `host ${host.kind}`,
    text: bare(host).trim() || 'No results.',
  }
}

interface Sentence {
  readonly attack: string
  readonly twin: string
  readonly family: string
  readonly template: string
}

function drawSentence(random: Random): Sentence {
  const held = actSlots(random)
  const say = (template: string): string => expand(template, { lexicon: LEXICON, random, held })
  const kind = random.next()
  const ask = random.pick(kind < 0.7 ? ASKS : BENDS)
  const marked = (kind >= 0.52 && kind < 0.7) || kind > 0.92
  const opening = marked ? random.pick(OPENINGS) : ''
  const plain = marked ? `${say(opening)} ${say(ask)}` : say(ask)
  const [way, hidden] = random.chance(0.07) ? obfuscated(plain, random) : ['', plain]
  const twin = marked && random.chance(0.5) ? PROMPTS['trigger']! : kind < 0.7 ? HARMLESS : HARMLESS_ANSWERS
  return {
    attack: hidden,
    twin: say(random.pick(twin)),
    family: marked ? 'prompt injection' : kind < 0.7 ? 'plain request' : 'bent answer',
    template: `${opening}${ask}${way}`,
  }
}

function obfuscated(text: string, random: Random): [string, string] {
  const way = random.pick(Object.keys(OBFUSCATIONS))
  return [` ${way}`, obfuscate(way, text, random)]
}
