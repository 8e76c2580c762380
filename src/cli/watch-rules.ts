import { readFileSync, stat, statSync, type Stats } from 'node:fs'
import { resolve } from 'node:path'
import { FairleadError, fail } from '../core/error.ts'
import { createRuleBook, type RuleBook, type UserRules } from '../guard/rule-book.ts'
import { loadRuleCompiler } from '../guard/user-rules.ts'
import type { Context } from './command.ts'

/** A new version of the file was taken, or left for the reason that is given. */
export type RuleNews = { readonly count: number } | { readonly error: FairleadError }

export interface WatchedRules {
  readonly book: RuleBook
  /** Looks at the file again and again, and tells what became of each version. */
  readonly watch: (news: (news: RuleNews) => void) => void
  readonly close: () => void
}

/** The user's rules out of a file, for as long as the guard runs. A version that is broken leaves the one before in force. */
export async function watchRules(
  file: string,
  { cwd }: Pick<Context, 'cwd'>,
  lookMs = 1000,
): Promise<WatchedRules> {
  const path = resolve(cwd, file)
  const compile = await loadRuleCompiler()
  const read = (): UserRules => compile(textOf(path, file), file)
  // Told before it is read: what changes meanwhile is read again.
  let seen = stampOf(statSync(path, { throwIfNoEntry: false }))
  const book = createRuleBook(read())
  let next: NodeJS.Timeout | undefined
  let isClosed = false

  const watch = (news: (news: RuleNews) => void): void => {
    const take = (): void => {
      try {
        book.replace(read())
        news({ count: book.current().count })
      } catch (error) {
        news({ error: error instanceof FairleadError ? error : new FairleadError('rules/unreadable', {}) })
      }
    }
    // Editors replace files and file systems lose events: the times are looked at instead. `watchFile` would not do: what
    // changes before its own first look is lost to it.
    const look = (): void =>
      stat(path, (_error, now) => {
        if (isClosed) return
        const stamp = stampOf(now)
        if (stamp !== seen) {
          seen = stamp
          take()
        }
        next = setTimeout(look, lookMs).unref()
      })
    next = setTimeout(look, lookMs).unref()
  }

  const close = (): void => {
    isClosed = true
    clearTimeout(next)
  }
  return { book, watch, close }
}

const stampOf = (stats: Stats | undefined): string =>
  stats ? `${stats.mtimeMs} ${stats.size} ${stats.ino}` : 'gone'

const MOST_BYTES = 256 * 1024

function textOf(path: string, file: string): string {
  try {
    if (statSync(path).size > MOST_BYTES)
      return fail('rules/unreadable', { file, line: '1', what: 'the file has more than 256 KiB' })
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof FairleadError) throw error
    return fail('file/unreadable', { path: file }, error)
  }
}
