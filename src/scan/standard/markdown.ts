import { plain } from '../../core/plain.ts'
import type { Answer, AuditStandardReport, Evidence, Subject } from './schema.ts'

/** The report for people. Names may come from anybody: nothing in it can become markup. */
export function auditMarkdown(report: AuditStandardReport): string {
  return [...lines(report)].join('\n') + '\n'
}

const TITLES = { passed: 'passed', failed: 'FAILED', incomplete: 'INCOMPLETE: not all was checked' } as const

function* lines({ subject, summary, chapters, ...report }: AuditStandardReport): Generator<string> {
  yield `# Audit of ${escaped(subject.name)}: ${TITLES[summary.verdict]}`
  yield ''
  yield `${summary.pass} pass · ${summary.fail} fail · ${summary.notChecked} not checked · ${summary.notApplicable} not applicable`
  yield ''
  yield '| | |'
  yield '|---|---|'
  for (const [what, value] of aboutOf(subject)) yield `| ${what} | ${code(value)} |`
  const { checklist, auditor = 'without a name', issued, expires, signature, fairlead } = report
  yield `| auditor | ${escaped(auditor)}${signature ? `, key ${code(signature.key.slice(0, 16))}` : ', not signed'} |`
  yield `| valid | ${issued.slice(0, 10)} to ${expires.slice(0, 10)} |`
  yield `| checklist | version ${checklist.version}, Fairlead ${escaped(fairlead)} |`
  for (const { title, answers } of chapters) {
    yield ''
    yield `## ${escaped(title)}`
    yield ''
    yield '| | question | answer | why |'
    yield '|---|---|---|---|'
    for (const answer of answers) yield rowOf(answer)
  }
  yield ''
  yield 'A question counts as passed only where it was looked into, whole. This page is for reading; what is signed is the JSON.'
}

function* aboutOf({
  targets,
  package: named,
  tree,
  definitions,
  publisher,
}: Subject): Generator<[string, string]> {
  yield ['looked at', targets.join(' ')]
  if (publisher !== undefined) yield ['publisher', publisher]
  if (named) yield ['package', `${named.ecosystem}:${named.name}@${named.version ?? '?'}`]
  if (named?.integrity !== undefined) yield ['archive', named.integrity]
  if (tree) yield ['files', `${tree.hash} (${tree.files})`]
  if (definitions) yield ['definitions', `${definitions.hash} (${definitions.items.length})`]
}

const VERDICT_WORDS = {
  pass: 'pass',
  fail: '**fail**',
  'not-checked': '*not checked*',
  'not-applicable': 'not applicable',
} as const

function rowOf({ id, question, weight, verdict, why, evidence }: Answer): string {
  const told = evidence.flatMap(wordsOf)
  const more = told.length > MOST_TOLD ? ` and ${told.length - MOST_TOLD} more` : ''
  const shown = told.length === 0 ? '' : `<br>${told.slice(0, MOST_TOLD).join(', ')}${more}`
  return `| ${id}${weight === 'should' ? ' (should)' : ''} | ${escaped(question)} | ${VERDICT_WORDS[verdict]} | ${escaped(why)}${shown} |`
}

const MOST_TOLD = 5

function wordsOf(evidence: Evidence): readonly string[] {
  if (evidence.kind === 'finding')
    return [`${code(evidence.rule)} ${code(evidence.fingerprint)} ${evidence.severity}`]
  if (evidence.kind === 'attack') return [`${code(evidence.shows)} ${evidence.severity}`]
  if (evidence.kind === 'figure')
    return [`${evidence.figure} ${evidence.value.toFixed(3)} of ${evidence.trials} trials`]
  if (evidence.kind === 'fact' || evidence.reason === undefined) return []
  return [`${evidence.surface} ${evidence.state}: ${escaped(evidence.reason)}`]
}

const code = (text: string): string => `\`${plain(text).replaceAll('`', 'ˋ').replaceAll('|', '¦')}\``

const escaped = (text: string): string =>
  plain(text).replaceAll(/[\\`*_{}[\]<>#|]/g, (char) => `&#${char.charCodeAt(0)};`)
