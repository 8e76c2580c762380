import type { PackageName } from '../package.ts'
import { isPath } from './word.ts'

const EXACT = /^[v=]?\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[\w.-]{1,100})?(?:\+[\w.-]{1,100})?$/
const COMMIT = /^[0-9a-f]{40}$/
const HOSTED = /^(?:git@|git\+|git:|github:|gitlab:|bitbucket:|gist:|[a-z+]{1,20}:\/\/)/i

/** `@scope/name@1.2.3`, `name@latest`, `github:owner/name#commit`; undefined for a path. */
export function npmPackage(spec: string): PackageName | undefined {
  if (spec === '' || isPath(spec)) return undefined
  if (HOSTED.test(spec) || /^[\w.-]+\/[\w.#/-]+$/.test(spec)) return fromElsewhere(spec)
  const alias = spec.indexOf('@npm:')
  if (alias > 0) return npmPackage(spec.slice(alias + '@npm:'.length))
  const plain = spec.startsWith('npm:') ? spec.slice('npm:'.length) : spec
  const at = plain.lastIndexOf('@')
  const wanted = at > 0 ? plain.slice(at + 1) : undefined
  if (wanted !== undefined && HOSTED.test(wanted)) return fromElsewhere(wanted)
  return {
    ecosystem: 'npm',
    name: at > 0 ? plain.slice(0, at) : plain,
    wanted: wanted === '' ? undefined : wanted,
    exact: wanted !== undefined && EXACT.test(wanted) ? wanted.replace(/^[v=]/, '') : undefined,
  }
}

/** `name==1.2`, `name[extra]>=1`, `name@1.2` of uvx, `name @ https://…`, `git+https://…@commit`; undefined for a path. */
export function pythonPackage(spec: string): PackageName | undefined {
  const text = spec.trim()
  if (text === '' || isPath(text) || /\.(?:whl|tar\.gz|zip)$/.test(text)) return undefined
  if (HOSTED.test(text)) return fromElsewhere(text)
  const name = /^[\w.-]+/.exec(text)?.[0] ?? text
  const more =
    text
      .slice(name.length)
      .replace(/^\s{0,9}\[[^\]]{0,200}\]/, '')
      .trim()
      .split(';')[0]
      ?.trim() ?? ''
  const afterAt = more.startsWith('@') ? more.slice(1).trim() : undefined
  if (afterAt !== undefined && HOSTED.test(afterAt)) return fromElsewhere(afterAt)
  const equal = /^={2,3}\s{0,9}([\w.!+-]+)$/.exec(more)?.[1]
  const exact = equal ?? (afterAt !== undefined && /^v?\d[\w.!+-]*$/.test(afterAt) ? afterAt : undefined)
  return {
    ecosystem: 'PyPI',
    name: normalisedPython(name),
    wanted: afterAt ?? equal ?? (more === '' ? undefined : more),
    exact,
  }
}

/** One name for all spellings of it, as PyPI compares them. */
export function normalisedPython(name: string): string {
  return name.toLowerCase().replace(/[-_.]{1,50}/g, '-')
}

/** `ghcr.io/owner/name:tag@sha256:…`. Only a digest says which image it is. */
export function imageReference(reference: string): PackageName {
  const [named = '', digest] = reference.split('@', 2)
  const colon = named.lastIndexOf(':')
  const hasTag = colon > named.lastIndexOf('/')
  const tag = hasTag ? named.slice(colon + 1) : undefined
  return {
    ecosystem: 'OCI',
    name: hasTag ? named.slice(0, colon) : named,
    wanted: digest ?? tag,
    exact: digest !== undefined && /^sha\d{3}:[0-9a-f]{32,128}$/.test(digest) ? digest : undefined,
  }
}

function fromElsewhere(spec: string): PackageName {
  const hash = spec.indexOf('#')
  // In `git+ssh://git@host/…` the first @ is of the user, so only one behind the last slash names a version.
  const at = spec.lastIndexOf('@')
  const cut = hash > 0 ? hash : at > spec.lastIndexOf('/') && spec.includes('/') ? at : -1
  const wanted = cut > 0 ? spec.slice(cut + 1).replace(/^commit[:=]/, '') : undefined
  const commit = wanted?.split('#')[0]
  return {
    ecosystem: 'other',
    name: cut > 0 ? spec.slice(0, cut) : spec,
    wanted,
    exact: commit !== undefined && COMMIT.test(commit) ? commit : undefined,
  }
}
