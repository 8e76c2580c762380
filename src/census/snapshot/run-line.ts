import { runsOf } from '../../core/launch/read-command.ts'
import { shellWords } from '../../core/launch/shell-words.ts'
import type { PackageName } from '../../core/package.ts'
import type { Ecosystem, ListedLaunch, ListedPackage } from '../listing.ts'

/** A command line as text, where it starts one program and nothing else. */
export function launchOf(line: string): ListedLaunch | undefined {
  const [command, ...args] = shellWords(line.trim()) ?? []
  return command === undefined || command === '' ? undefined : { command, args, environment: {} }
}

/** Which package a command line fetches and runs; undefined where it runs what is there already. */
export function packageOfLaunch({ command, args, environment }: ListedLaunch): ListedPackage | undefined {
  const { what, through } = runsOf({ command, args, env: environment })
  if (what.kind !== 'package' || through.some((step) => LOCAL.test(step))) return undefined
  const { name, exact, wanted } = what.package
  const ecosystem = ECOSYSTEMS[what.package.ecosystem]
  const version = exact ?? wanted
  if (ecosystem === 'oci') return { ecosystem, identifier: imageOf(what.package), settings: [] }
  return { ecosystem, identifier: name, ...(version === undefined ? {} : { version }), settings: [] }
}

/** `python -m name` runs what somebody has installed before, under a name that need not be that of the package. */
const LOCAL = /^python/

const ECOSYSTEMS: Readonly<Record<PackageName['ecosystem'], Ecosystem>> = {
  npm: 'npm',
  PyPI: 'pypi',
  OCI: 'oci',
  other: 'other',
}

function imageOf({ name, wanted }: PackageName): string {
  if (wanted === undefined) return name
  return wanted.startsWith('sha') && wanted.includes(':') ? `${name}@${wanted}` : `${name}:${wanted}`
}
