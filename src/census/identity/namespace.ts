/** Who holds the part before the slash of a name in the official registry. */
export type Namespace =
  /** `io.github.owner/name`: whoever logged in as `owner` of GitHub. */
  | { readonly kind: 'github'; readonly account: string; readonly publisher: string }
  /** `com.example.tools/name`: whoever holds `tools.example.com`. */
  | { readonly kind: 'domain'; readonly domain: string; readonly publisher: string }

/** Undefined where a name says nothing of who may use it: `owner/name` in a list is what somebody wrote. */
export function namespaceOf(name: string): Namespace | undefined {
  const space = SPACE.exec(name)?.[1]?.toLowerCase()
  if (space === undefined) return undefined
  const account = GITHUB.exec(space)?.[1]
  if (account !== undefined) return { kind: 'github', account, publisher: `github.com/${account}` }
  const labels = space.split('.')
  if (labels.length < 2 || labels.some((label) => !LABEL.test(label))) return undefined
  const domain = labels.toReversed().join('.')
  return { kind: 'domain', domain, publisher: domain }
}

const SPACE = /^([\w.-]{1,200})\//
const GITHUB = /^io\.github\.([a-z\d][\w-]{0,98})$/
const LABEL = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/
