import { oneEdit } from '../../scan/supply/name/one-edit.ts'

/**
 * Do two accounts speak of the same people: `vendorhq` and `vendor`, `pat-example` and `patexample-labs`? Anybody can take
 * such an account, so it never clears a name that imitates another; it only keeps what needs no person's eye off their list.
 */
export function areAlikeAccounts(one: string, other: string): boolean {
  const [mine, theirs] = [lettersOf(one), lettersOf(other)]
  const [short, long] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine]
  if (short.length < SHORTEST) return short === long
  if (long.includes(short) || oneEdit(short, long) !== undefined) return true
  // Nearly all of the shorter: `pexample` and `patexamplelabs` share `example`.
  const run = Math.max(SHORTEST, Math.ceil(short.length * MOSTLY))
  for (let at = 0; at + run <= short.length; at++) if (long.includes(short.slice(at, at + run))) return true
  return false
}

const SHORTEST = 4
const MOSTLY = 0.7

const lettersOf = (account: string): string =>
  account
    .toLowerCase()
    .replace(/[^a-z\d]/g, '')
    .slice(0, MOST_CHARACTERS)
const MOST_CHARACTERS = 100

/** How many people at least, when alike accounts are one. The first of each is kept. */
export function apart(accounts: Iterable<string>): readonly string[] {
  const kept: string[] = []
  for (const account of accounts) {
    if (kept.length === MOST_KEPT) break
    if (!kept.some((other) => areAlikeAccounts(account, other))) kept.push(account)
  }
  return kept
}

const MOST_KEPT = 200
