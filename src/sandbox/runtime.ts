import { existsSync, lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, isAbsolute, join, resolve, sep } from 'node:path'

/** Libraries and programs of the system; secrets are not kept there. */
const FOLDERS = ['/usr', '/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32', '/nix/store']
const FILES = [
  '/etc/ld.so.cache',
  '/etc/ld.so.conf',
  '/etc/ld.so.conf.d',
  '/etc/alternatives',
  '/etc/localtime',
  '/etc/mime.types',
  '/etc/ssl/certs',
  '/etc/ssl/openssl.cnf',
  '/etc/ca-certificates',
  '/etc/pki/tls/certs',
]

const isLink = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true

export const SYSTEM_FOLDERS = [
  ...FOLDERS.filter((path) => existsSync(path) && !isLink(path)),
  ...FILES.filter((path) => existsSync(path)),
].map((path) => ({ from: path, to: path, mayMiss: true }))

/** `/bin` is a link into `/usr` on most systems. */
export const SYSTEM_LINKS = FOLDERS.filter(isLink).map((at) => ({ at, to: readlinkSync(at) }))

/** The file that a command name stands for, found as a shell finds it; undefined if there is none. */
export function findProgram(command: string, cwd: string, path: string): string | undefined {
  if (command.includes('/')) return asFile(resolve(cwd, command))
  for (const folder of path.split(delimiter)) {
    const found = isAbsolute(folder) ? asFile(join(folder, command)) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

/** What must be readable for a program to run that does not belong to the system: its installation, never a home folder. */
export function installationOf(program: string): readonly string[] {
  return [...new Set([program, realpathSync(program)])].flatMap((file) => {
    if (isOfSystem(file)) return []
    const tool = /^(.*\/\.(?:pyenv|nvm|volta|asdf|bun|deno|local\/share\/(?:uv|pnpm|mise)))\//.exec(file)?.[1]
    if (tool !== undefined) return [tool]
    const above = dirname(dirname(file))
    // Right in a home folder, as `~/.local` and `~/.cargo`, there are keyrings and tokens beside it.
    const isInstalled =
      dirname(file).endsWith(`${sep}bin`) && !isTooWide(above) && dirname(above) !== homedir()
    return [isInstalled ? above : packageOf(file)]
  })
}

/** The package that a file belongs to: the outermost `node_modules`, else the nearest folder with a manifest, else the file. */
export function packageOf(path: string): string {
  const modules = path.indexOf(`${sep}node_modules${sep}`)
  if (modules > 0) return path.slice(0, modules + `${sep}node_modules`.length)
  const start = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? path : dirname(path)
  for (let folder = start, steps = 0; steps < 6 && !isTooWide(folder); steps++, folder = dirname(folder))
    if (MANIFESTS.some((name) => existsSync(join(folder, name)))) return folder
  return path
}

const MANIFESTS = [
  'package.json',
  'pyproject.toml',
  'setup.py',
  'requirements.txt',
  'deno.json',
  'manifest.json',
]

/** A folder that holds more than one program's things. */
export function isTooWide(folder: string): boolean {
  const home = homedir()
  return folder.split(sep).filter(Boolean).length < 2 || home === folder || home.startsWith(folder + sep)
}

export function isOfSystem(path: string): boolean {
  return FOLDERS.some((folder) => path.startsWith(folder + sep))
}

function asFile(path: string): string | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? path : undefined
}
