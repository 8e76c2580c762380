import { field, stringField, type JsonValue } from '../../core/value.ts'
import { defineLookup, type Unknown } from '../question.ts'
import { parsed } from '../json-text.ts'

/** What the code host says of a repository today. */
export interface RepositoryFact {
  readonly [key: string]: JsonValue
  /** `moved`: it answers by a redirect, as its account or itself was renamed; `name` is the present one. */
  readonly state: 'there' | 'moved' | 'gone'
  /** Of the host: it stays when a repository is renamed. */
  readonly id: string | null
  /** `owner/name`, as it is called today. */
  readonly name: string | null
  readonly isEmpty: boolean | null
  readonly isArchived: boolean | null
  readonly isFork: boolean | null
  /** Of a fork: `owner/name` of what it was copied from. */
  readonly parent: string | null
  readonly license: string | null
  readonly stars: number | null
  /** ISO 8601. */
  readonly created: string | null
  readonly pushed: string | null
}

export default defineLookup<RepositoryFact>({
  id: 'github-repository',
  title: 'Is a repository of GitHub still there, and under which name',
  why: 'Reads what is public. Nobody can ask whether a name that is gone could be taken: GitHub keeps some for good.',
  origin: 'github',
  address: 'https://api.github.com',
  key: { variable: 'GITHUB_TOKEN', header: 'authorization', scheme: 'Bearer', isOptional: true },
  // 5,000 an hour with a key.
  perSecond: 1.3,
  mostBytes: 1_000_000,
  wish(key) {
    if (!KEY.test(key)) return undefined
    return { path: `/repos/${key}`, accept: ACCEPT }
  },
  read({ status, text, location }, _key, kept) {
    if (status === 404 || status === 410) return kept === 'moved' ? { unknown: 'led nowhere' } : GONE
    if (status === 301 || status === 302 || status === 307 || status === 308) {
      const path = location !== undefined && URL.canParse(location) ? new URL(location).pathname : ''
      if (kept === 'moved' || !MOVED.test(path)) return { unknown: 'leads somewhere else' }
      return { ask: { path, accept: ACCEPT }, keep: 'moved' }
    }
    const answer = status === 200 ? parsed(text) : undefined
    return answer === undefined
      ? { unknown: `answered with status ${status}` }
      : factOf(answer, kept === 'moved')
  },
})

const ACCEPT = 'application/vnd.github+json'
const KEY = /^[a-z0-9][a-z0-9-]{0,38}\/(?!\.{1,2}$)[\w.-]{1,100}$/i
const MOVED = /^\/(?:repositories\/\d{1,15}|repos\/[\w-]{1,39}\/[\w.-]{1,100})$/

const GONE: RepositoryFact = {
  state: 'gone',
  id: null,
  name: null,
  isEmpty: null,
  isArchived: null,
  isFork: null,
  parent: null,
  license: null,
  stars: null,
  created: null,
  pushed: null,
}

function factOf(answer: JsonValue, isMoved: boolean): RepositoryFact | Unknown {
  const [id, name] = [field(answer, 'id'), stringField(answer, 'full_name')]
  if (typeof id !== 'number' || name === undefined) return { unknown: 'an answer that is no repository' }
  const [size, stars] = [field(answer, 'size'), field(answer, 'stargazers_count')]
  return {
    state: isMoved ? 'moved' : 'there',
    id: String(id),
    name: name.slice(0, 200),
    isEmpty: typeof size === 'number' ? size === 0 : null,
    isArchived: flag(answer, 'archived'),
    isFork: flag(answer, 'fork'),
    parent: stringField(field(answer, 'parent'), 'full_name')?.slice(0, 200) ?? null,
    license: stringField(field(answer, 'license'), 'spdx_id')?.slice(0, 100) ?? null,
    stars: typeof stars === 'number' ? stars : null,
    created: stringField(answer, 'created_at')?.slice(0, 40) ?? null,
    pushed: stringField(answer, 'pushed_at')?.slice(0, 40) ?? null,
  }
}

function flag(answer: JsonValue, key: string): boolean | null {
  const value = field(answer, key)
  return typeof value === 'boolean' ? value : null
}
