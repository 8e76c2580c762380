import { RULES } from '../../../census/admission/rules.ts'
import type { AnyDetector, Detector } from '../../../core/detector.ts'
import { ERRORS } from '../../../core/error.ts'
import { FLOW_RULES } from '../../../core/flow-rule.ts'
import { GUARDIAN_RULES } from '../../../core/guardian-rule.ts'
import { JUDGE_RULES } from '../../../core/judge-rule.ts'
import { REFUSALS } from '../../../core/refusal.ts'
import { RISKS } from '../../../core/risk.ts'
import type { Severity } from '../../../core/severity.ts'
import type { SubjectKind } from '../../../core/subject.ts'
import { byKind } from '../../../detectors/index.ts'
import { guardianRules } from '../../../flow/guardian/index.ts'
import { FRAME_RULES } from '../../../mcp/frame-rules.ts'
import { policyRules } from '../../../policy/rules.ts'

/** All that is known about one rule or code, whatever table it stands in. */
export interface Explanation {
  readonly name: string
  readonly family: string
  readonly title: string
  readonly severity?: Severity
  readonly facts: Readonly<Record<string, string>>
  readonly why?: string
  readonly fix: string
  readonly examples?: () => readonly ShownExample[]
}

export interface ShownExample {
  readonly title: string
  readonly subject: string
  readonly messages: readonly {
    readonly severity: Severity
    readonly pointer: string
    readonly message: string
  }[]
}

/** Everything that can be asked about, family by family. */
export function catalogue(): readonly Explanation[] {
  return [
    ...(Object.keys(byKind) as SubjectKind[]).flatMap((kind) =>
      byKind[kind].map((detector) => ofDetector(detector)),
    ),
    ...Object.entries(FRAME_RULES).map(([name, { title, severity, action, why, fix }]) => ({
      name,
      family: 'rules of one message, one meaning',
      title,
      severity,
      facts: { 'the guard': ACTIONS[action] },
      why,
      fix,
    })),
    ...Object.entries(RULES).map(([name, { title, severity, decides, why, fix }]) => ({
      name,
      family: 'what an admission holds against a server',
      title,
      severity,
      facts: { decides },
      why,
      fix,
    })),
    ...Object.entries(JUDGE_RULES).map(([name, { title, why, fix }]) => ({
      name,
      family: 'findings of models and of the arbiter',
      title,
      facts: { severity: 'by how sure the judge is' },
      why,
      fix,
    })),
    ...Object.entries(FLOW_RULES).map(([name, { title, why, fix }]) => ({
      name,
      family: 'findings about one call and what led to it',
      title,
      facts: { severity: 'by what else is known; policy says what becomes of it' },
      why,
      fix,
    })),
    ...Object.entries(GUARDIAN_RULES).map(([name, { title, why, fix }]) => ({
      name,
      family: 'findings of the guardian, live and in audits',
      title,
      facts: { severity: 'stands beside each finding' },
      why,
      fix,
    })),
    ...guardianRules.map(({ id, label, title, why, fix }) => ({
      name: `guardian/${id}`,
      family: 'judgements of the guardian on a whole trajectory',
      title,
      facts: { 'in data sets of MCIP': label },
      why,
      fix,
    })),
    ...policyRules().map(({ rule, title, tier, remedy }) => ({
      name: rule,
      family: 'norms',
      title,
      facts: { tier: TIERS[tier] ?? tier, written: '`fairlead policy show` prints the norms of a pack' },
      fix: remedy,
    })),
    ...Object.entries(REFUSALS).map(([name, { reason, remedy, rpc }]) => ({
      name,
      family: 'refusals of the guard',
      title: reason,
      facts: { 'on the wire': `JSON-RPC error ${rpc}; for a tool call, a tool error` },
      fix: withSlots(remedy),
    })),
    ...Object.entries(ERRORS).map(([name, { summary, hint, exit }]) => ({
      name,
      family: 'errors of this program',
      title: withSlots(summary),
      facts: { 'exit code': String(exit) },
      fix: withSlots(hint),
    })),
  ]
}

const TIERS: Readonly<Record<string, string>> = {
  block: 'block: it does not pass',
  must: 'must: something else is to be called first',
  confirm: 'confirm: a person is asked',
  allow: 'allow: it passes',
}

const ACTIONS = {
  refuse: 'refuses it in both modes: what cannot be read cannot be judged',
  enforce: 'refuses it in enforce mode, and records it in audit mode',
  note: 'records it and never refuses',
} as const

function ofDetector(given: AnyDetector): Explanation {
  // Which kind it is does not matter to what is told of it.
  const detector = given as Detector<SubjectKind>
  const { id, subject, title, severity, confidence, audience, stage, since, needs, risks, why, fix } =
    detector
  return {
    name: id,
    family: `checks of a ${subject}`,
    title,
    severity,
    facts: {
      'looks at': subject,
      confidence,
      ...(confidence === 'low' && { 'the guard': 'records it and never refuses for it' }),
      ...(audience !== 'everyone' && { audience: `only with ${audience} output` }),
      stage: `${stage}, since ${since}`,
      ...(needs.length > 0 && { needs: needs.join(', ') }),
      risks: risks.map((risk) => `${risk} ${RISKS[risk]}`).join('; '),
    },
    why,
    fix,
    examples: () => detector.examples.map((example) => shownExample(detector, example)),
  }
}

function shownExample(
  detector: Detector<SubjectKind>,
  { title, subject }: Detector<SubjectKind>['examples'][number],
): ShownExample {
  const messages = [...detector.check(subject)].map(({ message, place, severity }) => ({
    severity: severity ?? detector.severity,
    pointer: place.pointer,
    message,
  }))
  return { title, subject: JSON.stringify(subject, withoutReading, 1).replace(/\n */g, ' '), messages }
}

/** The readings of a text follow from it. */
const withoutReading = (key: string, value: unknown): unknown => (key === 'reading' ? undefined : value)

/** What is filled in when it happens. */
const withSlots = (text: string): string => text.replace(/\{(\w{1,20})\}/g, '<$1>')
