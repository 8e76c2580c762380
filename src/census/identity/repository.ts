import type { RepositoryOf } from '../listing.ts'
import { CODE_HOSTS, SHORT_HOSTS, type CodeHost } from './code-hosts.ts'

/** Which repository, whatever way it was written. Two listings with one `key` are about the same one. */
export interface RepositoryName {
  /** `github.com`. */
  readonly host: string
  /** As written; `key` folds the case. Groups of GitLab nest: `group/part`. */
  readonly owner: string
  readonly name: string
  /** `github.com/owner/name`, in lower case. */
  readonly key: string
  /** Below its root: `packages/server` of `…/tree/main/packages/server`. */
  readonly folder?: string
}

/** Undefined where a URL leads to no repository of a code host that is known. */
export function repositoryNameOf(repository: RepositoryOf | string | undefined): RepositoryName | undefined {
  const url = typeof repository === 'string' ? repository : repository?.url
  if (url === undefined || url.length > MOST_CHARACTERS) return undefined
  // Every check asks for that of the same listing.
  if (LAST.has(url)) return LAST.get(url)
  if (LAST.size >= MOST_REMEMBERED) LAST.clear()
  const name = read(url.trim())
  LAST.set(url, name)
  return name
}

const LAST = new Map<string, RepositoryName | undefined>()
const MOST_REMEMBERED = 500

function read(url: string): RepositoryName | undefined {
  const address = webAddress(url)
  if (!URL.canParse(address)) return undefined
  const { hostname, pathname } = new URL(address)
  const host = CODE_HOSTS.get(hostname.replace(/^www\./, '').replace(/\.$/, ''))
  return host && within(host, pathname)
}

const MOST_CHARACTERS = 2_000

/** `git@github.com:…`, `git+ssh://…`, `github:…` and `github.com/…` as what a browser would open. */
function webAddress(written: string): string {
  const [, short = '', path = ''] = SHORT.exec(written) ?? []
  const host = SHORT_HOSTS.get(short.toLowerCase())
  if (host !== undefined) return `https://${host}/${path}`
  const bare = written.replace(SCHEME, '')
  return `https://${SCP.test(bare) ? bare.replace(':', '/') : bare}`
}

const SHORT = /^([a-z]{2,9}):([^/\s:][^\s]{0,2000})$/i
const SCHEME = /^(?:scm:git:)?(?:[a-z][a-z+]{1,15}:)?\/{0,3}/i
/** `git@host:owner/name`: a colon that no port follows. */
const SCP = /^(?:[^\s/@:]{1,100}@)?[\w.-]{4,60}:(?!\d{1,5}\/|[^/@]{0,200}@)/

function within(host: CodeHost, pathname: string): RepositoryName | undefined {
  const parts = pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decoded)
  const steps = host.skip === undefined ? parts : parts[0] === host.skip ? parts.slice(1) : []
  const end = host.isNested === true ? endOfGroups(steps) : 2
  const owner = steps.slice(0, Math.max(1, end - 1)).join('/')
  const name = plainName(steps[end - 1] ?? '')
  if (!OWNER.test(owner) || !NAME.test(name) || end < 2) return undefined
  if (host.pages?.has((steps[0] ?? '').toLowerCase()) === true) return undefined
  const folder = folderOf(steps.slice(end))
  return {
    host: host.host,
    owner,
    name,
    key: `${host.host}/${owner}/${name}`.toLowerCase(),
    ...(folder === undefined ? {} : { folder }),
  }
}

const OWNER = /^[\w~][\w./-]{0,200}$/
const NAME = /^(?!\.{1,2}$)[\w.-]{1,100}$/

/** `.git` is how it is fetched; what closes a bracket or a sentence around an address is no part of it. */
function plainName(step: string): string {
  return step.replace(/[.),;:'"*`>\]]{1,9}$/, '').replace(/\.git$/i, '')
}

function decoded(part: string): string {
  try {
    return part.includes('%') ? decodeURIComponent(part) : part
  } catch {
    return part
  }
}

/** Groups of GitLab end where `-` begins what the site says about a project. */
function endOfGroups(steps: readonly string[]): number {
  const at = steps.findIndex((step) => step === '-' || step === 'tree' || step === 'blob')
  return Math.min(at < 0 ? steps.length : at, MOST_GROUPS)
}

const MOST_GROUPS = 8

/** Behind `tree/BRANCH` and `blob/BRANCH`: a slash in a branch's name cannot be told from a folder. */
function folderOf(steps: readonly string[]): string | undefined {
  const [kind = '', , ...folders] = steps[0] === '-' ? steps.slice(1) : steps
  const folder = folders.join('/').slice(0, 300)
  return !FOLDER_PAGES.has(kind) || folder === '' ? undefined : folder
}

const FOLDER_PAGES = new Set(['tree', 'blob', 'src', 'raw'])
