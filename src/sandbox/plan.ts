import { existsSync, realpathSync, statSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { HOME } from './bubblewrap.ts'
import { PATH } from './can-sandbox.ts'
import { clockEnv } from './clock.ts'
import { installedPackage } from './installed.ts'
import { isKeptSecret } from './kept-secrets.ts'
import { findProgram, installationOf, isOfSystem, isTooWide, packageOf } from './runtime.ts'
import type { SandboxPolicy } from './sandbox.ts'

/** What is started, where, and what must be there for it to run. */
export interface Plan {
  readonly program: string
  readonly args: readonly string[]
  readonly readable: readonly string[]
  /** Folders that are there, and empty: what the command line names beside the program. */
  readonly empty: readonly string[]
  /** Files that are there, and empty. */
  readonly hidden: readonly string[]
  readonly cwd: string
  readonly clock: Readonly<Record<string, string>>
  readonly unseen: readonly string[]
}

export function planOf(
  name: string,
  words: readonly string[],
  policy: SandboxPolicy,
): Plan | { readonly why: string } {
  const from = policy.cwd ?? process.cwd()
  const isNpx = /(?:^|\/)npx$/.test(name)
  const direct = isNpx ? installedPackage(words, undefined, from) : undefined
  if (isNpx && !direct)
    return {
      why: 'the package is not installed and has never been run here, and the sandbox has no network to get it from: scan npm:NAME instead',
    }
  if (/(?:^|\/)(?:uvx?|pipx|bunx|docker|podman)$/.test(name))
    return {
      why: `programs started by ${name.slice(name.lastIndexOf('/') + 1)} cannot be shut in: they fetch, or run elsewhere, what they start`,
    }
  const { command, args } = direct ?? { command: name, args: words }
  const program = findProgram(
    command === 'node' ? process.execPath : command,
    from,
    process.env['PATH'] ?? PATH,
  )
  if (program === undefined) return { why: 'the program of the command line is not there' }
  // A word that names a file is made absolute: it starts in another folder.
  const named = args.map((arg) =>
    /^[^-]/.test(arg) && existsSync(resolve(from, arg)) ? resolve(from, arg) : arg,
  )
  const there = named.filter((arg) => arg.startsWith(sep) && existsSync(arg))
  // The script of an interpreter is the program; all other words are the user's, and of these only the names are true.
  const script = INTERPRETER.test(program) ? there.find((arg) => !isFolder(arg)) : undefined
  const own = script === undefined ? [] : [packageOf(script), packageOf(realpathSync(script))]
  const home = policy.cwd === undefined || isTooWide(policy.cwd) ? [] : [packageOf(policy.cwd)]
  const readable = unique([
    ...installationOf(program),
    ...(direct ? [direct.folder] : []),
    ...own,
    ...home,
    ...policy.readable,
  ])
  const { env: clock, unseen } = clockEnv(policy.clock, program, policy.env)
  const cwd =
    policy.cwd !== undefined && readable.some((each) => isIn(policy.cwd ?? '', each)) ? policy.cwd : HOME
  return {
    program,
    args: named,
    readable,
    empty: unique(there.filter((arg) => isFolder(arg) && arg.split(sep).length > 2)).filter(
      (path) => !readable.some((each) => isIn(path, each)),
    ),
    hidden: readable.flatMap((path) =>
      SECRETS.map((name) => join(path, name)).filter((file) => existsSync(file)),
    ),
    cwd,
    clock,
    unseen,
  }
}

/** Of a package these are the user's. */
const SECRETS = ['.env', '.env.local', '.npmrc', '.netrc']

const INTERPRETER = /\/(?:node|nodejs|bun|deno|python[\d.]{0,6}|ruby|php|java|tsx|ts-node)$/

function unique(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)].filter(
    (path) => !isOfSystem(path) && !isKeptSecret(path) && !isKeptSecret(realOf(path)),
  )
}

/** A link may lead there. */
function realOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep)
}
