import { canonicalJson } from '../../core/canonical.ts'
import { readJson } from '../../core/json.ts'
import type { JsonObject } from '../../core/value.ts'
import type { CheckingKey } from '../../store/signing-key.ts'
import { signatureState } from '../standard/signed.ts'
import { findingId } from './export.ts'
import { FINDING_SCHEMA, type ExchangedFinding, type Status } from './schema.ts'

export interface ReadFindings {
  readonly taken: readonly ExchangedFinding[]
  readonly refused: readonly { readonly line: number; readonly why: string }[]
}

/**
 * Lines from anybody. Only what is whole and signed is taken; with `keys`, only what these have signed: anybody can make a key.
 */
export function readFindings(text: string, keys: readonly CheckingKey[]): ReadFindings {
  const taken: ExchangedFinding[] = []
  const refused: { line: number; why: string }[] = []
  text.split('\n').forEach((each, index) => {
    if (each.trim() === '') return
    const line = index + 1
    if (line > MOST_LINES) {
      if (line === MOST_LINES + 1) refused.push({ line, why: `more than ${MOST_LINES} lines` })
      return
    }
    const read = oneLine(each, keys)
    if (typeof read === 'string') refused.push({ line, why: read })
    else taken.push(read)
  })
  return { taken, refused }
}

const MOST_LINES = 200_000
const LONGEST_LINE = 64 * 1024

function oneLine(text: string, keys: readonly CheckingKey[]): ExchangedFinding | string {
  const read = text.length <= LONGEST_LINE ? readJson(text, { depth: 10, values: 1000 }) : undefined
  if (!read?.ok || read.flaws.size > 0) return 'no plain JSON'
  const parsed = FINDING_SCHEMA.safeParse(read.value)
  if (!parsed.success) return `not of the format: /${parsed.error.issues[0]?.path.join('/') ?? ''}`
  const finding = parsed.data
  const state = signatureState(finding, keys)
  if (state !== 'holds' && state !== 'unknown-key') return WHY[state]
  const { id, rule, fingerprint, artefact } = finding
  return id === findingId(rule, fingerprint, artefact) ? finding : 'its id is not that of this finding'
}

const WHY = {
  unsigned: 'not signed',
  tampered: 'not what was signed',
  'wrong-key': 'signed by nobody you trust',
} as const

/**
 * The newest word of each party on each finding. It does not matter in which order, how often or by which way lines came:
 * everybody who has the same lines has the same result, to the byte.
 */
export function mergeFindings(findings: Iterable<ExchangedFinding>): readonly ExchangedFinding[] {
  const newest = new Map<string, ExchangedFinding>()
  for (const finding of findings) {
    const key = `${finding.id} ${finding.signature?.key ?? ''}`
    const known = newest.get(key)
    if (known === undefined || isLater(finding, known)) newest.set(key, finding)
  }
  return [...newest.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding)
}

function isLater(a: ExchangedFinding, b: ExchangedFinding): boolean {
  return a.at === b.at ? textOf(a) > textOf(b) : a.at > b.at
}

const textOf = (finding: ExchangedFinding): string =>
  canonicalJson(JSON.parse(JSON.stringify(finding)) as JsonObject)

/** What all parties together say of one finding. */
export interface Standing {
  readonly finding: ExchangedFinding
  readonly status: Status
  readonly says: Readonly<Record<Status, number>>
}

/**
 * One dispute makes it disputed; `fixed` where somebody says so and nobody found it again since; `confirmed` where somebody did,
 * or two report it.
 */
export function standings(findings: Iterable<ExchangedFinding>): readonly Standing[] {
  const byId = new Map<string, ExchangedFinding[]>()
  for (const finding of mergeFindings(findings)) {
    const known = byId.get(finding.id)
    if (known) known.push(finding)
    else byId.set(finding.id, [finding])
  }
  return [...byId.values()].map((all) => {
    const of = (...status: readonly Status[]): readonly ExchangedFinding[] =>
      all.filter((each) => status.includes(each.status))
    const newest = (some: readonly ExchangedFinding[]): string =>
      some.reduce((latest, { at }) => (at > latest ? at : latest), '')
    const found = of('reported', 'confirmed')
    const isFixed = of('fixed').length > 0 && newest(of('fixed')) >= newest(found)
    const isConfirmed = of('confirmed').length > 0 || found.length > 1
    const status = isFixed
      ? 'fixed'
      : of('disputed').length > 0
        ? 'disputed'
        : isConfirmed
          ? 'confirmed'
          : 'reported'
    const says = {
      reported: of('reported').length,
      confirmed: of('confirmed').length,
      disputed: of('disputed').length,
      fixed: of('fixed').length,
    }
    return { finding: all[0]!, status, says }
  })
}
