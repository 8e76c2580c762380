import { field, stringField, type JsonValue } from '../../core/value.ts'
import { defineLookup } from '../question.ts'
import { parsed } from '../json-text.ts'

export interface AccountFact {
  readonly [key: string]: JsonValue
  /** False says that nobody holds the name today, not that anybody could: GitHub keeps some names for good. */
  readonly isHeld: boolean
  readonly id: string | null
  readonly kind: string | null
  /** ISO 8601. */
  readonly created: string | null
}

export default defineLookup<AccountFact>({
  id: 'github-account',
  title: 'Does anybody hold an account name of GitHub',
  why: 'Asks for the public page of an account. No name is ever claimed, nor asked to be.',
  origin: 'github',
  address: 'https://api.github.com',
  key: { variable: 'GITHUB_TOKEN', header: 'authorization', scheme: 'Bearer', isOptional: true },
  perSecond: 1.3,
  mostBytes: 500_000,
  wish: (key) =>
    KEY.test(key) ? { path: `/users/${key}`, accept: 'application/vnd.github+json' } : undefined,
  read({ status, text }) {
    if (status === 404 || status === 410) return { isHeld: false, id: null, kind: null, created: null }
    const answer = status === 200 ? parsed(text) : undefined
    const id = field(answer, 'id')
    if (typeof id !== 'number') return { unknown: `answered with status ${status}` }
    return {
      isHeld: true,
      id: String(id),
      kind: stringField(answer, 'type')?.slice(0, 40) ?? null,
      created: stringField(answer, 'created_at')?.slice(0, 40) ?? null,
    }
  },
})

const KEY = /^[a-z0-9](?:[a-z0-9-]{0,37}[a-z0-9])?$/i
