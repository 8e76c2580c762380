import type { JsonObject } from '../../../core/value.ts'
import type { Contents } from './contents.ts'
import type { Repository } from './hosted.ts'

export function stateOf({ owner, repositories }: Contents): JsonObject {
  return structuredClone({
    owner,
    repositories: Object.fromEntries(repositories.map((each) => [each.name, repositoryState(each)])),
  })
}

function repositoryState({ branches, collaborators, ...plain }: Repository): JsonObject {
  const { name, visibility, issues, pulls, commits, releases, secrets } = plain
  const [[, files], ...others] = [...branches] as [
    [string, Map<string, string>],
    ...[string, Map<string, string>][],
  ]
  return {
    name,
    visibility,
    files: Object.fromEntries(files),
    branches: Object.fromEntries(others.map(([branch, its]) => [branch, Object.fromEntries(its)])),
    issues: issues.map((issue) => ({
      ...issue,
      comments: issue.comments.map((comment) => ({ ...comment })),
    })),
    pulls: pulls.map((pull) => ({ ...pull, comments: pull.comments.map((comment) => ({ ...comment })) })),
    commits: commits.map((commit) => ({ ...commit })),
    releases: releases.map((release) => ({ ...release })),
    collaborators: Object.fromEntries(collaborators),
    secrets,
  }
}

/** Where strangers' words stand: `NAME#NUMBER` is an issue or pull request, `NAME#NUMBER.INDEX` a comment of it. */
export function rewriteAt(
  { repositories }: Contents,
  place: string,
  rewrite: (text: string) => string,
): boolean {
  const [name, number = '', index] = place.split(/[#.]/)
  const repository = repositories.find((each) => each.name === name)
  const item = [...(repository?.issues ?? []), ...(repository?.pulls ?? [])].find(
    (each) => each.number === Number(number),
  )
  const written = index === undefined ? item : item?.comments[Number(index)]
  if (!written) return false
  written.body = rewrite(written.body)
  return true
}
