import { expect, test } from 'vitest'
import { detectors } from '../../src/detectors/index.ts'
import { CHECKLIST } from '../../src/scan/standard/checklist.ts'
import type { Answer } from '../../src/scan/standard/schema.ts'
import { AUDIT_REPORT_SCHEMA } from '../../src/scan/standard/schema.ts'
import { auditMarkdown } from '../../src/scan/standard/markdown.ts'
import { SURFACES } from '../../src/core/scan.ts'
import { basisOf, findingOf, reportOf, scanOf } from './basis.ts'

const questions = CHECKLIST.flatMap((chapter) => chapter.questions)
const rules = questions.flatMap(({ by }) => (by.kind === 'scan' ? by.rules : []))
const covers = (id: string): boolean =>
  rules.some((rule) => (rule.endsWith('/*') ? id.startsWith(rule.slice(0, -1)) : rule === id))

const answersOf = (report: ReturnType<typeof reportOf>): ReadonlyMap<string, Answer> =>
  new Map(report.chapters.flatMap(({ answers }) => answers).map((answer) => [answer.id, answer]))

test('every question has an id of its own, and every rule it names exists', () => {
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
  const known = detectors.map(({ id }) => id)
  const named = rules.map((rule) => rule.replace('/*', '/'))
  expect(named.filter((rule) => !known.some((id) => id.startsWith(rule)))).toEqual([])
})

// Hosts, fleets and changes are not of one server at one time.
const OF_OTHERS = /^(?:host|fleet|change)\//

test('every check of the scanner that is about one server answers some question', () => {
  const about = detectors.filter(({ id, audience }) => audience === 'everyone' && !OF_OTHERS.test(id))
  expect(about.map(({ id }) => id).filter((id) => !covers(id))).toEqual([])
})

test('of a server that nobody looked at nothing passes', () => {
  const scan = scanOf({
    ledger: [],
    servers: [],
    artefacts: [{ target: './server', tree: { hash: 'b'.repeat(64), files: 1, isWhole: false } }],
  })
  const { summary, chapters } = reportOf(basisOf(scan))
  const passed = chapters.flatMap(({ answers }) => answers).filter(({ verdict }) => verdict === 'pass')
  expect(passed.map(({ id }) => id)).toEqual([])
  expect(summary.verdict).toBe('incomplete')
})

test('what was looked at and is clean passes; what was not is never among it', () => {
  const answers = answersOf(reportOf())
  expect(answers.get('S2')).toMatchObject({ verdict: 'pass' })
  expect(answers.get('A1')).toMatchObject({ verdict: 'not-checked' })
  expect(answers.get('N1')).toMatchObject({ verdict: 'not-applicable' })
  expect(reportOf().summary.verdict).toBe('incomplete')
})

test.each(SURFACES)('a gap in the ledger for %s lets no question pass that rests on it', (surface) => {
  for (const state of ['partly', 'skipped', 'failed'] as const) {
    const { ledger } = scanOf()
    const scan = scanOf({
      ledger: [
        ...ledger.filter((row) => row.surface !== surface),
        { target: './server', surface, state, reason: 'x' },
      ],
    })
    const answers = answersOf(reportOf(basisOf(scan)))
    const rest = questions.filter(({ by }) => by.kind === 'scan' && by.surfaces.includes(surface))
    expect(rest.filter(({ id }) => answers.get(id)?.verdict === 'pass')).toEqual([])
  }
})

test('every question that a rule answers fails by a finding of that rule, an accepted one too', () => {
  for (const { id, audience } of detectors) {
    if (audience !== 'everyone' || OF_OTHERS.test(id)) continue
    const suppressed = { by: 'baseline', owner: 'bob', reason: 'known' } as const
    const endpoint = { ...scanOf().servers[0]!, runs: 'https://mcp.example.com/' }
    const reached = /^(?:endpoint|session|message)\//.test(id) ? [endpoint] : scanOf().servers
    // What a network server is exempt from, and one on a pipe, differs: one of the two must hear it.
    const failing = [reached, scanOf().servers].some((servers) => {
      const kinds = ['tool', 'prompt'].map((kind) => ({
        kind,
        name: 'x',
        hash: 'a'.repeat(64),
        offer: 'a'.repeat(64),
      }))
      const [artefact] = scanOf().artefacts!
      const artefacts = [{ ...artefact!, definitions: { hash: 'a'.repeat(64), items: kinds } }]
      const { ledger } = scanOf()
      const scan = scanOf({
        servers,
        artefacts,
        ledger: [...ledger, { target: './server', surface: 'skills', state: 'analysed' }],
        findings: [findingOf(id, { severity: 'critical', suppressed })],
      })
      return [...answersOf(reportOf(basisOf(scan))).values()].some(({ verdict }) => verdict === 'fail')
    })
    expect({ id, failing }).toEqual({ id, failing: true })
  }
})

test('a report is of its published shape, the same to the byte, and its page is no place for markup', () => {
  const scan = scanOf()
  const hostile = {
    ...basisOf(scan),
    subject: { ...basisOf(scan).subject, name: '<img src=x>|](javascript:x)' },
  }
  const report = reportOf(hostile)
  expect(AUDIT_REPORT_SCHEMA.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
  expect(JSON.stringify(reportOf(hostile))).toBe(JSON.stringify(report))
  expect(auditMarkdown(report)).not.toMatch(/<img|\]\(/)
})
