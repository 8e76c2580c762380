import type { Said } from './read-definition.ts'
import { firstOf, SECRET } from './things.ts'

/** What a definition names that opens doors. */
export function secretOf(said: Said): string | undefined {
  if (said.name.includes('key') && said.name.some((word) => KEYS.has(word))) return 'key'
  const found = firstOf(said, SECRET)
  return found && !said.name.some((word) => PUBLIC_TOKENS.has(word)) ? found : undefined
}

const KEYS = new Set(['api', 'private', 'access', 'ssh', 'encryption', 'recovery'])
/** Tokens that are traded, bought or counted; what is said of passwords and is none. */
const PUBLIC_TOKENS = new Set(
  'price market trending holder liquidity count usage metadata supply strength policy map ens nft defi chart pinned history info pool transfer'.split(
    ' ',
  ),
)
