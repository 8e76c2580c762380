import type { JsonFlaw } from '../../../core/json.ts'
import type { JsonValue } from '../../../core/value.ts'
import type { Checked, Raised } from '../admission.ts'
import { judgeSchema } from '../schema/judge-schema.ts'
import { LATEST_SCHEMA } from '../schema/words.ts'

/** By the schema that is declared, and by the latest. */
export function checkSchema(server: JsonValue, flaws: ReadonlyMap<JsonFlaw, string>): Checked {
  const { by, declared, faults, latest } = judgeSchema(server)
  // Registries took such entries again under a later schema without a word of it in the document.
  const isOnlyStated = faults.length > 0 && latest.length === 0 && by !== LATEST_SCHEMA.date
  const raised: Raised[] = faults.map(({ pointer, why }) => ({
    rule: isOnlyStated ? 'admission/schema-misstated' : 'admission/schema',
    pointer,
    message: `Not as the schema of ${by} says: ${why}`,
  }))
  if (declared === undefined)
    raised.push({
      rule: 'admission/schema-unknown',
      pointer: '/$schema',
      message: `It names no dated schema of the registry; it was judged by that of ${by}`,
    })
  if (faults.length === 0)
    for (const { pointer, why } of latest)
      raised.push({
        rule: 'admission/schema-behind',
        pointer,
        message: `Not as the latest schema says: ${why}`,
      })
  for (const [flaw, pointer] of flaws)
    raised.push({ rule: 'admission/ambiguous-json', pointer, message: FLAWS[flaw] })
  return { raised, check: { check: 'schema', state: 'checked' } }
}

const FLAWS: Readonly<Record<JsonFlaw, string>> = {
  'duplicate-key': 'A key stands twice: readers take the first or the last',
  'inexact-number': 'A number that not every reader can hold exactly',
  'odd-integer': 'An integer that is written as another kind of number',
  'lone-surrogate': 'Half a character, which readers replace in different ways',
}
