import { describe, expect, test } from 'vitest'
import { compareRuns } from '../../scripts/conformance/compare.js'

const check = (id: string, status: string, name = id) => ({ id, name, status })

describe('comparing two runs of the conformance suite', () => {
  test('equal runs have no differences', () => {
    const run = { ping: [check('ping', 'SUCCESS'), check('wire', 'FAILURE')] }
    expect(compareRuns(run, structuredClone(run))).toEqual([])
  })

  test('a check that changes its status is a difference, for better too', () => {
    const found = compareRuns({ ping: [check('ping', 'FAILURE')] }, { ping: [check('ping', 'SUCCESS')] })
    expect(found).toMatchObject([{ scenario: 'ping', check: 'ping', direct: 'FAILURE', guarded: 'SUCCESS' }])
  })

  test('a check that sees something else with the same status differs in content', () => {
    const list = check('list', 'SUCCESS')
    const direct = { list: [{ ...list, seen: 'two tools' }] }
    const guarded = { list: [{ ...list, seen: 'one tool' }] }
    expect(compareRuns(direct, guarded)).toMatchObject([{ kind: 'content', check: 'list' }])
  })

  test('of several occurrences of one id, the one that changes is named', () => {
    const direct = { list: [check('wire', 'SUCCESS'), check('wire', 'SUCCESS'), check('wire', 'SUCCESS')] }
    const guarded = { list: [check('wire', 'SUCCESS'), check('wire', 'FAILURE'), check('wire', 'SUCCESS')] }
    expect(compareRuns(direct, guarded).map((difference) => difference.check)).toEqual(['wire #2'])
  })

  test('checks of one id with different names do not stand for each other', () => {
    const direct = { list: [check('reject', 'SUCCESS', 'Missing'), check('reject', 'FAILURE', 'Wrong')] }
    const guarded = { list: [check('reject', 'FAILURE', 'Missing'), check('reject', 'SUCCESS', 'Wrong')] }
    expect(compareRuns(direct, guarded)).toHaveLength(2)
  })

  test('a check or a whole scenario that is gone or new is a difference', () => {
    const gone = compareRuns({ a: [check('x', 'SUCCESS')], b: [check('y', 'INFO')] }, { a: [] })
    const added = compareRuns({}, { c: [check('z', 'SUCCESS')] })
    expect(gone.map((difference) => difference.guarded)).toEqual(['absent', 'absent'])
    expect(added.map((difference) => difference.direct)).toEqual(['absent'])
  })
})
