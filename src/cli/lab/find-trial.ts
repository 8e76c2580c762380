import { fail } from '../../core/error.ts'
import type { Outcome } from '../../lab/campaign/outcome.ts'
import type { CampaignFolder } from './campaign-folder.ts'

/** By the beginning of its key. */
export function findTrial({ records }: CampaignFolder, beginning: string): Outcome {
  const keys = [...records.keys()].filter((key) => key.startsWith(beginning.toLowerCase()))
  const [key] = keys
  if (keys.length > 1) return fail('lab/many-trials', { count: String(keys.length), key: beginning })
  const outcome = key === undefined ? undefined : records.read(key)
  return outcome ?? fail('lab/no-trial', { key: beginning })
}
