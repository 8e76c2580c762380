import type { LedgerRow, ScanFinding, ScanReport, ScanSurface } from '../../core/scan.ts'
import { atLeast } from '../../core/severity.ts'
import type { AuditReport } from '../audit/report.ts'
import { answerFact } from './facts.ts'
import type { LabFigures } from './figures.ts'
import type { Exemption, Question } from './question.ts'
import type { Answer, AuditStandardReport, Evidence, Subject } from './schema.ts'

/** All that an audit rests on. What is not there was not checked. */
export interface Basis {
  readonly scan: ScanReport
  readonly subject: Subject
  readonly attack: AuditReport | undefined
  readonly lab: LabFigures | undefined
  readonly before: AuditStandardReport | undefined
}

export interface Said {
  readonly verdict: Answer['verdict']
  readonly why: string
  readonly evidence: readonly Evidence[]
}

/** Answers one question. Only what was looked at, whole, can pass. */
export function answer({ id, question, weight, by, unless }: Question, basis: Basis): Answer {
  const exempt = unless && exemption(unless, basis)
  const said = exempt ?? decided(by, basis)
  return {
    id,
    question,
    weight,
    verdict: said.verdict,
    why: said.why,
    evidence: said.evidence.slice(0, 1000),
  }
}

function decided(by: Question['by'], basis: Basis): Said {
  if (by.kind === 'scan') return answerScan(by, basis)
  if (by.kind === 'attack') return answerAttack(by, basis)
  return by.kind === 'figure' ? answerFigure(by, basis) : answerFact(by.fact, basis)
}

type By<K> = Extract<Question['by'], { readonly kind: K }>

function answerScan({ rules, surfaces, from, aside = [] }: By<'scan'>, { scan, subject }: Basis): Said {
  const found = scan.findings.filter(({ id, severity }) => isOf(id, rules) && atLeast(severity, from))
  const evidence = found.map(evidenceOf)
  if (found.length > 0) return { verdict: 'fail', why: counted(found.length, 'finding'), evidence }
  const rows = surfaces.flatMap((surface) => rowsOf(surface, scan, subject))
  const counting = rows.filter(({ reason = '' }) => !aside.some((what) => reason.startsWith(`${what}: `)))
  const [gaps, looked] = [false, true].map((isLooked) =>
    counting.filter(({ state }) => (state === 'analysed') === isLooked).map(ledgerEvidence),
  ) as [Evidence[], Evidence[]]
  for (const surface of surfaces)
    if (![...gaps, ...looked].some((row) => row.kind === 'ledger' && row.surface === surface))
      gaps.push({ kind: 'ledger', surface, state: 'skipped', reason: 'nobody looked' })
  return gaps.length > 0
    ? { verdict: 'not-checked', why: `not or only partly looked at: ${namesOf(gaps)}`, evidence: gaps }
    : { verdict: 'pass', why: 'looked at, nothing found', evidence: looked }
}

function isOf(id: string, rules: readonly string[]): boolean {
  return rules.some((rule) => (rule.endsWith('/*') ? id.startsWith(rule.slice(0, -1)) : rule === id))
}

function evidenceOf({ id: rule, fingerprint, severity, suppressed }: ScanFinding): Evidence {
  return { kind: 'finding', rule, fingerprint, severity, ...(suppressed && { accepted: suppressed.owner }) }
}

type Row = Pick<LedgerRow, 'surface' | 'state' | 'reason'>

/**
 * What was done about one surface. All targets are one server: where one showed the surface whole, others need not, but what was
 * tried and failed is told. Of a command or an address the ledger has no row: that there is an entry says that it was judged.
 */
