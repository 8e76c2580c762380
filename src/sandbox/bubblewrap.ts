/** How the sandbox is entered, which depends on who we are: see `can-sandbox.ts`. */
export type Entrance = 'root' | 'user' | 'plain-user'

export interface Walls {
  readonly entrance: Entrance
  /** Path inside, path outside; in this order. */
  readonly readable: readonly { readonly from: string; readonly to: string; readonly mayMiss?: boolean }[]
  /** Empty folders in memory, made before what is readable. */
  readonly empty?: readonly string[]
  readonly links: readonly { readonly to: string; readonly at: string }[]
  /** Single files that may be written to; so that reading them leaves a trace. */
  readonly files: readonly { readonly from: string; readonly to: string }[]
  /** Old versions cannot bound folders in memory. */
  readonly canSize: boolean
}

export const HOME = '/home/user'
/** Where our own part is found inside. */
export const OURS = '/run/fairlead'
const SCRATCH_BYTES = 64 * 1024 * 1024

/**
 * Arguments of `bwrap`, up to the program. What is not named here is not there: an empty root, read-only in the end, with a
 * home and a `/tmp` in memory, no network but its own loopback, and none of our processes in sight.
 */
export function wallArguments({
  entrance,
  readable,
  empty = [],
  links,
  files,
  canSize,
}: Walls): readonly string[] {
  const folder = (path: string): string[] => [
    ...(canSize ? ['--perms', '0777', '--size', String(SCRATCH_BYTES)] : []),
    '--tmpfs',
    path,
  ]
  // Left to itself it makes them for one user only.
  const parents = (to: string): string[] => {
    const missing = foldersAbove(to).filter((path) => !made.has(path))
    for (const path of missing) made.add(path)
    const mode = to.startsWith(`${HOME}/`) ? '0777' : '0755'
    return missing.flatMap((path) => [...(canSize ? ['--perms', mode] : []), '--dir', path])
  }
  const made = new Set(['/tmp', '/home', HOME, '/dev', '/proc'])
  return [
    '--unshare-pid',
    '--unshare-net',
    '--unshare-ipc',
    '--unshare-uts',
    '--unshare-cgroup-try',
    '--hostname',
    'localhost',
    '--new-session',
    '--die-with-parent',
    '--as-pid-1',
    ...RIGHTS[entrance],
    '--proc',
    '/proc',
    '--dev',
    '/dev',
    ...folder('/dev/shm'),
    '--remount-ro',
    '/dev',
    ...folder('/tmp'),
    ...(canSize ? ['--perms', '0755'] : []),
    '--dir',
    '/home',
    ...folder(HOME),
    ...empty.flatMap((path) => [...parents(path), ...folder(path)]),
    ...readable.flatMap(({ from, to, mayMiss }) => [
      ...parents(to),
      mayMiss === true ? '--ro-bind-try' : '--ro-bind',
      from,
      to,
    ]),
    ...links.flatMap(({ to, at }) => ['--symlink', to, at]),
    ...files.flatMap(({ from, to }) => [...parents(to), '--bind', from, to]),
    '--remount-ro',
    '/',
    '--chdir',
    '/',
  ]
}

/** What the warden needs: to listen on low ports, to draw all addresses to itself, and to take from the server what it has. */
const LISTENING = ['--cap-add', 'CAP_NET_BIND_SERVICE', '--cap-add', 'CAP_NET_ADMIN']
const RIGHTS: Readonly<Record<Entrance, readonly string[]>> = {
  root: ['--cap-drop', 'ALL', ...LISTENING, '--cap-add', 'CAP_SETUID', '--cap-add', 'CAP_SETGID'],
  user: [
    '--unshare-user',
    '--uid',
    '0',
    '--gid',
    '0',
    '--cap-drop',
    'ALL',
    ...LISTENING,
    '--cap-add',
    'CAP_SETPCAP',
    '--cap-add',
    'CAP_SYS_RESOURCE',
  ],
  'plain-user': ['--unshare-user', '--uid', '1000', '--gid', '1000', '--cap-drop', 'ALL'],
}

function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(1, -1)
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`)
}
