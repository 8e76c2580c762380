import type { Random } from '../../../core/random.ts'
import type { Pair } from '../drawn.ts'
import { expand } from '../grammar.ts'
import { embed, hostText } from '../host.ts'
import { LEXICON } from '../lexicon.ts'
import { TONGUE_NAMES, TONGUES } from '../words/languages.ts'

/** The same in another language: as a prompt, alone, or inside a text of the same or of another language. */
export function drawForeign(random: Random): Pair {
  const language = random.pick(TONGUE_NAMES)
  const { asks, harmless } = TONGUES[language]!
  const say = (template: string): string => expand(template, { lexicon: LEXICON, random })
  const template = random.pick(asks)
  const [ask, other] = [say(template), say(random.pick(harmless))]
  if (random.chance(0.3)) {
    const [family, surface] = ['prompt injection', 'user_prompt'] as const
    return [
      { surface, family, template, text: ask, from: 0, to: ask.length },
      { surface, family: 'harmless', template, text: other },
    ]
  }
  const around = Array.from({ length: random.whole(1, 4) }, () => say(random.pick(harmless)))
  const host = random.chance(0.4)
    ? hostText(random)
    : { kind: language, text: `§${around.join(' §')} §`, quoted: false }
  const place = String(random.next())
  const surface = random.pick(['tool_response', 'indirect_content'] as const)
  return [
    { surface, family: 'plain request', template, ...embed(host, ask, random.fork(place)) },
    { surface, family: 'harmless', template, ...embed(host, other, random.fork(place)) },
  ]
}
