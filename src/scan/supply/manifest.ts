import type { PackageName } from '../../core/package.ts'
import { isObject, stringField, type JsonObject } from '../../core/value.ts'
import type { SourceTree, TreeFile } from '../../source/tree.ts'
import { jsonIn } from './top-text.ts'

/** The file in which a package says what it is: of a bundle, of npm, of Python; undefined where a tree is no package. */
export function manifestFile({ files }: SourceTree): TreeFile | undefined {
  const at = (path: string): TreeFile | undefined => files.find((file) => file.path === path)
  const bundle = at('manifest.json')
  if (bundle !== undefined && isBundleManifest(jsonIn(bundle))) return bundle
  return at('package.json') ?? at('pyproject.toml') ?? files.find(({ path }) => METADATA.test(path))
}

export function isBundleManifest(json: unknown): json is JsonObject {
  return (
    isObject(json) &&
    (stringField(json, 'manifest_version') ?? stringField(json, 'dxt_version')) !== undefined
  )
}

/** What a package says of itself, in the words of its ecosystem. */
export function manifestOf(tree: SourceTree): JsonObject | undefined {
  const file = manifestFile(tree)
  if (file === undefined) return undefined
  if (file.path.endsWith('.json')) {
    const json = jsonIn(file)
    return isObject(json) ? json : undefined
  }
  const text = file.text() ?? ''
  return file.path === 'pyproject.toml' ? projectOf(text) : headersOf(text)
}

/** Name and version as written; the version is exact, as it is the one that lies here. */
export function packageOf(tree: SourceTree): PackageName | undefined {
  const path = manifestFile(tree)?.path
  const manifest = manifestOf(tree)
  const [name, version] = [stringField(manifest, 'name'), stringField(manifest, 'version')]
  if (path === undefined || name === undefined || name === '') return undefined
  const ecosystem = path === 'package.json' ? 'npm' : path === 'manifest.json' ? 'other' : 'PyPI'
  return { ecosystem, name, wanted: version, exact: version }
}

const METADATA = /^(?:[^/]{1,200}\.dist-info\/METADATA|PKG-INFO)$/

/** Of `[project]`, else of `[tool.poetry]`: name and version, where they are written out. */
function projectOf(text: string): JsonObject {
  for (const title of ['[project]', '[tool.poetry]']) {
    const start = text.split('\n').findIndex((line) => line.trim() === title)
    if (start < 0) continue
    const lines = text.split('\n').slice(start + 1)
    const end = lines.findIndex((line) => line.startsWith('['))
    const found = lines
      .slice(0, end < 0 ? undefined : end)
      .flatMap((line) => [...line.matchAll(/^(name|version)\s{0,9}=\s{0,9}["']([^"']{1,200})["']/g)])
    return Object.fromEntries(found.map(([, key, value]) => [key, value ?? '']))
  }
  return {}
}

/** Mail headers up to the first empty line: `Name`, `Version`, `Requires-Dist` (as a list). */
function headersOf(text: string): JsonObject {
  const requires: string[] = []
  const found: Record<string, string | readonly string[]> = { requires }
  for (const line of text.split(/\r?\n/, 2000)) {
    if (line === '') break
    const colon = line.indexOf(':')
    if (colon < 1 || /^\s/.test(line)) continue
    const [name, value] = [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    if (name === 'requires-dist') requires.push(value)
    else if (name === 'name' || name === 'version' || name === 'home-page' || name === 'summary')
      found[name] = value
  }
  return found
}
