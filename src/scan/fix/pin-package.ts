import { runsOf } from '../../core/launch/read-command.ts'
import type { PackageName } from '../../core/package.ts'
import type { ServerEntry } from '../../core/server-entry.ts'
import type { FixInput, Mending } from '../fix.ts'

/** Writes the exact version behind the name of the package that an entry starts. */
export async function pinPackage(
  entry: ServerEntry,
  exact: FixInput['exact'],
): Promise<Mending | { readonly why: string }> {
  if (entry.reach.kind !== 'stdio') return { why: 'it starts no package' }
  const { what, through } = runsOf(entry.reach)
  if (what.kind !== 'package' || what.pointer === '/command') return { why: 'it starts no package by name' }
  const wanted = what.package
  if (wanted.exact !== undefined) return { why: 'its version is exact already' }
  const index = Number(what.pointer.replace('/args/', ''))
  const word = entry.reach.args[index]
  const version = await exact(wanted, entry)
  if (version === undefined)
    return {
      why: 'which version it comes to is not known here: run it once, add a lockfile, or use --online',
    }
  const pinned = word === undefined ? undefined : withVersion(word, wanted, version, through)
  if (pinned === undefined) return { why: 'its name is written in a way that is not changed by itself' }
  return { edits: [{ pointer: entry.pointerInFile(what.pointer), value: pinned }], secrets: [] }
}

function withVersion(
  word: string,
  { ecosystem, name, wanted }: PackageName,
  version: string,
  through: readonly string[],
): string | undefined {
  if (ecosystem === 'other' || !/^[\w.:+!-]{1,160}$/.test(version)) return undefined
  if (ecosystem === 'OCI') {
    // The tag stays, for people; the digest is what counts.
    return /^sha\d{3}:/.test(version) && word.startsWith(name)
      ? `${word.split('@', 1)[0]}@${version}`
      : undefined
  }
  const lead = /^(?:--(?:package|from|spec)=|-p=)?/.exec(word)?.[0] ?? ''
  const spec = word.slice(lead.length)
  if (ecosystem === 'npm') {
    const isPlain = spec === name || spec === `${name}@${wanted ?? ''}` || spec === `${name}@`
    return isPlain ? `${lead}${name}@${version}` : undefined
  }
  const named = /^([\w.-]+(?:\[[\w,.-]*\])?)(?:@(?:latest)?)?$/.exec(spec)?.[1]
  if (named === undefined) return undefined
  // `uvx name@1.0` is uv's own; requirements, in an option or of pipx, take `==`.
  const sign = lead === '' && through.includes('uvx') && !spec.includes('[') ? '@' : '=='
  return `${lead}${named}${sign}${version}`
}
