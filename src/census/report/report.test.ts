import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import Ajv2020 from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { FLAGS, HOSTILE, MADE_TABLES, madeView, TOKEN } from '../../../test/census/made-view.ts'
import { widthOf } from '../../core/plain.ts'
import { SEVERITIES } from '../../core/severity.ts'
import { shareOf } from '../../core/share.ts'
import type { FlagOf } from '../check.ts'
import { type CensusReport, censusReport } from './census-report.ts'
import { cellText, grouped } from './cells.ts'
import { csvLine, tableCsv } from './csv.ts'
import { htmlReport } from './html/page.ts'
import { jsonReport } from './json.ts'
import { countedFlags, namedFlags } from './listed-flags.ts'
import { markdownReport } from './markdown.ts'
import { textReport } from './text.ts'

let report: CensusReport
let page: string
beforeAll(async () => {
  report = await censusReport(madeView(), MADE_TABLES, '1.0.0')
  page = htmlReport(report, await namedFlags(streamed(FLAGS)))
})

const forms = (): readonly string[] => [
  markdownReport(report),
  textReport(report),
  page,
  jsonReport(report),
  report.tables.map(tableCsv).join(''),
]

describe('every form of a report', () => {
  test('is the same to the byte whenever it is made', async () => {
    const again = await censusReport(madeView(), MADE_TABLES.toReversed(), '1.0.0')
    expect(jsonReport(again)).toBe(jsonReport(report))
    expect(markdownReport(again)).toBe(markdownReport(report))
    expect(htmlReport(again, await namedFlags(streamed(FLAGS)))).toBe(page)
  })

  test('carries no secret, wherever one stood', () => {
    for (const form of forms()) expect(form).not.toContain(TOKEN)
    expect(page).toContain('[secret:github-token]')
  })

  test('says of what was not checked that it was not, and never 0', () => {
    const [markdown = '', text = '', html = '', json = '', csv = ''] = forms()
    for (const form of [markdown, text, html, csv]) expect(form).toContain('not checked')
    const { tables } = JSON.parse(json) as { tables: { id: string; rows: unknown[][] }[] }
    expect(tables.map(({ id }) => id)).toEqual(['T4', 'T15'])
    expect(tables[1]!.rows[0]![3]).toBeNull()
    expect(tables[1]!.rows[1]![2]).toBe(0)
  })

  test('shows intervals, gaps, what was left out, the published figure and the variants', () => {
    for (const form of forms().slice(0, 3)) {
      expect(form).toContain('25.0')
      expect(form).toContain('deleted listings')
      expect(form).toContain('22 % of 11,700')
      expect(form).toContain('cursor came twice')
      expect(form).toContain('newest listings with a package')
    }
    for (const form of [markdownReport(report), page]) {
      expect(form).toContain('40.0 % [')
      expect(form).toMatch(/could not be told/)
      expect(form).toContain('90.0 % [')
    }
  })
})

describe('Markdown', () => {
  test('lets no name end a cell, begin a link or bring HTML', () => {
    const markdown = markdownReport(report)
    expect(markdown.match(/(?<!\\)(?:<\w|<\/|\[[^\]\\]*\]\()/g)).toBeNull()
    const grids = [...markdown.matchAll(/(?:^\|.*\n)+/gm)].map(([grid]) => grid.trimEnd().split('\n'))
    expect(grids).toHaveLength(5)
    for (const grid of grids) expect(new Set(grid.map((line) => line.split(/(?<!\\)\|/).length)).size).toBe(1)
    expect(markdown).not.toMatch(/[\u202e\u0007]/)
  })
})

