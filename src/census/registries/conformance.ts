import { field, isArray, type JsonObject, type JsonValue } from '../../core/value.ts'
import { bounded, type Bounded } from '../bounded.ts'
import { type Listing, MOST } from '../listing.ts'
import { defineRegistry, type Page, type Unreadable } from '../registry.ts'
import { blankListing, some } from '../snapshot/blank.ts'
import { csvRows } from '../snapshot/csv.ts'
import { snapshotDate } from '../snapshot/date.ts'
import { readLines } from '../snapshot/lines.ts'

const FOLDER = /^conformance-census-/

/**
 * No registry, but what others measured by running servers of the official one: how many speak the protocol. Whose name is
 * withheld there stays without one here: nothing of such a row but its verdict is read.
 */
export default defineRegistry({
  id: 'conformance',
  title: 'Conformance census (Faraj)',
  terms:
    'CC-BY-4.0 (github.com/Ahmad-Faraj/mcp-conformance); servers behind pseudonyms must not be de-anonymised.',
  access: 'snapshot',
  snapshots: [
    {
      folder: FOLDER,
      file: /^sdk_attribution\.csv(?:\.gz)?$/,
      form: 'responding',
      split: 'whole',
      snapshot: snapshotDate,
    },
    {
      folder: FOLDER,
      file: /^entrypoint_reprobe\.jsonl(?:\.gz)?$/,
      form: 'reprobe',
      split: 'lines',
      snapshot: snapshotDate,
    },
  ],
  read: (page) =>
    page.form === 'reprobe' ? readLines(page, (entry) => probedAgain(entry, page)) : responding(page),
})

function* responding(page: Page): Iterable<Listing | Unreadable> {
  for (const row of csvRows(page.text)) {
    const within = bounded()
    const text = (column: string): string | undefined => within.text(row.get(column), MOST.name)
    const name = text('server')
    if (name === undefined) {
      yield { unreadable: 'a row without a server' }
      continue
    }
    yield entryOf(page, name, text('identifier'), {
      form: 'responding',
      ...some('ecosystem', text('registry')),
      ...some('sdk', text('sdk_family')),
      ...some('sdkVersion', isWithheld(name) ? undefined : text('sdk_version')),
      ...some('unknownTool', text('unknown_verdict')),
    })
  }
}

function probedAgain(entry: JsonObject, page: Page): Listing | Unreadable {
  const within = bounded()
  const name = within.text(entry['server_name'], MOST.name)
  if (name === undefined) return { unreadable: 'a probe without a server' }
  return entryOf(page, name, within.text(entry['identifier'], MOST.name), {
    form: 'reprobe',
    handshake: entry['handshake_ok'] === true,
    ...some('failure', within.text(entry['failure_class'], MOST.name)),
    ...some('protocol', within.text(entry['negotiated_version'], MOST.name)),
    verdicts: verdictsOf(entry['checks'], within),
  })
}

/** One name can stand for several packages, and both files can tell of one. */
function entryOf(page: Page, name: string, identifier: string | undefined, more: JsonObject): Listing {
  const isNamed = !isWithheld(name) && identifier !== undefined && !isWithheld(identifier)
  const key = isNamed ? `${name} ${identifier}` : name
  const about = isNamed ? { package: identifier } : { isWithheld: true }
  return {
    ...blankListing('conformance', page, `${page.form}: ${key}`.slice(0, MOST.name)),
    more: { ...more, ...about },
  }
}

const isWithheld = (text: string): boolean => text.startsWith('withheld-')

function verdictsOf(checks: JsonValue | undefined, within: Bounded): JsonObject {
  if (!isArray(checks)) return {}
  return Object.fromEntries(
    within.list(checks).flatMap((one) => {
      const id = within.text(field(one, 'id'), MOST.name)
      const verdict = within.text(field(one, 'verdict'), MOST.name)
      return id === undefined || verdict === undefined ? [] : [[id, verdict]]
    }),
  )
}
