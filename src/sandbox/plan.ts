import { existsSync, realpathSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { HOME } from './bubblewrap.ts'
import { PATH } from './can-sandbox.ts'
import { clockEnv } from './clock.ts'
import { installedPackage } from './installed.ts'
import { findProgram, installationOf, isOfSystem, isTooWide, packageOf } from './runtime.ts'
import type { SandboxPolicy } from './sandbox.ts'

/** What is started, where, and what must be there for it to run. */
export interface Plan {
  readonly program: string
  readonly args: readonly string[]
  readonly readable: readonly string[]
  readonly cwd: string
  readonly clock: Readonly<Record<string, string>>
  readonly unseen: readonly string[]
}

export function planOf(
  name: string,
  words: readonly string[],
  policy: SandboxPolicy,
): Plan | { readonly why: string } {
  const isNpx = /(?:^|\/)npx$/.test(name)
  const direct = isNpx ? installedPackage(words) : undefined
  if (isNpx && !direct)
    return {
      why: 'the package has never been run here, and the sandbox has no network to get it from: scan npm:NAME instead',
    }
  if (/(?:^|\/)(?:uvx|pipx|bunx|docker|podman)$/.test(name))
    return {
      why: `programs started by ${name.slice(name.lastIndexOf('/') + 1)} cannot be shut in: they fetch, or run elsewhere, what they start`,
    }
  const { command, args } = direct ?? { command: name, args: words }
  const from = policy.cwd ?? process.cwd()
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
  const files = named.filter((arg) => arg.startsWith(sep) && existsSync(arg) && !isTooWide(arg))
  const own = [
    ...files.slice(0, 1).flatMap((file) => [packageOf(file), packageOf(realpathSync(file))]),
    ...files,
  ]
  const readable = [
    ...installationOf(program),
    ...(direct ? [direct.folder] : []),
    ...own,
    ...policy.readable,
  ]
  const { env: clock, unseen } = clockEnv(policy.clock, program, policy.env)
  const cwd =
    policy.cwd !== undefined && readable.some((each) => isIn(policy.cwd ?? '', each)) ? policy.cwd : HOME
  return {
    program,
    args: named,
    readable: [...new Set(readable)].filter((path) => !isOfSystem(path)),
    cwd,
    clock,
    unseen,
  }
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep)
}