describe('CSV', () => {
  test('runs nothing in a spreadsheet', () => {
    const risky = ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '＝1', '|cmd', '%0']
    for (const text of risky) expect(csvLine([text])).toMatch(/^"'|^'/)
    expect(csvLine(['\t=1\r\n'])).toBe('\\u{9}=1\\u{d}\\u{a}\r\n')
    expect(csvLine([-1, 1.5, true, undefined, 'a-b'])).toBe('-1,1.5,true,,a-b\r\n')
    expect(csvLine(['say "no", so'])).toBe('"say ""no"", so"\r\n')
    const table = tableCsv(report.tables[1]!)
    expect(table.split('\r\n')).toHaveLength(4)
    expect(table).not.toMatch(/(?:^|,|\n)"?[=+@]/)
  })

  test('gives a share five columns', () => {
    const [head, first] = tableCsv(report.tables[1]!).split('\r\n')
    expect(head).toBe('what,share,share hits,share of,share low,share high,count,signed')
    expect(first).toMatch(/^all,0\.25,3,12,0\.08\d+,0\.53\d+,12345,not checked$/)
  })
})

describe('in a terminal', () => {
  test('no line is wider than 80 columns, and nothing steers it', () => {
    const text = textReport(report)
    expect(text.split('\n').filter((line) => widthOf(line) > 80)).toEqual([])
    expect(text).not.toMatch(/[\u202e\u0007]/)
    for (const width of [40, 60])
      expect(
        textReport(report, width)
          .split('\n')
          .filter((line) => widthOf(line) > width),
      ).toEqual([])
  })
})

describe('JSON', () => {
  test('is what its published schema says', () => {
    const schema = JSON.parse(readFileSync('docs/census-report.schema.json', 'utf8')) as object
    const validate = new Ajv2020.default({ strict: false }).compile(schema)
    const made = JSON.parse(jsonReport(report)) as { tables: { rows: unknown }[] }
    expect([validate(made), validate.errors]).toEqual([true, null])
    expect(validate({ ...made, tables: [{ ...made.tables[0], rows: [[{ value: 1 }]] }] })).toBe(false)
    expect(validate({ ...made, more: 1 })).toBe(false)
  })
})

describe('the page', () => {
  test('lets in its one script and its one style by their hashes, and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? ''
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const scripts = [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text = '']) => text)
    const styles = [...page.matchAll(/<style>([^]*?)<\/style>/g)].map(([, text = '']) => text)
    expect(scripts).toHaveLength(1)
    expect(styles).toHaveLength(1)
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash(styles[0]!)}; script-src ${hash(scripts[0]!)}; base-uri 'none'; form-action 'none'`,
    )
    expect(page).not.toMatch(
      /<(?:link|img|iframe|object|base|form)\b|\ssrc\s*=|\sstyle\s*=|\son\w+\s*=|https?:\/\//,
    )
  })

  test('keeps every foreign text a text', () => {
    const body = page.replace(/<(?:script|style)>[^]*?<\/(?:script|style)>/g, '')
    const tags = new Set([...body.matchAll(/<\/?([a-zA-Z][\w-]*)/g)].map(([, tag = '']) => tag))
    for (const tag of ['img', 'script', 'a\u202e']) expect(tags.has(tag)).toBe(false)
    expect(body).not.toContain(HOSTILE)
    expect(body).not.toMatch(/[\u202e\u0007]/)
  })

  test('can be read by who sees it small, in the dark, or not at all', () => {
    expect(page).toContain('color-scheme: light dark')
    expect(page).toContain('name="viewport"')
    expect(page).toContain('@media (max-width')
    expect(page.match(/<svg /g)).toHaveLength(2)
    expect(page.match(/<svg [^>]*role="img" aria-label="[^"]+"/g)).toHaveLength(2)
    expect(page.match(/<figcaption>/g)).toHaveLength(2)
    expect(page).toContain('class="skip"')
    const wide = page.match(/class="wide"/g)
    expect(page.match(/class="wide" tabindex="0" role="region" aria-label="[^"]+"/g)).toEqual(
      wide?.map(() => expect.any(String) as string),
    )
  })

  test('tells what was seen first, and leads to every table and back to none that is missing', () => {
    const order = ['id="coverage"', 'id="T4"', 'id="T15"', 'id="list"'].map((each) => page.indexOf(each))
    expect(order).toEqual(order.toSorted((one, two) => one - two))
    const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id))
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id)
    expect(targets.length).toBeGreaterThan(4)
    expect(targets.filter((id) => !ids.has(id))).toEqual([])
    expect(ids.size).toBe([...page.matchAll(/\sid="/g)].length)
  })

  test('breaks the line of a chart where a month was not checked', () => {
    const svg = /<svg [^]*?<\/svg>/.exec(page)![0]
    expect(svg.match(/<polyline/g)).toHaveLength(2)
    expect(svg.match(/<circle/g)).toHaveLength(7)
  })

  test('names no server unless asked to', async () => {
    const counted = htmlReport(report, await countedFlags(streamed(FLAGS)))
    expect(counted).not.toContain('acme-files')
    expect(counted).toContain('affix-twin')
    expect(page).toContain('acme-files')
  })
})

test('the most severe flags are listed first, and no more than are wanted', async () => {
  const many = Array.from({ length: 40 }, (_, at): FlagOf => ({
    flag: 'x',
    check: 'y',
    severity: SEVERITIES[at % 5]!,
    subject: `a|${at}`,
    message: '',
  }))
  const { flags, total } = await namedFlags(streamed(many), 12)
  expect(total).toBe(40)
  expect(flags.map(({ severity }) => severity)).toEqual([
    ...Array.from({ length: 8 }, () => 'critical'),
    ...Array.from({ length: 4 }, () => 'high'),
  ])
})

test('figures are written the same way everywhere', () => {
  expect([0, 999, 1000, 1234567.8912, -12345].map(grouped)).toEqual([
    '0',
    '999',
    '1,000',
    '1,234,567.891',
    '-12,345',
  ])
  expect(cellText(shareOf(3, 12_000))).toBe('0.03 % [0.01–0.07] 3 of 12,000')
  expect(cellText(undefined)).toBe('not checked')
})

async function* streamed<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}
