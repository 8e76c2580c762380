import { canonicalJson, sha256Hex } from '../../core/canonical.ts'
import type { JsonObject } from '../../core/value.ts'
import { answer, type Basis } from './answer.ts'
import { CHECKLIST, CHECKLIST_VERSION, checklistHash } from './checklist.ts'
import { AUDIT_REPORT_FORMAT, type Answer, type AuditStandardReport } from './schema.ts'

export interface Issue {
  readonly fairlead: string
  readonly auditor: string | undefined
  readonly at: Date
  readonly days: number
}

/** Answers the whole checklist about one server. The same basis and the same issue give the same report, to the byte. */
export function auditReport(basis: Basis, { fairlead, auditor, at, days }: Issue): AuditStandardReport {
  const chapters = CHECKLIST.map(({ id, title, questions }) => ({
    id,
    title,
    answers: questions.map((question) => answer(question, basis)),
  }))
  const { scan, subject, attack, lab, before } = basis
  return {
    format: AUDIT_REPORT_FORMAT,
    checklist: { version: CHECKLIST_VERSION, hash: checklistHash() },
    fairlead,
    subject,
    ...(auditor !== undefined && { auditor }),
    issued: at.toISOString(),
    expires: new Date(at.getTime() + days * DAY).toISOString(),
    made: {
      scan: hashOf(scan),
      ...(attack && { attack: hashOf(attack) }),
      ...(lab && { lab: { ...lab.hashes, environments: [...lab.environments] } }),
      ...(before && { before: hashOf(before) }),
    },
    chapters,
    summary: summaryOf(chapters.flatMap(({ answers }) => answers)),
  }
}

const DAY = 24 * 60 * 60 * 1000

/** JSON first: members that are undefined are none. */
function hashOf(value: object): string {
  return sha256Hex(canonicalJson(JSON.parse(JSON.stringify(value)) as JsonObject))
}

/** One `must` that fails fails all; one that was not checked leaves it open. */
function summaryOf(answers: readonly Answer[]): AuditStandardReport['summary'] {
  const count = (verdict: Answer['verdict']): number =>
    answers.filter((each) => each.verdict === verdict).length
  const musts = new Set(answers.filter(({ weight }) => weight === 'must').map(({ verdict }) => verdict))
  return {
    verdict: musts.has('fail') ? 'failed' : musts.has('not-checked') ? 'incomplete' : 'passed',
    pass: count('pass'),
    fail: count('fail'),
    notChecked: count('not-checked'),
    notApplicable: count('not-applicable'),
  }
}
