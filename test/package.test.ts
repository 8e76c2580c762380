import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { isPackage } from './layers/doors.ts'
import { filesUnder, readModule } from './layers/modules.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

interface Manifest {
  readonly version: string
  readonly bin: Readonly<Record<string, string>>
  readonly files: readonly string[]
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly peerDependencies: Readonly<Record<string, string>>
  readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional?: boolean }>>
  readonly devDependencies: Readonly<Record<string, string>>
}

interface Locked {
  readonly version: string
  readonly resolved?: string
  readonly integrity?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly hasInstallScript?: boolean
}

const manifest: Manifest = JSON.parse(read('package.json'))
const { packages }: { packages: Readonly<Record<string, Locked>> } = JSON.parse(read('package-lock.json'))
const locked = Object.entries(packages).filter(([path]) => path !== '')
const shipped = locked.filter(([, { dev }]) => dev !== true)

test('nothing that a user installs runs a script while it is installed', () => {
  expect(shipped.length).toBeGreaterThan(0)
  expect(shipped.filter(([path, entry]) => entry.hasInstallScript === true || runsAtInstall(path))).toEqual(
    [],
  )
})

test('the lockfile names no host to fetch from', () => {
  expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})

test('the lockfile holds every package it names, for every platform, or `npm ci` refuses it', () => {
  const missing = locked.flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !isLocked(path, name)),
  )
  expect(missing).toEqual([])
})

test('every package is locked by its hash, but for tools of other platforms', () => {
  const unhashed = locked.filter(([, { integrity }]) => integrity === undefined)
  expect(unhashed.filter(([, entry]) => !isForeignTool(entry)).map(([path]) => path)).toEqual([])
  expect(unhashed.filter(([path]) => existsSync(`${ROOT}${path}`))).toEqual([])
})

test('every direct dependency has one exact version', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies }
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual(
    [],
  )
})

test('src/ imports every runtime dependency and every peer, and no package that is neither', () => {
  const modules = filesUnder('src', /(?<!\.test)\.ts$/).map(readModule)
  const used = new Set(
    modules.flatMap(({ imports }) => imports.filter(isPackage).map(({ to }) => packageOf(to))),
  )
  const named = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)]
  expect([...used].sort()).toEqual(named.sort())
})

test('peers are optional: only what is imported when it is asked for', () => {
  const peers = Object.keys(manifest.peerDependencies)
  expect(peers.filter((name) => manifest.peerDependenciesMeta[name]?.optional !== true)).toEqual([])
  expect(peers.filter((name) => shipped.some(([path]) => path === `node_modules/${name}`))).toEqual([])
})

test('npm run offers at most ten scripts', () => {
  expect(Object.keys(manifest.scripts ?? {}).filter((name) => name !== 'prepare').length).toBeLessThanOrEqual(
    10,
  )
})

test('the package holds what runs and what explains it, and no source, test or attack', () => {
  const [packed]: [{ files: { path: string }[] }] = JSON.parse(
    npm('pack', '--dry-run', '--json', '--ignore-scripts'),
  )
  const paths = packed.files.map(({ path }) => path)
  expect(paths).toEqual(
    expect.arrayContaining([
      'package.json',
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'SECURITY.md',
      'docs/architecture.md',
      'bin/fairlead.js',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/cli/main.js',
      'weights/instruction.weights',
      'advisories/mcp.json',
      'dist/grammars/tree-sitter-javascript.wasm',
      'dist/grammars/tree-sitter-typescript.wasm',
      'dist/grammars/tree-sitter-tsx.wasm',
      'dist/grammars/tree-sitter-python.wasm',
    ]),
  )
  const places =
    /^(?:bin\/|dist\/|docs\/|weights\/[\w-]+\.weights$|advisories\/|[A-Z]+(?:\.md)?$|package\.json$)/
  expect(paths.filter((path) => !places.test(path) || /\.test\.|(?<!\.d)\.ts$/.test(path))).toEqual([])
})

test('the program that npm links starts and tells its version', () => {
  const program = manifest.bin['fairlead'] ?? ''
  expect(execFileSync(process.execPath, [program, '--version'], { cwd: ROOT, encoding: 'utf8' }).trim()).toBe(
    manifest.version,
  )
})

test('the package can be imported by its name', () => {
  const script = `import * as fairlead from 'fairlead'; console.log(typeof fairlead.defineDetector)`
  const shown = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  expect(shown.trim()).toBe('function')
})

/** `@scope/name` of `@scope/name/part`. */
function packageOf(imported: string): string {
  return imported
    .split('/')
    .slice(0, imported.startsWith('@') ? 2 : 1)
    .join('/')
}

function isForeignTool({ dev, optional, os = [] }: Locked): boolean {
  return dev === true && optional === true && os.length > 0
}

/** Where Node looks for it: beside the package that wants it, or in any folder above. */
function isLocked(path: string, name: string): boolean {
  const parts = path.split('/node_modules/')
  const places = parts.map((_, index) => [...parts.slice(0, index + 1), name].join('/node_modules/'))
  return [`node_modules/${name}`, ...places].some((place) => place in packages)
}

function read(path: string): string {
  return readFileSync(`${ROOT}${path}`, 'utf8')
}

/** As the package itself says, in case the lockfile was made without looking; optional ones are for other machines. */
function runsAtInstall(path: string): boolean {
  if (!existsSync(`${ROOT}${path}/package.json`)) return false
  const { scripts = {} }: Manifest = JSON.parse(read(`${path}/package.json`))
  return ['preinstall', 'install', 'postinstall'].some((name) => name in scripts)
}

function npm(...args: readonly string[]): string {
  return execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}
