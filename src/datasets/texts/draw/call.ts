import type { Random } from '../../../core/random.ts'
import { CALL_ATTACKS, CALL_HARMLESS } from '../attacks/tools.ts'
import type { Drawn, Pair } from '../drawn.ts'
import { expand } from '../grammar.ts'
import { LEXICON } from '../lexicon.ts'

/** Arguments of a tool call that bring a command, a query or a secret. */
export function drawCall(random: Random): Pair {
  const family = random.pick(Object.keys(CALL_ATTACKS))
  const template = random.pick(CALL_ATTACKS[family]!)
  const text = expand(template, { lexicon: LEXICON, random })
  return [
    { ...callOf(text, random), family, template, from: 0, to: text.length },
    { ...drawHarmlessCall(random), template },
  ]
}

export function drawHarmlessCall(random: Random): Drawn {
  const template = random.pick(CALL_HARMLESS)
  return { ...callOf(expand(template, { lexicon: LEXICON, random }), random), family: 'harmless', template }
}

function callOf(text: string, random: Random): Pick<Drawn, 'surface' | 'text' | 'tool_name'> {
  const tool = expand('{tool}', { lexicon: LEXICON, random })
  return { surface: 'tool_call', text, tool_name: tool }
}
