import type { Random } from '../../core/random.ts'
import { ACT_LIST } from './words/acts.ts'
import { expand, type Mood } from './grammar.ts'
import { LEXICON } from './lexicon.ts'

/** Slots that say acts, for `held`: the same act with the same people and things in every mood, and a second act. */
export function actSlots(random: Random, acts: readonly string[] = ACT_LIST): Map<string, string> {
  const [first, second] = [random.pick(acts), random.pick(acts)]
  const draw = String(random.next())
  const say = (template: string, mood: Mood): string =>
    expand(template, { lexicon: LEXICON, random: random.fork(draw), mood })
  const act = say(first, 'do')
  return new Map([
    ['act', act],
    ['Act', capital(act)],
    ['act_tool', act],
    ['act_cap', capital(act)],
    ['act2', say(second, 'do')],
    ['did', say(first, 'did')],
    ['doing', say(first, 'doing')],
    ['Doing', capital(say(first, 'doing'))],
  ])
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
