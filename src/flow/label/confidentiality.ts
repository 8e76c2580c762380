import type { Capability, Confidentiality, LabelReason } from '../../core/label.ts'
import type { Said } from './read-definition.ts'
import { isReading, isSearching } from './reading.ts'
import { secretOf } from './secret-thing.ts'

export function confidentialityOf(
  said: Said,
  capabilities: readonly Capability[],
): { readonly label: Confidentiality; readonly reasons: readonly LabelReason[] } {
  const given = (label: Confidentiality, from: LabelReason['from'], why: string) => ({
    label,
    reasons: [{ label, from, why }],
  })
  const secret = secretOf(said)
  if ((isReading(said) || isSearching(said)) && secret)
    return given(
      'secret',
      said.name.includes(secret) ? 'name' : 'description',
      `gives back what opens doors: “${secret}”`,
    )
  if (capabilities.includes('reads-private'))
    return given('private', 'name', 'reads what belongs to somebody')
  if (capabilities.includes('executes')) return given('private', 'name', 'what is run may read anything')
  return { label: 'public', reasons: [] }
}
