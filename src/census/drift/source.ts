import { repositoryNameOf } from '../identity.ts'
import type { Listing } from '../listing.ts'
import type { DriftEvent } from './events.ts'

/** GitHub’s number stays when a repository is renamed: where both records have it, it decides. */
export function* sourceEvents(before: Listing, after: Listing): Generator<DriftEvent, void, undefined> {
  const [old, now] = [repositoryNameOf(before.repository), repositoryNameOf(after.repository)]
  if (!old || !now) return
  const [oldId, nowId] = [before.repository?.id, after.repository?.id]
  const isSame = oldId !== undefined && nowId !== undefined ? oldId === nowId : old.key === now.key
  if (isSame) return
  yield 'repository-changed'
  if (old.owner.toLowerCase() !== now.owner.toLowerCase()) yield 'repository-owner-changed'
}
