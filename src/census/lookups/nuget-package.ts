import { field, isObject, listField, stringField, type JsonValue } from '../../core/value.ts'
import { bounded } from '../bounded.ts'
import { markedNames } from '../ownership/proof.ts'
import { defineLookup } from '../question.ts'
import { parsed } from '../server-json/list.ts'
import { momentOf } from '../server-json/listing.ts'
import { some } from '../snapshot/blank.ts'

/** `exists: false`: nobody holds the name. */
export type NugetPackageFact =
  | { readonly exists: false }
  | {
      readonly exists: true
      readonly latest: string
      readonly versions: number
      readonly created?: string
      readonly modified?: string
      readonly repository?: string
      readonly isListed: boolean
      /** Servers that the README of the latest version names by `mcp-name:`. */
      readonly names: readonly string[]
    }

export default defineLookup<NugetPackageFact>({
  id: 'nuget-package',
  title: 'What NuGet says of a package',
  why: 'The document of the name is asked for, and the README of its latest version. Nothing is downloaded or run, and no name is claimed.',
  origin: 'nuget',
  address: 'https://api.nuget.org',
  perSecond: 4,
  mostBytes: 16_000_000,
  wish: (key) =>
    NAME.test(key)
      ? { path: `/v3/registration5-semver1/${key.toLowerCase()}/index.json`, accept: 'application/json' }
      : undefined,
  read({ status, text }, key, kept) {
    if (isObject(kept)) {
      // No README names no server; any other answer tells nothing of it.
      if (status !== 200 && status !== 404) return { unknown: `answered with status ${String(status)}` }
      return {
        ...kept,
        names: status === 200 ? markedNames(text).slice(0, 5) : [],
      } as unknown as NugetPackageFact
    }
    if (status === 404) return { exists: false }
    const answer = status === 200 ? parsed(text) : undefined
    const fact = answer === undefined ? undefined : factOf(answer)
    if (fact === undefined) return { unknown: `answered with status ${String(status)} and no package` }
    const version = encodeURIComponent(fact.latest.toLowerCase())
    return {
      ask: {
        path: `/v3-flatcontainer/${key.toLowerCase()}/${version}/readme`,
        accept: 'text/markdown, text/plain',
      },
      keep: fact,
    }
  },
})

type Package = Extract<NugetPackageFact, { readonly latest: string }>

/** Long histories are cut into pages, of which only the bounds stand here: then the first and the last date are unknown. */
function factOf(answer: JsonValue): Package | undefined {
  const within = bounded()
  const pages = listField(answer, 'items')
  const entries = pages.flatMap((page) => listField(page, 'items')).map((one) => field(one, 'catalogEntry'))
  const latest = within.text(field(entries.at(-1), 'version') ?? field(pages.at(-1), 'upper'), 100)
  if (latest === undefined) return undefined
  // Year 1900: no longer listed.
  const dates = entries
    .flatMap((one) => momentOf(field(one, 'published')) ?? [])
    .filter((date) => date >= '2000')
  const isWhole = pages.every((page) => field(page, 'items') !== undefined)
  const counts = pages.map((page) => field(page, 'count')).filter((count) => typeof count === 'number')
  return {
    exists: true,
    latest,
    versions: counts.reduce((sum, count) => sum + count, 0),
    ...(isWhole ? some('created', dates.toSorted()[0]) : {}),
    ...(isWhole ? some('modified', dates.toSorted().at(-1)) : {}),
    ...some('repository', stringField(entries.at(-1), 'projectUrl')?.slice(0, 500)),
    isListed: field(entries.at(-1), 'listed') !== false,
    names: [],
  }
}

const NAME = /^\w[\w.-]{0,99}$/
