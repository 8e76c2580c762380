import { existsSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'

/**
 * The folder that holds what a script belongs to: the nearest one above it with a manifest, else its own. Undefined where
 * there is no such file, or where that would be a folder of programs of the system or a home.
 */
export function programFolder(path: string, cwd: string | undefined): string | undefined {
  if (!isAbsolute(path) && cwd === undefined) return undefined
  const file = resolve(cwd ?? '/', path)
  if (!SOURCE.test(file) || !isFile(file)) return undefined
  for (let folder = dirname(file), steps = 0; steps < MOST_STEPS; folder = dirname(folder), steps++) {
    if (MANIFESTS.some((name) => existsSync(join(folder, name)))) return folder
    if (folder === dirname(folder)) break
  }
  return isLoose(dirname(file)) ? undefined : dirname(file)
}

const SOURCE = /\.(?:[cm]?[jt]sx?|py)$/
const MANIFESTS = ['package.json', 'pyproject.toml', 'setup.py', 'manifest.json']
const MOST_STEPS = 6

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Scripts that lie among everything else: their folder says nothing of them. */
const isLoose = (folder: string): boolean =>
  folder === dirname(folder) || /^\/(?:home\/[^/]+|root|Users\/[^/]+|tmp|usr\/(?:local\/)?bin)$/.test(folder)
