import { field, stringField, type JsonValue } from '../../core/value.ts'
import { parsed } from '../json-text.ts'
import { defineLookup, type Unknown } from '../question.ts'
import { some } from '../snapshot/blank.ts'

/**
 * What the code host says of a repository today. `moved`: it answers by a redirect, as its account or itself was renamed;
 * `name` is the present one. `id` stays when it is renamed. `parent`: of a fork, what it was copied from.
 */
export type RepositoryFact =
  | { readonly state: 'gone' }
  | {
      readonly state: 'there' | 'moved'
      readonly id: string
      readonly name: string
      readonly isEmpty?: boolean
      readonly isFork?: boolean
      readonly parent?: string
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
    if (status === 404 || status === 410)
      return kept === 'moved' ? { unknown: 'led nowhere' } : { state: 'gone' }
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

function factOf(answer: JsonValue, isMoved: boolean): RepositoryFact | Unknown {
  const [id, name] = [field(answer, 'id'), stringField(answer, 'full_name')]
  if (typeof id !== 'number' || name === undefined) return { unknown: 'an answer that is no repository' }
  const [size, isFork] = [field(answer, 'size'), field(answer, 'fork')]
  return {
    state: isMoved ? 'moved' : 'there',
    id: String(id),
    name: name.slice(0, 200),
    ...(typeof size === 'number' ? { isEmpty: size === 0 } : {}),
    ...(typeof isFork === 'boolean' ? { isFork } : {}),
    ...some('parent', stringField(field(answer, 'parent'), 'full_name')?.slice(0, 200)),
  }
}
