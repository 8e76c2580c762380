import { field } from '../../core/value.ts'
import { parsed } from '../json-text.ts'
import { defineLookup } from '../question.ts'

/** False says that nobody holds the name today, not that anybody could: GitHub keeps some names for good. */
export type AccountFact = { readonly isHeld: boolean }

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
    if (status === 404 || status === 410) return { isHeld: false }
    const answer = status === 200 ? parsed(text) : undefined
    return typeof field(answer, 'id') === 'number'
      ? { isHeld: true }
      : { unknown: `answered with status ${status}` }
  },
})

const KEY = /^[a-z0-9](?:[a-z0-9-]{0,37}[a-z0-9])?$/i
