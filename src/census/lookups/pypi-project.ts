import { field, isObject, listField, stringField, type JsonValue } from '../../core/value.ts'
import { bounded } from '../bounded.ts'
import { markedNames } from '../ownership/proof.ts'
import { defineLookup } from '../question.ts'
import { parsed } from '../server-json/list.ts'
import { momentOf } from '../server-json/listing.ts'
import { some } from '../snapshot/blank.ts'

/** `exists: false`: nobody holds the name. */
export type PypiProjectFact =
  | { readonly exists: false }
  | {
      readonly exists: true
      readonly latest: string
      readonly releases: number
      readonly created?: string
      readonly modified?: string
      /** Servers that the description of the latest release names by `mcp-name:`. */
      readonly names: readonly string[]
      readonly repository?: string
      readonly isYanked: boolean
      readonly hasProvenance?: boolean
    }

export default defineLookup<PypiProjectFact>({
  id: 'pypi-project',
  title: 'What PyPI says of a project',
  why: 'The document of the name is asked for, and the list of its files. Nothing is downloaded or run, and no name is claimed.',
  origin: 'pypi',
  address: 'https://pypi.org',
  perSecond: 4,
  mostBytes: 32_000_000,
  wish: (key) => (NAME.test(key) ? { path: `/pypi/${key}/json`, accept: 'application/json' } : undefined),
  read({ status, text }, key, kept) {
    if (isObject(kept)) return { ...kept, ...provenanceOf(status, parsed(text), kept) } as PypiProjectFact
    if (status === 404) return { exists: false }
    const answer = status === 200 ? parsed(text) : undefined
    if (answer === undefined || field(answer, 'info') === undefined)
      return { unknown: `answered with status ${String(status)} and no project` }
    const path = `/simple/${key.toLowerCase().replace(/[-_.]+/g, '-')}/`
    return { ask: { path, accept: 'application/vnd.pypi.simple.v1+json' }, keep: factOf(answer) }
  },
})

function factOf(answer: JsonValue): PypiProjectFact {
  const within = bounded()
  const info = field(answer, 'info')
  const releases = field(answer, 'releases')
  const uploads = (isObject(releases) ? Object.values(releases) : [])
    .flatMap((files) => (Array.isArray(files) ? files : []))
    .flatMap((file: JsonValue) => momentOf(field(file, 'upload_time_iso_8601')) ?? [])
    .sort()
  return {
    exists: true,
    latest: within.text(field(info, 'version'), 100) ?? '',
    releases: isObject(releases) ? Object.keys(releases).length : 0,
    ...some('created', uploads[0]),
    ...some('modified', uploads.at(-1)),
    names: markedNames(stringField(info, 'description') ?? '').slice(0, 5),
    ...some(
      'repository',
      repositoryOf(field(info, 'project_urls'), within.text(field(info, 'home_page'), 500)),
    ),
    isYanked: field(info, 'yanked') === true,
  }
}

function repositoryOf(urls: unknown, homepage: string | undefined): string | undefined {
  const named = isObject(urls) ? Object.entries(urls).slice(0, 50) : []
  const found = named.find(([name]) => SOURCES.has(name.toLowerCase().replaceAll(' ', '')))?.[1]
  return typeof found === 'string' ? found.slice(0, 500) : homepage
}

const SOURCES = new Set(['repository', 'source', 'sourcecode', 'github', 'code', 'homepage'])

/** Does every file of the latest release have one? Nothing where the list could not be read. */
function provenanceOf(status: number, answer: unknown, kept: unknown): { readonly hasProvenance?: boolean } {
  const latest = stringField(kept, 'latest') ?? ''
  const files = listField(answer, 'files').filter((file) =>
    (stringField(file, 'filename') ?? '').includes(`-${latest}`),
  )
  if (status !== 200 || latest === '' || files.length === 0) return {}
  return { hasProvenance: files.every((file) => typeof field(file, 'provenance') === 'string') }
}

const NAME = /^[a-z0-9](?:[\w.-]{0,198}[a-z0-9])?$/i
