import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exchanged, findingLines } from '../../src/scan/exchange/export.ts'
import { mergeFindings, readFindings, standings } from '../../src/scan/exchange/merge.ts'
import { STATUSES, type ExchangedFinding, type Status } from '../../src/scan/exchange/schema.ts'
import { withSignature } from '../../src/scan/standard/signed.ts'
import { basisOf, findingOf, newKey } from './basis.ts'

const [ann, ben] = [newKey(), newKey()]
const DAY = 24 * 60 * 60 * 1000

function say(
  status: Status,
  key = ann,
  day = 0,
  rule = 'source/path-traversal',
  note?: string,
): ExchangedFinding {
  const at = new Date(Date.UTC(2026, 10, 1) + day * DAY)
  const saying = { status, who: undefined, note, fixedIn: undefined, at }
  return withSignature(exchanged([findingOf(rule)], basisOf().subject, saying)[0]!, key)
}

describe('exchanged findings', () => {
  test('come back as they were sent, from whom they say', () => {
    const sent = [say('reported'), say('confirmed', ben)]
    const { taken, refused } = readFindings(findingLines(sent), [ann.checking, ben.checking])
    expect(refused).toEqual([])
    expect(taken).toEqual(sent)
    expect(taken[0]!.id).toBe(taken[1]!.id)
  })

  test('are taken only whole, signed, and from whom one trusts; the line says which was not', () => {
    const { signature: _, ...unsigned } = say('reported')
    const tampered = { ...say('reported'), severity: 'low' as const }
    const otherId = withSignature({ ...say('reported'), id: '0'.repeat(32) }, ann)
    const text = findingLines([say('reported'), unsigned, tampered, say('confirmed', ben), otherId])
    const { taken, refused } = readFindings(`${text}{"no`, [ann.checking])
    expect(taken).toHaveLength(1)
    expect(refused).toEqual([
      { line: 2, why: 'not signed' },
      { line: 3, why: 'not what was signed' },
      { line: 4, why: 'signed by nobody you trust' },
      { line: 5, why: 'its id is not that of this finding' },
      { line: 6, why: 'no plain JSON' },
    ])
  })

  test('hold no secret, and nothing of the machine they were found on', () => {
    const secret = `ghp_${'a1B2c3D4e5'.repeat(3)}F6g7h8`
    const subject = { name: '/srv/ann/private/notes-server', targets: ['/srv/ann/private/notes-server'] }
    const finding = findingOf('source/hard-coded-secret', { title: `Holds ${secret}`, message: secret })
    const saying = {
      status: 'reported',
      who: secret,
      note: `see ${secret}`,
      fixedIn: undefined,
      at: new Date(0),
    } as const
    const text = findingLines(exchanged([finding], subject, saying))
    expect(text).not.toContain(secret)
    expect(text).not.toContain('/srv/ann')
    expect(text).toContain('notes-server')
  })

  test.each([
    [['reported'], 'reported'],
    [['reported', 'reported'], 'confirmed'],
    [['reported', 'confirmed'], 'confirmed'],
    [['confirmed', 'disputed'], 'disputed'],
    [['confirmed', 'fixed'], 'fixed'],
  ] as const)('that are %s stand as %s', (said, status) => {
    const all = said.map((each, index) => say(each, index === 0 ? ann : ben, index))
    expect(standings(all)).toMatchObject([{ status }])
  })

  test('that are found again after they were fixed are not fixed', () => {
    expect(standings([say('fixed', ben, 1), say('confirmed', ann, 2)])).toMatchObject([
      { status: 'confirmed' },
    ])
  })

  test('merge to the same whatever order and however often they come, and by whichever way', () => {
    const keys = [ann, ben, newKey()]
    const rules = ['source/path-traversal', 'text/plain-order']
    const pool = keys.flatMap((key) =>
      STATUSES.flatMap((status) => rules.flatMap((rule) => [0, 1].map((day) => say(status, key, day, rule)))),
    )
    const some = fc.array(fc.constantFrom(...pool), { maxLength: 20 })
    fc.assert(
      fc.property(some, some, fc.nat(), (a, b, turn) => {
        const whole = findingLines(mergeFindings([...a, ...b]))
        const turned = [...b, ...a, ...a].map((each, index, all) => all[(index + turn) % all.length] ?? each)
        expect(findingLines(mergeFindings(turned))).toBe(whole)
        expect(findingLines(mergeFindings([...mergeFindings(a), ...mergeFindings(b)]))).toBe(whole)
      }),
      { numRuns: 60 },
    )
  })
})
