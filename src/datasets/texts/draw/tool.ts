import type { Random } from '../../../core/random.ts'
import type { JsonValue } from '../../../core/value.ts'
import { actSlots, capital } from '../act.ts'
import { POISONS } from '../attacks/tools.ts'
import type { Drawn, Pair } from '../drawn.ts'
import { expand } from '../grammar.ts'
import { LEXICON } from '../lexicon.ts'

/** A tool whose description gives orders, and the same tool with an ordinary hint in their place. */
export function drawTool(random: Random): Pair {
  const held = actSlots(random)
  const say = (template: string): string => expand(template, { lexicon: LEXICON, random, held })
  const family = random.pick(Object.keys(POISONS))
  const template = random.pick(POISONS[family]!)
  const second = random.chance(0.3) ? ` ${say(random.pick(POISONS['exfiltration']!))}` : ''
  const poison = `${say(template)}${second}`
  const hint = say('{tool_how}')
  const frame = frameOf(random, say)
  const name = toolName(random, say)
  const inputSchema = schemaOf(say)
  return [
    { surface: 'tool_description', family, template, tool_name: name, inputSchema, ...put(frame, poison) },
    {
      surface: 'tool_description',
      family: 'harmless',
      template,
      tool_name: name,
      inputSchema,
      ...put(frame, hint),
    },
  ]
}

export function drawHarmlessTool(random: Random): Drawn {
  const say = (template: string): string => expand(template, { lexicon: LEXICON, random })
  const [before, after] = frameOf(random, say)
  const text = random.chance(0.3) ? say('{tool_what}') : `${before}${say('{tool_how}')}${after}`
  return {
    surface: 'tool_description',
    family: 'harmless',
    template: 'tool',
    tool_name: toolName(random, say),
    inputSchema: schemaOf(say),
    text,
  }
}

type Frame = readonly [before: string, after: string]

function frameOf(random: Random, say: (template: string) => string): Frame {
  const gap = random.pick([' ', '\n\n', '\n', ' '])
  const before = random.chance(0.85)
    ? `${capital(say('{tool_what}'))}${random.pick(['.', '.', ''])}${gap}`
    : ''
  const more = random.chance(0.4) ? `${say('{tool_how}')}${gap}` : ''
  const after = random.chance(0.5) ? `${gap}${say(random.chance(0.5) ? '{tool_args}' : '{tool_how}')}` : ''
  return [before + more, after]
}

function put([before, after]: Frame, sentence: string): { text: string; from: number; to: number } {
  const said = sentence.trim()
  return { text: `${before}${said}${after}`, from: before.length, to: before.length + said.length }
}

const toolName = (random: Random, say: (template: string) => string): string =>
  say('{tool}').replace(/[^\w-]/g, '_') + (random.chance(0.2) ? `_v${random.whole(1, 3)}` : '')

function schemaOf(say: (template: string) => string): JsonValue {
  const [one, other] = [say('{word}'), say('{word}')]
  return {
    type: 'object',
    properties: { [one]: { type: 'string', description: `The ${one}` }, [other]: { type: 'number' } },
    required: [one],
  }
}
