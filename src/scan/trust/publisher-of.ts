import type { ScannedArtefact } from '../../core/scan.ts'

/** Whose package it is, as far as its registry vouches for it: an owner of a repository, a scope, else the line of the package itself. */
export function publisherOf(
  named: ScannedArtefact['package'],
  repository: string | undefined,
): string | undefined {
  const owner = /^(?:git\+)?https:\/\/([\w.-]+)\/([\w.-]+)\//.exec(repository ?? '')
  if (owner) return `${owner[1]}/${owner[2]}`
  if (named === undefined) return undefined
  const scope = named.ecosystem === 'npm' ? /^(@[^/]+)\//.exec(named.name)?.[1] : undefined
  return `${named.ecosystem.toLowerCase()}:${scope ?? named.name}`
}
