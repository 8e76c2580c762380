import { field, isObject } from '../../core/value.ts'
import { bounded } from '../bounded.ts'
import { defineLookup } from '../question.ts'
import { parsed } from '../json-text.ts'
import { some } from '../snapshot/blank.ts'

/** `exists: false`: nobody holds the name. */
export type PypiProjectFact =
  | { readonly exists: false }
  | { readonly exists: true; readonly repository?: string }

export default defineLookup<PypiProjectFact>({
  id: 'pypi-project',
  title: 'Whether anybody holds the name of a PyPI project',
  why: 'The document of the name is asked for. Nothing is downloaded or run, and no name is claimed.',
  origin: 'pypi',
  address: 'https://pypi.org',
  perSecond: 4,
  mostBytes: 32_000_000,
  wish: (key) => (NAME.test(key) ? { path: `/pypi/${key}/json`, accept: 'application/json' } : undefined),
  read({ status, text }) {
    if (status === 404) return { exists: false }
    const info = status === 200 ? field(parsed(text), 'info') : undefined
    if (info === undefined) return { unknown: `answered with status ${status} and no project` }
    const homepage = bounded().text(field(info, 'home_page'), 500)
    return { exists: true, ...some('repository', repositoryOf(field(info, 'project_urls')) ?? homepage) }
  },
})

function repositoryOf(urls: unknown): string | undefined {
  const named = isObject(urls) ? Object.entries(urls).slice(0, 50) : []
  const found = named.find(([name]) => SOURCES.has(name.toLowerCase().replaceAll(' ', '')))?.[1]
  return typeof found === 'string' ? found.slice(0, 500) : undefined
}

const SOURCES = new Set(['repository', 'source', 'sourcecode', 'github', 'code', 'homepage'])

const NAME = /^[a-z0-9](?:[\w.-]{0,198}[a-z0-9])?$/i
