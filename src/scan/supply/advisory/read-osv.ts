import { normalisedPython } from '../../../core/launch/package-spec.ts'
import { field, listField, stringField } from '../../../core/value.ts'
import { BOOK_ECOSYSTEMS, type FoundRow, type VersionSpan } from './row.ts'
import { severityOf } from './severity.ts'

const MOST = { versions: 5000, spans: 200, summary: 300, aliases: 20 }

/** One advisory in the OSV format, package by package; nothing where it was withdrawn, or is of no ecosystem of ours. */
export function* readOsv(advisory: unknown): Generator<FoundRow, void, undefined> {
  const id = stringField(advisory, 'id')
  if (id === undefined || id === '' || stringField(advisory, 'withdrawn') !== undefined) return
  const isMalware =
    id.startsWith('MAL-') || stringField(field(advisory, 'database_specific'), 'kind') === 'malware'
  const shared = {
    id,
    aliases: strings(listField(advisory, 'aliases')).slice(0, MOST.aliases),
    isMalware,
    severity: isMalware ? ('critical' as const) : severityOf(advisory),
    summary: (stringField(advisory, 'summary') ?? '').slice(0, MOST.summary),
  }
  for (const affected of listField(advisory, 'affected')) {
    const written = stringField(field(affected, 'package'), 'name')
    const ecosystem = ecosystemOf(stringField(field(affected, 'package'), 'ecosystem'))
    if (written === undefined || ecosystem === undefined) continue
    const versions = strings(listField(affected, 'versions')).slice(0, MOST.versions)
    const spans = listField(affected, 'ranges').flatMap(spansOf).slice(0, MOST.spans)
    yield { ecosystem, name: keyName(ecosystem, written), row: { ...shared, spans, versions } }
  }
}

/** As a book spells it. */
export function keyName(ecosystem: string, name: string): string {
  return ecosystem === 'PyPI' ? normalisedPython(name) : name
}

function ecosystemOf(written: string | undefined): string | undefined {
  return BOOK_ECOSYSTEMS.find((one) => written === one)
}

/** Ranges of commits say nothing of versions. Events come in the order of versions. */
function spansOf(range: unknown): VersionSpan[] {
  if (stringField(range, 'type') === 'GIT') return []
  const spans: VersionSpan[] = []
  let from: string | undefined
  for (const event of listField(range, 'events')) {
    const [introduced, until, last] = ['introduced', 'fixed', 'last_affected'].map((key) =>
      stringField(event, key),
    )
    if (introduced !== undefined) {
      if (from !== undefined) spans.push({ from })
      from = introduced
    } else if (from !== undefined && (until ?? last) !== undefined) {
      spans.push(until === undefined ? { from, last } : { from, until })
      from = undefined
    }
  }
  return from === undefined ? spans : [...spans, { from }]
}

function strings(values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === 'string').map((value) => value.slice(0, 200))
}
