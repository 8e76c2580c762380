import { pointerOf } from '../core/place.ts'
import type { JsonObject } from '../core/value.ts'

/** Members by which the hosts' files let tools be called without asking. */
const KEYS = [
  'autoApprove',
  'alwaysAllow',
  'trust',
  'autoApproveAll',
  'allowedTools',
  'always_allow',
  'approval',
  'tools',
]

/** The member that lets every tool of a server be called without asking; undefined where none does. */
export function unaskedPointer(declared: {
  readonly unasked: unknown
  readonly json: JsonObject
}): string | undefined {
  const { unasked, json } = declared
  const isAll = unasked === 'all' || (Array.isArray(unasked) && unasked.includes('*'))
  if (!isAll) return undefined
  const key = KEYS.find((one) => Object.hasOwn(json, one))
  return key === undefined ? '/json' : `/json${pointerOf([key])}`
}
