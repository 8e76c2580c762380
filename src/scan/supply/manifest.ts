import { isObject, stringField, type JsonObject } from '../../core/value.ts'
import type { SourceTree } from '../../source/tree.ts'
import { jsonOf, textOf } from './top-text.ts'

/** What a package says of itself: `package.json`, the manifest of a bundle, or the metadata of a Python distribution. */
export function manifestOf(tree: SourceTree): JsonObject | undefined {
  const bundle = jsonOf(tree, 'manifest.json')
  if (
    isObject(bundle) &&
    (stringField(bundle, 'manifest_version') ?? stringField(bundle, 'dxt_version')) !== undefined
  )
    return bundle
  const npm = jsonOf(tree, 'package.json')
  if (isObject(npm)) return npm
  const path = tree.files.find((file) =>
    /^(?:[^/]{1,200}\.dist-info\/METADATA|PKG-INFO)$/.test(file.path),
  )?.path
  const text = path === undefined ? undefined : textOf(tree, path)
  return text === undefined ? undefined : headersOf(text)
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
