import type { Capability, Integrity, LabelReason } from '../../core/label.ts'
import { pathOf } from './parameters.ts'
import type { Said } from './read-definition.ts'
import { isChanging, isReading, isSearching } from './reading.ts'
import { firstOf, MIXED } from './things.ts'

/**
 * Never `user`: that only the user can say. What holds files or records of the user holds words of others as well, so it is
 * `untrusted` without being a tool that reads untrusted text by trade.
 */
export function integrityOf(
  said: Said,
  capabilities: readonly Capability[],
): { readonly label: Integrity; readonly reasons: readonly LabelReason[] } {
  const given = (from: LabelReason['from'], why: string) => ({
    label: 'untrusted' as const,
    reasons: [{ label: 'untrusted' as const, from, why }],
  })
  if (capabilities.includes('reads-untrusted'))
    return given('name', 'anybody may have written what it gives back')
  if (capabilities.includes('executes')) return given('name', 'what is run may give back anything')
  const reads = (isReading(said) || isSearching(said)) && !isChanging(said)
  const mixed = reads && capabilities.includes('reads-private') && firstOf(said, MIXED)
  if (mixed) return given('name', `“${mixed}” may hold what others wrote`)
  if (reads && pathOf(said)) return given('schema', 'a file may hold what others wrote')
  return { label: 'server', reasons: [] }
}
