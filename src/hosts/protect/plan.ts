import type { JsonValue } from '../../core/value.ts'
import type { Scope, ServerEntry } from '../../core/server-entry.ts'
import type { Edit } from '../edit/edit.ts'
import { flagOf, guarded, isGuardedByHand, takeApart, withFlags, type GuardProgram } from './guard-words.ts'
import { hadList, launchLine } from './launch-line.ts'

/** What becomes of one server. */
export interface Step {
  readonly entry: ServerEntry
  readonly kind: 'guard' | 'renew' | 'release' | 'is-guarded' | 'is-free' | 'by-hand' | 'left'
  /** Of what is left as it is: why, in words for people. */
  readonly why?: string
  readonly edits: readonly Edit[]
}

export interface Wish {
  readonly program: GuardProgram
  /** Flags that the guard is to have, by name: `--mode`. Undefined: as they stand, or the default. */
  readonly flags: Readonly<Record<string, string | undefined>>
  readonly nameOf: (wanted: string, own: readonly JsonValue[], given?: string) => string
  readonly isWindows: boolean
}

/** Puts a guard before a server of a document; one that is there already is brought up to date. */
export function planGuard(entry: ServerEntry, document: JsonValue, wish: Wish): Step {
  const line = launchLine(entry, document)
  if ('why' in line) return { entry, kind: 'left', why: line.why, edits: [] }
  const there = takeApart(line.words)
  if (there === undefined && isGuardedByHand(line.words)) return { entry, kind: 'by-hand', edits: [] }
  const own = there?.own ?? (wish.isWindows ? forWindows(line.words) : line.words)
  const given = there && flagOf(there.flags, '--name')
  const name = wish.nameOf(entry.name, own, given)
  const flags = withFlags(there?.flags ?? ['--name', name], wish.flags)
  const words = guarded({ program: wish.program, flags, own })
  if (there !== undefined && JSON.stringify(words) === JSON.stringify(line.words))
    return { entry, kind: 'is-guarded', edits: [] }
  return { entry, kind: there ? 'renew' : 'guard', edits: line.rewritten(words) }
}

/** Takes our guard out again. `before`: the document as it was kept, if it was. */
export function planRelease(entry: ServerEntry, document: JsonValue, before: JsonValue | undefined): Step {
  const line = launchLine(entry, document)
  if ('why' in line) return { entry, kind: 'is-free', edits: [] }
  const there = takeApart(line.words)
  if (there === undefined)
    return { entry, kind: isGuardedByHand(line.words) ? 'by-hand' : 'is-free', edits: [] }
  const keepsList = before === undefined || hadList(entry, before)
  return { entry, kind: 'release', edits: line.rewritten(unWindows(there.own), keepsList) }
}

/** Why files of some scopes are not ours to change. */
export function whyNotOurs(scope: Scope): string | undefined {
  return {
    managed: 'whoever manages this machine wrote it, and hosts take it as it is',
    system: 'it holds for all users of this machine: give --file to change it nevertheless',
    plugin: 'it belongs to a plugin, whose next update would write it anew',
    extension: 'it belongs to an extension, which hosts check and update as a whole',
    user: undefined,
    project: undefined,
  }[scope]
}

/**
 * On Windows hosts find `npx` though it is a script, `npx.cmd`; the guard starts programs without a shell, which would not.
 * Written in the one way that nobody else writes it, so that it can be taken out again.
 */
function forWindows(words: readonly JsonValue[]): readonly JsonValue[] {
  const [program] = words
  return typeof program === 'string' && SCRIPTS.has(program.toLowerCase()) ? [...SHELL, ...words] : words
}

function unWindows(words: readonly JsonValue[]): readonly JsonValue[] {
  return SHELL.every((word, index) => words[index] === word) ? words.slice(SHELL.length) : words
}

const SHELL = ['cmd.exe', '/d', '/c']
const SCRIPTS: ReadonlySet<string> = new Set([
  'npx',
  'npm',
  'pnpm',
  'pnpx',
  'yarn',
  'yarnpkg',
  'corepack',
  'tsx',
  'ts-node',
])
