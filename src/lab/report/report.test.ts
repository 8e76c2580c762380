import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { type Made, madeRecord } from '../../../test/lab/made-record.ts'
import { SMALL } from '../../../test/lab/small-catalogue.ts'
import { manifestOf } from '../campaign/manifest.ts'
import type { TrialPlan, TrialRecord } from '../record.ts'
import { scoredTrial } from '../score/scored-trial.ts'
import { widthOf } from '../../core/plain.ts'
import { type CampaignReport, campaignReport } from './campaign-report.ts'
import { htmlReport } from './html.ts'
import { jsonReport } from './json.ts'
import { markdownReport } from './markdown.ts'
import { textReport } from './text.ts'
import { trajectoryText } from './trajectory.ts'

const SEEDS = [1, 2, 3]
const DEFENCES = ['none', 'whitelist', 'filter']

const RECORDS: readonly TrialRecord[] = SEEDS.flatMap((seed) =>
  DEFENCES.flatMap((defence) => {
    const plan: Partial<TrialPlan> = { seed, defence }
    const made: Made[] = [
      { plan, isBenign: true, reward: seed / 3 },
      { plan, isReached: defence === 'none', origins: ['task', 'lure', 'task'] },
    ]
    return made.map(madeRecord)
  }),
)

function reportOf(records: readonly TrialRecord[], suite?: string): CampaignReport {
  const plans = RECORDS.map(({ plan }) => plan)
  const manifest = manifestOf(
    { fairlead: '1.0.0', guards: {}, ...(suite === undefined ? {} : { suite }) },
    plans,
    SMALL,
  )
  return campaignReport(
    manifest,
    records.map((record) => scoredTrial(record)),
    SMALL,
  )
}

const FORMATS = [jsonReport, htmlReport, markdownReport, textReport]

describe('a report', () => {
  test('is the same to the byte, in whatever order and time the trials were run', () => {
    const later = RECORDS.toReversed().map((record) => ({
      ...record,
      timing: { startMs: 99, totalMs: 99, callMs: [99] },
    }))
    for (const format of FORMATS) expect(format(reportOf(later))).toBe(format(reportOf(RECORDS)))
  })

  test('says what it does not know: trials left, few seeds, nobody unattacked, nothing counted', () => {
    const [one] = RECORDS.filter(({ plan }) => plan.attack && plan.defence === 'filter')
    const report = reportOf([{ ...one!, end: 'invalid', code: 'step-limit' }])
    const warnings = report.warnings.join('\n')
    expect(warnings).toMatch(/17 of 18 trials have no record/)
    expect(warnings).toMatch(/1 trials are in no figure/)
    expect(warnings).toMatch(/Nobody worked unattacked/)
    expect(warnings).toMatch(/Nothing was run without a defence/)
    expect(report.counts).toMatchObject({ benign: 0, attacked: 0 })
    for (const format of FORMATS) {
      expect(format(report)).toContain('step-limit')
      expect(format(report)).toContain(one!.key.slice(0, 12))
    }
  })

  test('names the papers whose tables its own mirror, and covers all twelve components', () => {
    const { tables } = reportOf(RECORDS)
    const mirrored = tables.map(({ mirrors = '' }) => mirrors).join('\n')
    for (const paper of ['2506.13666', '2510.16558', '2510.15994', '2509.24272'])
      expect(mirrored).toContain(paper)
    const components = tables.find(({ id }) => id === 'components')!
    expect(new Set(components.rows.map(({ names }) => names[0])).size).toBe(12)
    const staged = components.rows.filter(({ trials }) => trials > 0)
    expect(staged.map(({ names }) => names.join(' '))).toEqual(['A04 filter', 'A04 none', 'A04 whitelist'])
  })

  test('is what its published schema says', () => {
    const schema = JSON.parse(readFileSync('docs/lab-report.schema.json', 'utf8')) as object
    const validate = new Ajv2020.default({ strict: false }).compile(schema)
    expect([validate(JSON.parse(jsonReport(reportOf(RECORDS, 'smoke')))), validate.errors]).toEqual([
      true,
      null,
    ])
    expect(validate({ ...reportOf(RECORDS), misses: [{ key: 1 }] })).toBe(false)
  })

  test('in a terminal takes 80 columns', () => {
    const wide = textReport(reportOf(RECORDS))
      .split('\n')
      .filter((line) => widthOf(line) > 80)
    expect(wide).toEqual([])
  })
})

describe('the page', () => {
  const page = htmlReport(reportOf(RECORDS))

  test('says what matters before its pictures, and every picture in words too', () => {
    const order = ['Defences at a glance</h2>', 'By class of risk</h2>', '<svg', 'SafeMCP: helpfulness</h2>']
    const places = order.map((each) => page.indexOf(each))
    expect(places).toEqual(places.toSorted((one, two) => one - two))
    expect(places).not.toContain(-1)
    expect(page.match(/<svg /g)).toHaveLength(2)
    expect(page.match(/<svg [^>]*role="img" aria-label="[^"]+"/g)).toHaveLength(2)
    expect(page.match(/<figcaption>/g)).toHaveLength(2)
    expect(page).toMatch(/<figcaption>[^]*% of attacks fail, [\d.]+ % of tasks done<\/li>/)
  })

  test('needs nothing else, and is for light and dark', () => {
    expect(page).not.toMatch(/<(?:script|link|img|iframe|object)|(?:src|url)\s*[=(]|@import|https?:/)
    expect(page).toContain('color-scheme: light dark')
  })

  test('says so where there is no point to draw', () => {
    const attacked = RECORDS.filter(({ plan }) => plan.attack)
    expect(htmlReport(reportOf(attacked))).toContain('there is no point to draw')
  })
})

describe('hostile text in a record stays text', () => {
  const EVIL = '</title><script>alert(1)</script>"onload="x|[y](javascript:z)\u001b[31m\u202e`'
  const hostile = RECORDS.map((record) => ({
    ...record,
    isReached: true,
    told: EVIL,
    code: EVIL,
    plan: {
      ...record.plan,
      task: EVIL,
      environment: EVIL,
      agent: EVIL,
      defence: record.plan.defence === 'none' ? 'none' : EVIL,
      ...(record.plan.attack && { attack: { ...record.plan.attack, name: EVIL, goal: EVIL } }),
    },
  })) as readonly TrialRecord[]

  test('in the page: no element, no attribute, no control letters', () => {
    const page = htmlReport(reportOf(hostile, EVIL))
    expect(page).not.toContain('<script')
    expect(page).not.toContain('"onload')
    expect(page).not.toMatch(/[\u001b\u202e]/)
    expect(page).toContain('&#60;script')
    expect(page).toContain(`default-src 'none'`)
    expect(page).not.toMatch(/<(?:script|link|img|iframe)|https?:\/\//)
  })

  test('in Markdown: no cell more, no link, no markup', () => {
    const text = markdownReport(reportOf(hostile, EVIL))
    expect(text).not.toMatch(/[\u001b\u202e]/)
    expect(text).not.toMatch(/(?<!\\)</)
    expect(text).not.toMatch(/(?<!\\)\]\(javascript/)
    const table = text.split('## Defences at a glance')[1]!.split('\n## ')[0]!
    const bars = table
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.match(/(?<!\\)\|/g)!.length)
    expect(new Set(bars).size).toBe(1)
  })

  test('in the terminal: nothing moves the cursor, not in a single trial either', () => {
    expect(textReport(reportOf(hostile))).not.toMatch(/[\u001b\u202e]/)
    expect(trajectoryText({ ...hostile[1]!, told: EVIL })).not.toMatch(/[\u001b\u202e]/)
  })
})
