import { spawnSync } from 'node:child_process'
import { HOME, wallArguments, type Entrance } from './bubblewrap.ts'
import { SYSTEM_FOLDERS, SYSTEM_LINKS } from './runtime.ts'
import type { SandboxCheck } from './sandbox.ts'
import { TAKE_ALL } from './warden/take-all.ts'

export interface Ability {
  readonly entrance: Entrance
  readonly canSize: boolean
}

/** Whether foreign programs can be shut in on this machine, found out by doing it once. */
export function canSandbox(): SandboxCheck {
  const found = ability()
  return typeof found === 'string' ? { ok: false, why: found } : { ok: true }
}

let known: Ability | string | undefined

/** How to shut in, or why not. */
export function ability(): Ability | string {
  known ??= findOut()
  return known
}

function findOut(): Ability | string {
  if (process.platform !== 'linux')
    return 'programs can be shut in on Linux only; scan the package instead, or run the scan in a Linux container'
  const help = spawnSync('bwrap', ['--help'], { encoding: 'utf8', timeout: 5000 })
  if (help.error) return 'bubblewrap is not installed: install the package "bubblewrap" (program bwrap)'
  const canSize = help.stdout.includes('--size BYTES')
  const entrances: readonly Entrance[] =
    process.getuid?.() === 0 ? ['root', 'plain-user'] : ['user', 'plain-user']
  const entrance = entrances.find((each) => works(each, canSize))
  if (entrance) return { entrance, canSize }
  return (
    'bubblewrap is installed but may not make namespaces here: allow unprivileged user namespaces ' +
    '(kernel.unprivileged_userns_clone, kernel.apparmor_restrict_unprivileged_userns), or give the container the right to'
  )
}

function works(entrance: Entrance, canSize: boolean): boolean {
  const walls = wallArguments({ entrance, readable: SYSTEM_FOLDERS, links: SYSTEM_LINKS, files: [], canSize })
  const program = entrance === 'user' ? [...TAKE_ALL, 'test', '-w', HOME] : ['test', '-w', HOME]
  const { status } = spawnSync('bwrap', [...walls, ...program], { timeout: 5000, env: { PATH } })
  return status === 0
}

export const PATH = '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin'
