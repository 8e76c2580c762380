import { field, isObject, stringField } from '../../core/value.ts'

export interface Locked {
  readonly ecosystem: 'npm' | 'PyPI'
  readonly name: string
  readonly version: string
  /** Only who works on the package has it: a flaw in it reaches no user, malware reaches its authors. */
  readonly isDev?: boolean
}

type ReadLock = (text: string) => readonly Locked[]

/** Files that say which versions are installed, by name. Those that cannot be read give nothing. */
export const LOCKFILES: Readonly<Record<string, ReadLock>> = {
  'package-lock.json': npmLock,
  'npm-shrinkwrap.json': npmLock,
  'pnpm-lock.yaml': pnpmLock,
  'yarn.lock': yarnLock,
  'uv.lock': tomlLock,
  'poetry.lock': tomlLock,
  'requirements.txt': requirements,
}

function npmLock(text: string): Locked[] {
  const lock = parsed(text)
  const packages = field(lock, 'packages')
  if (isObject(packages))
    return Object.entries(packages).flatMap(([path, entry]) => {
      const at = path.lastIndexOf('node_modules/')
      const name = stringField(entry, 'name') ?? path.slice(at + 'node_modules/'.length)
      const version = stringField(entry, 'version')
      const isDev = field(entry, 'dev') === true
      return at < 0 || version === undefined ? [] : [{ ecosystem: 'npm', name, version, isDev }]
    })
  return [...nested(field(lock, 'dependencies'), 0)]
}

/** The form of npm before version 7. */
function* nested(dependencies: unknown, depth: number): Generator<Locked> {
  if (!isObject(dependencies) || depth > 30) return
  for (const [name, entry] of Object.entries(dependencies)) {
    const version = stringField(entry, 'version')
    if (version !== undefined) yield { ecosystem: 'npm', name, version, isDev: field(entry, 'dev') === true }
    yield* nested(field(entry, 'dependencies'), depth + 1)
  }
}

/** `  '@scope/name@1.2.3(peer@1)':` and, before version 6, `  /@scope/name/1.2.3:`. */
function pnpmLock(text: string): Locked[] {
  const packages = text.split(/^packages:/m, 2)[1] ?? ''
  return packages.split('\n').flatMap((line): Locked[] => {
    const key = /^ {2}'?\/?([^\s':(]{1,300})/.exec(line)?.[1]
    if (key === undefined || !/^ {2}\S/.test(line)) return []
    const cut = Math.max(key.lastIndexOf('@'), key.lastIndexOf('/'))
    const version = key.slice(cut + 1)
    return cut > 0 && /^\d/.test(version) ? [{ ecosystem: 'npm', name: key.slice(0, cut), version }] : []
  })
}

/** `"@scope/name@^1.0.0", name@npm:…:` and below it `  version "1.2.3"` or `  version: 1.2.3`. */
function yarnLock(text: string): Locked[] {
  const found: Locked[] = []
  let name: string | undefined
  for (const line of text.split('\n')) {
    const version = /^ {2}version:? "?([^"\s]{1,200})"?$/.exec(line.trimEnd())?.[1]
    if (version !== undefined && name !== undefined) found.push({ ecosystem: 'npm', name, version })
    if (/^[^\s#]/.test(line)) name = /^"?(@?[^@"\s]{1,250})@/.exec(line)?.[1]
  }
  return found
}

function tomlLock(text: string): Locked[] {
  return text
    .split('[[package]]')
    .slice(1)
    .flatMap((block): Locked[] => {
      const name = /^name = "([^"]{1,250})"/m.exec(block)?.[1]
      const version = /^version = "([^"]{1,250})"/m.exec(block)?.[1]
      return name === undefined || version === undefined ? [] : [{ ecosystem: 'PyPI', name, version }]
    })
}

function requirements(text: string): Locked[] {
  return text.split('\n').flatMap((line): Locked[] => {
    const found = /^\s{0,20}([\w.-]{1,200})(?:\[[^\]]{0,200}\])?\s{0,9}={2,3}\s{0,9}([\w.!+-]{1,100})/.exec(
      line,
    )
    const [, name, version] = found ?? []
    return name === undefined || version === undefined ? [] : [{ ecosystem: 'PyPI', name, version }]
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
