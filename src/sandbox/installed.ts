import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { field, stringField, type JsonValue } from '../core/value.ts'

export interface Direct {
  readonly command: string
  readonly args: readonly string[]
  /** Folder to make readable. */
  readonly folder: string
}

/**
 * What `npx NAME` would run, if it is installed in the folder or one above, or has run here before: npm keeps it. There is no
 * network in the sandbox to get it from, and npm wants to write to its cache.
 */
export function installedPackage(
  args: readonly string[],
  home = homedir(),
  from?: string,
): Direct | undefined {
  const at = args.findIndex((arg) => !arg.startsWith('-'))
  const spec = /^((?:@[\w.-]+\/)?[\w.-]+)(?:@([\w.^~*-]+))?$/.exec(args[at] ?? '')
  // With `-p` or `-c` the words mean something else.
  if (!spec || args.slice(0, at).some((arg) => !QUIET.has(arg))) return undefined
  const [, name = '', version] = spec
  const found = [...(from === undefined ? [] : modulesAbove(from)), ...modulesRunBefore(home)]
    .filter((modules) => existsSync(join(modules, name, 'package.json')))
    .map((modules) => ({ modules, manifest: manifestOf(join(modules, name)) }))
    .find(({ manifest }) => !/^\d/.test(version ?? '') || stringField(manifest, 'version') === version)
  const program = found && binOf(found.manifest, name)
  if (!found || program === undefined) return undefined
  const file = join(found.modules, name, program)
  return { command: 'node', args: [file, ...args.slice(at + 1)], folder: found.modules }
}

const QUIET = new Set(['-y', '--yes', '-q', '--quiet', '--offline', '--prefer-offline', '--no-install', '--'])

/** As Node and npx look for them: in the folder, then in each above. */
function modulesAbove(folder: string): readonly string[] {
  const own = join(folder, 'node_modules')
  const above = dirname(folder)
  return above === folder ? [own] : [own, ...modulesAbove(above)]
}

/** Newest first. */
function modulesRunBefore(home: string): readonly string[] {
  const cache = join(home, '.npm', '_npx')
  if (!existsSync(cache)) return []
  return readdirSync(cache)
    .slice(0, 500)
    .map((key) => join(cache, key, 'node_modules'))
    .filter((modules) => existsSync(modules))
    .map((modules) => ({ modules, at: statSync(modules).mtimeMs }))
    .sort((a, b) => b.at - a.at)
    .map(({ modules }) => modules)
}

function manifestOf(folder: string): JsonValue {
  try {
    const read: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return read as JsonValue
  } catch {
    return null
  }
}

function binOf(manifest: JsonValue, name: string): string | undefined {
  const bin = field(manifest, 'bin')
  if (typeof bin === 'string') return bin
  if (typeof bin !== 'object' || bin === null || Array.isArray(bin)) return undefined
  const own = stringField(bin, name.slice(name.indexOf('/') + 1))
  const first = Object.values(bin)[0]
  return own ?? (typeof first === 'string' ? first : undefined)
}