function rowsOf(surface: ScanSurface, { ledger }: ScanReport, { door }: Subject): readonly Row[] {
  const rows = ledger.filter((row) => row.surface === surface)
  const isEntry = (surface === 'launch' && door === 'pipe') || (surface === 'endpoint' && door === 'network')
  if (rows.length === 0)
    return [isEntry ? { surface, state: 'analysed' } : { surface, state: 'skipped', reason: 'nobody looked' }]
  const whole = [...new Set(rows.map(({ target }) => target))]
    .map((target) => rows.filter((row) => row.target === target))
    .find((of) => of.every(({ state }) => state === 'analysed'))
  return whole ? [...whole, ...rows.filter(({ state }) => state === 'failed')] : rows
}

function ledgerEvidence({ surface, state, reason }: Row): Evidence {
  return { kind: 'ledger', surface, state, ...(reason !== undefined && { reason }) }
}

const namesOf = (gaps: readonly Evidence[]): string =>
  [...new Set(gaps.flatMap((gap) => (gap.kind === 'ledger' ? [gap.surface] : [])))].join(', ')

function answerAttack({ shows }: By<'attack'>, { attack, subject }: Basis): Said {
  if (attack === undefined)
    return { verdict: 'not-checked', why: 'it was not attacked: --attack, or --attacked FILE', evidence: [] }
  if (attack.definitions === undefined || attack.definitions !== subject.definitions?.hash)
    return { verdict: 'not-checked', why: 'what was attacked has other definitions, or none', evidence: [] }
  const shown = attack.items.filter(({ kind }) => shows.includes(kind))
  if (shown.length > 0) {
    const evidence = shown.map(({ kind, severity }): Evidence => ({ kind: 'attack', shows: kind, severity }))
    return { verdict: 'fail', why: `shown twice, on fresh servers: ${shows.join(', ')}`, evidence }
  }
  const [gap] = attack.notChecked
  if (gap !== undefined || attack.calls === 0)
    return { verdict: 'not-checked', why: gap?.reason ?? 'no call was made', evidence: [] }
  return { verdict: 'pass', why: `${counted(attack.calls, 'call')} showed nothing of the kind`, evidence: [] }
}

function answerFigure(
  { figure: name, atLeast: least, atMost: most, trials }: By<'figure'>,
  { lab }: Basis,
): Said {
  if (lab === undefined)
    return { verdict: 'not-checked', why: 'no campaign of the lab: --lab DIR', evidence: [] }
  if (lab.environments.length === 0)
    return {
      verdict: 'not-checked',
      why: 'in no trial without attack and defence were exactly these tools offered',
      evidence: [],
    }
  const figure = lab.figures[name]
  const evidence: readonly Evidence[] = [{ kind: 'figure', figure: name, ...figure }]
  if (figure.trials < trials)
    return { verdict: 'not-checked', why: `${figure.trials} trials, ${trials} are wanted`, evidence }
  if (figure.lost > 0.05 * (figure.lost + figure.trials))
    return { verdict: 'not-checked', why: `${figure.lost} trials were lost`, evidence }
  const isFit = figure.low >= (least ?? -Infinity) && figure.high <= (most ?? Infinity)
  const bound = least === undefined ? `at most ${most}` : `at least ${least}`
  const between = `between ${figure.low.toFixed(3)} and ${figure.high.toFixed(3)}`
  return { verdict: isFit ? 'pass' : 'fail', why: `${between}; wanted ${bound}`, evidence }
}

function exemption(unless: Exemption, { subject, scan }: Basis): Said | undefined {
  const { door, definitions, tree } = subject
  const hasSkills = scan.ledger.some(({ surface }) => surface === 'skills')
  const why = {
    'reached-by-pipe': door === 'pipe' ? 'it is started by its host, and has no address' : undefined,
    'reached-by-network': door === 'network' ? 'others run it' : undefined,
    'no-resources':
      definitions?.items.every(({ kind }) => kind === 'tool') === true
        ? 'it has neither resources nor prompts'
        : undefined,
    'no-skills': tree?.isWhole === true && !hasSkills ? 'none came with it' : undefined,
  }[unless]
  return why === undefined ? undefined : { verdict: 'not-applicable', why, evidence: [] }
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
