import { existsSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

export interface ProgramFolder {
  readonly folder: string
  readonly file: string
  /** The file, as a path in the folder, with slashes. */
  readonly entry: string
  /** It lies among everything else, in a home or a folder of programs, which say nothing of it. */
  readonly isAlone: boolean
}

/** What a script belongs to: the nearest folder above it with a manifest, else its own. Undefined where there is no such file. */
export function programFolder(path: string, cwd: string | undefined): ProgramFolder | undefined {
  if (!isAbsolute(path) && cwd === undefined) return undefined
  const file = resolve(cwd ?? '/', path)
  if (!SOURCE.test(file) || !isFile(file)) return undefined
  for (let folder = dirname(file), steps = 0; steps < MOST_STEPS; folder = dirname(folder), steps++) {
    if (isLoose(folder)) break
    if (MANIFESTS.some((name) => existsSync(join(folder, name))))
      return { folder, file, entry: inside(folder, file), isAlone: false }
  }
  const folder = dirname(file)
  return { folder, file, entry: inside(folder, file), isAlone: isLoose(folder) }
}

const inside = (folder: string, file: string): string => relative(folder, file).split(sep).join('/')

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

const isLoose = (folder: string): boolean =>
  folder === dirname(folder) || /^\/(?:home\/[^/]+|root|Users\/[^/]+|tmp|usr\/(?:local\/)?bin)$/.test(folder)
