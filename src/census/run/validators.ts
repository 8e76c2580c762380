import { sha256Hex } from '../../core/canonical.ts'
import { field, stringField } from '../../core/value.ts'
import type { Validators } from '../../net/polite.ts'
import type { SheetRow, WorkStore } from '../../store/queue.ts'
import { some } from '../snapshot/blank.ts'
import { withoutSecretsIn } from './redacted.ts'

/** Which page of which registry. */
interface Place {
  readonly registry: string
  readonly path: string
}

/**
 * By what the next walk asks whether the page has changed: `hash` is what it was. No row where its host gave nothing, or
 * something with a secret in it: half a validator is none.
 */
export function validatorRows(
  place: Place,
  snapshot: string,
  hash: string,
  validators: Validators | undefined,
): readonly SheetRow[] {
  if (validators === undefined || Object.keys(validators).length === 0) return []
  if (withoutSecretsIn(validators) !== validators) return []
  return [{ sheet: SHEET, key: keyOf(place), id: snapshot, body: { hash, validators: { ...validators } } }]
}

/** What a page was when it was last asked for. Undefined where it is there no more: then all of it is asked for. */
export async function lastAnswer(
  { sheets, raw }: Pick<WorkStore, 'sheets' | 'raw'>,
  place: Place,
): Promise<{ readonly bytes: Uint8Array; readonly validators: Validators } | undefined> {
  const body = (await sheets.of(SHEET, keyOf(place))).at(-1)?.body
  const hash = stringField(body, 'hash')
  const bytes = hash === undefined ? undefined : await raw.get(hash)
  return bytes && { bytes, validators: validatorsIn(field(body, 'validators')) }
}

function validatorsIn(kept: unknown): Validators {
  return { ...some('etag', stringField(kept, 'etag')), ...some('modified', stringField(kept, 'modified')) }
}

const SHEET = 'validator'

/** What was known of one page must not be said of another whose long cursor begins alike. */
const keyOf = ({ registry, path }: Place): string =>
  path.length <= 300 ? `${registry} ${path}` : `${registry} ${path.slice(0, 300)} ${sha256Hex(path)}`
