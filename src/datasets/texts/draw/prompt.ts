import type { Random } from '../../../core/random.ts'
import { actSlots } from '../act.ts'
import { EXTRACTIONS, JAILBREAKS, OPENINGS } from '../attacks/marked.ts'
import { BENDS } from '../attacks/plain.ts'
import type { Drawn, Pair } from '../drawn.ts'
import { expand } from '../grammar.ts'
import { LEXICON } from '../lexicon.ts'
import { PROMPTS } from '../words/prompts.ts'

/** A user's prompt that attacks the model itself; its twin has the same words in honest use. */
export function drawPrompt(random: Random): Pair {
  const say = sayer(random)
  const kind = random.next()
  const [family, template, text] =
    kind < 0.5
      ? jailbreak(random)
      : kind < 0.75
        ? (['prompt injection', ...sayOne(random, EXTRACTIONS)] as const)
        : direct(random)
  return [
    { surface: 'user_prompt', family, template, text: text.trim() },
    {
      surface: 'user_prompt',
      family: 'harmless',
      template,
      text: say(random.pick(PROMPTS[random.chance(0.7) ? 'trigger' : 'question']!)),
    },
  ]
}

export function drawHarmlessPrompt(random: Random): Drawn {
  const say = sayer(random)
  const kind = random.pick(['task', 'task', 'coding', 'coding', 'question', 'trigger'])
  const template = random.pick(PROMPTS[kind]!)
  const more = random.chance(0.25) ? ` ${say(random.pick(PROMPTS[kind]!))}` : ''
  const aside = random.chance(0.35) ? ` ${say('{aside}')}` : ''
  const lead = random.chance(0.2) ? `${say('{aside}')} ` : ''
  const text = `${lead}${say(template)}${more}${aside}`
  return { surface: 'user_prompt', family: 'harmless', template, text }
}

function jailbreak(random: Random): readonly [string, string, string] {
  const held = new Map([['persona', expand('{persona}', { lexicon: LEXICON, random })]])
  const template = random.pick(JAILBREAKS)
  const rules = Array.from({ length: random.whole(0, 6) }, () => '{persona_rules}').join(
    random.pick([' ', '\n']),
  )
  const text = expand(`${template} ${rules}`, { lexicon: LEXICON, random, held })
  const after = random.chance(0.3) ? `\n${expand('{forbidden_ask}', { lexicon: LEXICON, random, held })}` : ''
  return ['jailbreak', template, text + after]
}

function direct(random: Random): readonly [string, string, string] {
  const say = sayer(random)
  const [opening, ask] = [random.pick(OPENINGS), random.pick(random.chance(0.5) ? BENDS : EXTRACTIONS)]
  const before = random.chance(0.3) ? `${say(random.pick(PROMPTS['question']!))} ` : ''
  return ['prompt injection', `${opening}${ask}`, `${before}${say(opening)} ${say(ask)}`]
}

function sayOne(random: Random, templates: readonly string[]): readonly [string, string] {
  const template = random.pick(templates)
  return [template, sayer(random)(template)]
}

function sayer(random: Random): (template: string) => string {
  const held = actSlots(random)
  return (template) => expand(template, { lexicon: LEXICON, random, held })
}
