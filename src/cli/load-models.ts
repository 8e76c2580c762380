import { fail } from '../core/error.ts'
import type { Models } from './guard-judges.ts'

/** The shipped models, loaded only when one of them is wanted. */
export async function loadModels(wanted: {
  readonly texts: boolean
  readonly logs: boolean
}): Promise<Models> {
  // Nothing ships yet: the weights and their readers come with `src/model`.
  if (wanted.texts) fail('model/not-shipped', { what: 'texts' })
  if (wanted.logs) fail('model/not-shipped', { what: 'logs' })
  return {}
}
