import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonValue } from '../core/value.ts'
import { exampleRequest } from '../../test/policy/example-request.ts'
import { fromRecord, toRecord } from './record.ts'
import { recordedCall } from './recorded-call.ts'

const full = exampleRequest({
  principal: { host: 'editor', user: 'ann' },
  findings: [
    { rule: 'flow/x', severity: 'high', confidence: 'low', message: 'text', place: { pointer: '/to' } },
  ],
  flow: { ...exampleRequest().flow, sources: ['web'], isAsked: false },
  past: { counts: { 'a::b': 2, 'c::d': 1 }, order: ['a::b', 'c::d', 'a::b'] },
})

test('a request is read back as it was, but for the words of findings and who called when', () => {
  const record: JsonValue = JSON.parse(JSON.stringify(toRecord(full)))
  expect(fromRecord(record)).toEqual({
    request: {
      ...full,
      findings: [
        { rule: 'flow/x', severity: 'high', confidence: 'low', message: '', place: { pointer: '' } },
      ],
      past: { counts: { 'a::b': 2, 'c::d': 1 }, order: ['c::d', 'a::b'] },
    },
    cut: [],
  })
})

test('secrets do not get into a record, as value or as key', () => {
  const secret = ['ghp', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('_')
  const text = JSON.stringify(
    toRecord(exampleRequest({ input: { token: secret, [secret]: [{ deep: `x ${secret}` }] } })),
  )
  expect(text).not.toContain(secret.slice(4))
  expect(text).toContain('[secret:')
})

test('what is too much to keep is cut, and said to be', () => {
  const input = { long: 'x'.repeat(5000), many: Array.from({ length: 100 }, (_, at) => at), short: 'y' }
  const kept = fromRecord(toRecord(exampleRequest({ input })))
  expect(kept?.cut).toEqual(['/long', '/many'])
  expect(kept?.request.input).toMatchObject({ short: 'y' })
})

test('a record is bounded and can be read, whatever was sent', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 12 }), (input) => {
      const record = JSON.stringify(toRecord(exampleRequest({ input: input as JsonValue })))
      expect(record.length).toBeLessThan(200_000)
      expect(fromRecord(JSON.parse(record))?.request.server).toBe('mail')
    }),
    { numRuns: 100 },
  )
})

test('a call is found in an entry, in an exported line and by itself, and nowhere else', () => {
  const request = toRecord(full)
  const policy = {
    decision: 'block',
    tier: 'must',
    rule: 'policy/user/x',
    layer: 'user',
    facts: ['f'],
    remedy: 'r',
  }
  const entry = { seq: 7, kind: 'message', server: 'mail', request, policy }
  expect(recordedCall(entry, 1)).toMatchObject({ number: 7, decided: policy })
  expect(recordedCall({ entry, prev: '' }, 1)).toMatchObject({ number: 7, decided: policy })
  expect(recordedCall(request, 3)).toMatchObject({ number: 3, decided: undefined })
  expect(recordedCall({ kind: 'message', server: 'mail', method: 'tools/list' }, 1)).toBeUndefined()
  expect(recordedCall({ checkpoint: {} }, 1)).toBeUndefined()
})
