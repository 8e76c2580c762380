import type { Bounded } from '../bounded.ts'
import { MOST } from '../listing.ts'

/** What stands between fences of a README: the configuration and the command lines that users copy. */
export function codeOf(readme: unknown, within: Bounded): readonly string[] {
  if (typeof readme !== 'string') return []
  const parts = readme.slice(0, MOST_OF_README).split('```')
  const fenced = parts
    .filter((_, at) => at % 2 === 1)
    .map((part) => part.slice(part.indexOf('\n') + 1).trim())
  return within
    .first(fenced.filter((part) => part !== ''))
    .flatMap((part) => within.text(part, MOST.example) ?? [])
}

const MOST_OF_README = 500_000
