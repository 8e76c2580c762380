import type { Step } from './step.ts'
import { programOf, type Word } from './word.ts'

/** What `fairlead guard … --` stands before, as `fairlead protect` writes it or as people do; undefined for all else. */
export function behindGuard(words: readonly Word[]): Step | undefined {
  const verb = words.findIndex(({ word }) => word === 'guard')
  const [program, before] = [words[0], words[verb - 1]]
  if (verb < 1 || verb > MOST_BEFORE || program === undefined || before === undefined) return undefined
  if (!OURS.test(before.word) || (verb > 1 && !STARTERS.has(programOf(program.word)))) return undefined
  const dashes = words.findIndex(({ word }, index) => index > verb && word === '--')
  return dashes < 0 ? undefined : { through: 'fairlead guard', next: words.slice(dashes + 1) }
}

const MOST_BEFORE = 5
const OURS = /(?:^|[\\/])fairlead(?:\.js|\.cmd)?(?:@[\w.^~-]{1,40})?$/
const STARTERS: ReadonlySet<string> = new Set([
  'node',
  'nodejs',
  'bun',
  'npx',
  'bunx',
  'pnpx',
  'pnpm',
  'yarn',
])
