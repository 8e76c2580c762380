import type { Hit } from '../core/detector.ts'
import type { Severity } from '../core/severity.ts'
import type { Text } from '../core/subject.ts'
import type { Said } from '../core/text.ts'
import type { PhraseSet } from '../core/text/phrase.ts'

/** Phrases and how bad they are; null where they mean nothing in this place. */
export type Tier = readonly [PhraseSet, Severity | null]

/** At most one hit a text, for the worst tier that is said; what is only discussed is worth a note, no more. */
export function* report(
  text: Text,
  message: string,
  ...tiers: readonly Tier[]
): Generator<Hit, void, undefined> {
  let mention: Said | undefined
  for (const [set, severity] of tiers) {
    if (severity === null) continue
    const said = text.reading.first(set)
    if (said === undefined) continue
    if (!said.discussed) {
      yield hitOf(said, message, severity)
      return
    }
    mention ??= said
  }
  if (mention) yield hitOf(mention, message, 'info')
}

export function hitOf({ place, via }: Said, message: string, severity: Severity): Hit {
  return { place, message: via === 'plain' ? message : `${message}, hidden in ${via}`, severity }
}
