import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PackageName } from '../../core/package.ts'
import type { ServerEntry } from '../../core/server-entry.ts'
import { field, listField, stringField } from '../../core/value.ts'
import type { Machine } from '../../hosts/found.ts'

/**
 * The version that a package comes to on this machine, without guessing: what a lockfile of the project says, what is
 * installed in it, or what `npx` keeps for exactly these words, which is what it would run. Undefined where these do not
 * say, or say two things.
 */
export function knownVersion(
  wanted: PackageName,
  entry: Pick<ServerEntry, 'project' | 'reach'>,
  machine: Pick<Machine, 'home' | 'env' | 'os'>,
): string | undefined {
  if (wanted.ecosystem !== 'npm' || !/^(?:@[\w.~-]+\/)?[\w.~-]+$/.test(wanted.name)) return undefined
  const folder = (entry.reach.kind === 'stdio' && entry.reach.cwd) || entry.project
  const inProject = folder === undefined ? undefined : inFolder(folder, wanted.name)
  return inProject ?? keptByNpx(wanted, machine)
}

/** Node looks upwards, and so does `npx` for what is installed. */
function inFolder(folder: string, name: string): string | undefined {
  for (let at = folder, steps = 0; steps < 30; at = dirname(at), steps++) {
    const locked = field(field(readJson(join(at, 'package-lock.json')), 'packages'), `node_modules/${name}`)
    const found = stringField(locked, 'version') ?? versionIn(at, name)
    if (found !== undefined) return found
    if (at === dirname(at)) return undefined
  }
  return undefined
}

const versionIn = (folder: string, name: string): string | undefined =>
  stringField(readJson(join(folder, 'node_modules', name, 'package.json')), 'version')

function keptByNpx({ name, wanted }: PackageName, { home, env, os }: Pick<Machine, 'home' | 'env' | 'os'>) {
  const usual = os === 'win32' ? join(home, 'AppData', 'Local', 'npm-cache') : join(home, '.npm')
  const cache = join(env['npm_config_cache'] ?? usual, '_npx')
  const words = wanted === undefined ? [name, `${name}@latest`] : [`${name}@${wanted}`]
  const versions = foldersIn(cache).flatMap((folder) => {
    const asked = listField(field(readJson(join(cache, folder, 'package.json')), '_npx'), 'packages')
    const isIt = asked.length === 1 && words.some((word) => asked.includes(word))
    return isIt ? (versionIn(join(cache, folder), name) ?? []) : []
  })
  const [first, ...others] = [...new Set(versions)]
  return others.length === 0 ? first : undefined
}

function foldersIn(path: string): readonly string[] {
  try {
    return readdirSync(path).slice(0, 2000)
  } catch {
    return []
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown
  } catch {
    return undefined
  }
}
