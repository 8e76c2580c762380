import { describe, expect, test } from 'vitest'
import { FairleadError } from '../../src/core/error.ts'
import type { AuditStandardReport } from '../../src/scan/standard/schema.ts'
import { withSignature } from '../../src/scan/standard/signed.ts'
import { readAudit, verifyAudit, type VerifyOptions } from '../../src/scan/standard/verify.ts'
import { basisOf, ISSUED, newKey, reportOf, scanOf } from './basis.ts'

const key = newKey()
const signed = withSignature(reportOf(), key)
const LATER = new Date(ISSUED.getTime() + 1000)

function codeOf(report: AuditStandardReport, more: Partial<VerifyOptions> = {}): string {
  try {
    const read = readAudit(JSON.stringify(report), 'audit.json')
    verifyAudit(read, 'audit.json', { keys: [key.checking], at: LATER, ...more })
    return 'holds'
  } catch (error) {
    return error instanceof FairleadError ? error.code : String(error)
  }
}

describe('a signed report', () => {
  test('holds, however it is laid out', () => {
    expect(codeOf(signed)).toBe('holds')
    const turned = Object.fromEntries(Object.entries(signed).toReversed()) as unknown as AuditStandardReport
    expect(codeOf(turned)).toBe('holds')
    expect(codeOf(signed, { given: basisOf().subject })).toBe('holds')
  })

  test('of which anything was changed is told as tampered with', () => {
    const paths: string[] = []
    const walk = (value: unknown, path: string): void => {
      if (typeof value === 'object' && value !== null)
        for (const [name, inner] of Object.entries(value)) walk(inner, `${path}/${name}`)
      else paths.push(path)
    }
    walk(signed, '')
    const said = new Set(
      paths.filter((_, index) => index % 3 === 0).map((path) => codeOf(changed(signed, path))),
    )
    expect(paths.length).toBeGreaterThan(200)
    // What is no longer of the format cannot even be read.
    expect([...said].sort()).toEqual(['audit/tampered', 'audit/unreadable'])
    const verdict = { ...signed, summary: { ...signed.summary, verdict: 'passed' as const } }
    expect(codeOf(verdict)).toBe('audit/tampered')
  })

  test.each([
    ['without its signature', reportOf(), {}, 'audit/unsigned'],
    ['by another', withSignature(reportOf(), newKey()), {}, 'audit/wrong-key'],
    ['by nobody knows whom', signed, { keys: [] }, 'audit/unknown-key'],
    ['of last year', signed, { at: new Date('2027-11-21') }, 'audit/expired'],
    ['of tomorrow', signed, { at: new Date('2026-11-20') }, 'audit/not-yet'],
  ] as const)('%s has a code of its own', (_, report, more, code) => {
    expect(codeOf(report, more)).toBe(code)
  })

  test('with the key of another under it is tampered with', () => {
    const other = newKey()
    const { signature } = signed
    const forged = { ...signed, signature: { ...signature!, publicKey: other.pem, key: other.fingerprint } }
    expect(codeOf(forged, { keys: [other.checking] })).toBe('audit/tampered')
  })

  test.each([
    ['another version', { package: { ecosystem: 'npm', name: '@scope/server', version: '1.0.1' } }],
    ['other definitions', { definitions: { hash: 'c'.repeat(64), items: [] } }],
    ['other files', { tree: { hash: 'c'.repeat(64), files: 3, isWhole: true } }],
    [
      'another archive',
      { package: { ecosystem: 'npm', name: '@scope/server', version: '1.0.0', integrity: 'sha512-BBBB' } },
    ],
  ])('does not hold for %s', (_, part) => {
    const given = { ...basisOf().subject, ...part }
    expect(codeOf(signed, { given })).toBe('audit/other-server')
  })

  test('holds for nothing where nothing is known of both', () => {
    const given = { name: 'node', targets: ['node'] }
    expect(codeOf(signed, { given })).toBe('audit/not-comparable')
  })

  test('in which a name stands twice is not read', () => {
    const text = JSON.stringify(signed).replace('"issued":', '"issued":"2020-01-01T00:00:00.000Z","issued":')
    expect(() => readAudit(text, 'audit.json')).toThrow(FairleadError)
  })
})

test('a version that came again with other contents fails', () => {
  const [artefact] = scanOf().artefacts!
  const scan = scanOf({
    artefacts: [{ ...artefact!, tree: { hash: 'd'.repeat(64), files: 4, isWhole: true } }],
  })
  const answers = reportOf(basisOf(scan, { before: reportOf() })).chapters.flatMap(
    (chapter) => chapter.answers,
  )
  expect(answers.find(({ id }) => id === 'U3')).toMatchObject({ verdict: 'fail' })
})

/** The value at a path made another of its kind. */
function changed<T>(value: T, path: string): T {
  const copy = structuredClone(value) as Record<string, unknown>
  const parts = path.slice(1).split('/')
  const last = parts.pop()!
  const holder = parts.reduce((inner, part) => inner[part] as Record<string, unknown>, copy)
  const old = holder[last]
  holder[last] = typeof old === 'number' ? old + 1 : typeof old === 'boolean' ? !old : flipped(String(old))
  return copy as T
}

/** Another letter at the end that hashes, dates and ids may have there as well. */
function flipped(text: string): string {
  const at = text.length - 1
  const letter =
    text[at] === 'a' ? 'b' : /[0-9]/.test(text[at] ?? '') ? String((Number(text[at]) + 1) % 10) : 'a'
  return text.slice(0, at) + letter
}
