import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Ajv2020 from 'ajv/dist/2020.js'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { widthOf } from '../../src/core/plain.ts'
import { PLAIN } from '../../src/report/format.ts'
import { FORMATS } from '../../src/report/index.ts'
import { EXAMPLE, NASTY } from './example-report.ts'

const require = createRequire(import.meta.url)
const written = (id: string, look = PLAIN): string =>
  FORMATS.find((format) => format.id === id)?.write(EXAMPLE, look) ?? ''
const cycloneSchema = (name: string): object =>
  JSON.parse(
    readFileSync(`node_modules/@cyclonedx/cyclonedx-library/res/schema/${name}.schema.json`, 'utf8'),
  ) as object
const schemaAt = (path: string): object => JSON.parse(readFileSync(require.resolve(path), 'utf8')) as object

describe('every format', () => {
  for (const { id, write } of FORMATS) {
    test(`${id} says of each finding which rule it is`, () => {
      const text = write(EXAMPLE, { ...PLAIN, isVerbose: true })
      for (const finding of EXAMPLE.findings)
        if (id !== 'cyclonedx' || !finding.suppressed) expect(text).toContain(finding.id)
    })

    test(`${id} says what was not looked at`, () => {
      expect(write(EXAMPLE, PLAIN).replaceAll(/\s+/g, ' ')).toContain('the registry was not asked')
    })

    test(`${id} carries no character that steers a terminal or stays unseen`, () => {
      const text = write(EXAMPLE, { ...PLAIN, isVerbose: true })
      expect(text.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\p{Cs}]/u)).toBeNull()
    })
  }
})

describe('formats for programs', () => {
  test('JSON is what its published schema says', () => {
    const ajv = new Ajv2020.default({ strict: false })
    const validate = ajv.compile(JSON.parse(readFileSync('docs/scan-report.schema.json', 'utf8')) as object)
    expect([validate(JSON.parse(written('json'))), validate.errors]).toEqual([true, null])
    const broken = { ...EXAMPLE, findings: [{ id: 1 }] }
    expect(validate(broken)).toBe(false)
  })

  test('SARIF is valid against the schema of the standard', () => {
    const ajv = new Ajv.default({ strict: false, unicodeRegExp: false })
    addFormats.default(ajv)
    const schema = schemaAt('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
    const { $schema: _, id: __, ...body } = schema as Record<string, unknown>
    const validate = ajv.compile(body)
    expect([validate(JSON.parse(written('sarif'))), validate.errors]).toEqual([true, null])
    expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false)
  })

  test('CycloneDX is valid against its schema', () => {
    const ajv = new Ajv.default({ strict: false, logger: false })
    addFormats.default(ajv)
    for (const name of ['spdx.SNAPSHOT', 'jsf-0.82.SNAPSHOT'])
      ajv.addSchema({ ...cycloneSchema(name), $id: `http://cyclonedx.org/schema/${name}.schema.json` })
    const validate = ajv.compile(cycloneSchema('bom-1.6.SNAPSHOT'))
    expect([validate(JSON.parse(written('cyclonedx'))), validate.errors]).toEqual([true, null])
  })

  test('JUnit counts what it holds', () => {
    const text = written('junit')
    expect(text.match(/<testcase /g)).toHaveLength(7)
    expect(text).toContain('tests="7" failures="1" errors="2" skipped="2"')
    expect(text).not.toContain('<script')
  })
})

describe('formats for people', () => {
  test('no line of the text is wider than the terminal, if words allow', () => {
    const wide = written('text')
      .split('\n')
      .filter((line) => widthOf(line) > 80)
    expect(wide).toEqual([])
  })

  test('HTML lets nothing in and runs nothing', () => {
    const text = written('html')
    expect(text).toContain("default-src 'none'")
    expect(text.match(/<script/g)).toBeNull()
    expect(text).not.toContain(NASTY)
  })

  test('Markdown keeps each finding in one row of four cells', () => {
    const rows = written('markdown')
      .split('\n')
      .filter((line) => line.startsWith('|'))
    expect(rows).toHaveLength(2 + EXAMPLE.findings.length)
    for (const row of rows) expect(row.split('|')).toHaveLength(6)
  })
})
