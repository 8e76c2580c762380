import { describe, expect, onTestFinished, test } from 'vitest'
import { scratchFolder } from '../../test/scratch-folder.ts'
import { isByPerson, openPins } from './pins.ts'
import type { PinKey, Pins } from './pins.ts'
import { DRIVERS, hasDriver } from './sqlite/driver.ts'
import { openState } from './sqlite/open.ts'

const READ: PinKey = { server: 'files', kind: 'tool', name: 'read' }
const V1 = { hash: '1'.repeat(64), definition: '{"name":"read"}' }
const V2 = { hash: '2'.repeat(64), definition: '{"name":"read","x":1}' }
const T0 = '2026-01-02T03:04:05.678Z'

describe.each(DRIVERS.filter(hasDriver))('with %s', (driver) => {
  const open = (folder = scratchFolder()): Pins => {
    const state = openState(folder, driver)
    onTestFinished(() => state.close())
    return openPins(state, () => new Date(T0))
  }

  test('the first sight of a definition stands, whoever sees another later', () => {
    const folder = scratchFolder()
    const [mine, theirs] = [open(folder), open(folder)]
    mine.putFirstSeen(READ, V1, 'approved')
    expect(theirs.putFirstSeen(READ, V2, 'pending')).toEqual({
      ...READ,
      ...V1,
      state: 'approved',
      firstSeen: T0,
      decidedAt: T0,
      candidate: undefined,
    })
  })

  test('a first sight after a listing gives the pin that was made, not one that was listed', () => {
    const pins = open()
    pins.putFirstSeen({ server: 'files', kind: 'instructions', name: '' }, V1, 'approved')
    expect(pins.list({ server: 'files' })).toHaveLength(1)
    expect(pins.putFirstSeen(READ, V2, 'approved')).toMatchObject({ ...READ, ...V2 })
  })

  test('a change waits beside what was approved until it is approved itself', () => {
    const pins = open()
    pins.putFirstSeen(READ, V1, 'approved')
    pins.putCandidate(READ, V2)
    expect(pins.list()).toMatchObject([{ ...V1, state: 'approved', candidate: { ...V2, seenAt: T0 } }])
    expect(pins.approve(READ)).toBe(1)
    expect(pins.list()).toMatchObject([{ ...V2, state: 'approved', candidate: undefined }])
    expect(pins.approve(READ)).toBe(0)
  })

  test('the approved definition is never its own candidate', () => {
    const pins = open()
    pins.putFirstSeen(READ, V1, 'approved')
    pins.putCandidate(READ, V1)
    expect(pins.list()[0]?.candidate).toBeUndefined()
  })

  test('what was never approved, and what was revoked, is not approved until somebody says so', () => {
    const pins = open()
    pins.putFirstSeen(READ, V1, 'pending')
    expect(pins.list({ state: 'pending' })).toMatchObject([{ decidedAt: undefined }])
    pins.approve({ server: 'files' })
    expect(pins.revoke({ server: 'files', kind: 'tool' })).toBe(1)
    expect(pins.list({ state: 'approved' })).toEqual([])
    expect(pins.approve({ server: 'files', name: 'read' })).toBe(1)
    expect(pins.list({ state: 'approved' })).toHaveLength(1)
  })

  test('what was approved at first sight is approved by a person once somebody says so, whatever the clock says', () => {
    const folder = scratchFolder()
    const pins = open(folder)
    pins.putFirstSeen(READ, V1, 'approved')
    expect(pins.list().map(isByPerson)).toEqual([false])
    // In the same millisecond as the first sight, and with a clock that was set back.
    for (const [name, at] of [
      ['read', T0],
      ['write', '2025-12-31T23:59:59.999Z'],
    ] as const) {
      pins.putFirstSeen({ ...READ, name }, V1, 'approved')
      const state = openState(folder, driver)
      const later = openPins(state, () => new Date(at))
      expect([later.approve({ name }), later.approve({ name })]).toEqual([1, 0])
      state.close()
      expect(pins.list({ name }).map(isByPerson)).toEqual([true])
    }
    pins.revoke({})
    expect(pins.list().map(isByPerson)).toEqual([false, false])
  })

  test('an approval of one definition does not reach another that took its place meanwhile', () => {
    const pins = open()
    pins.putFirstSeen(READ, V1, 'approved')
    pins.putCandidate(READ, V2)
    const V3 = { hash: '3'.repeat(64), definition: '{"name":"read","x":2}' }
    pins.putCandidate(READ, V3)
    expect(pins.approve({ ...READ, offered: V2.hash })).toBe(0)
    expect(pins.list()).toMatchObject([{ ...V1, candidate: V3 }])
    expect(pins.approve({ ...READ, offered: V3.hash })).toBe(1)
    expect(pins.list()).toMatchObject([{ ...V3, candidate: undefined }])
  })

  test('approving and revoking reach no further than they were told', () => {
    const pins = open()
    for (const name of ['read', 'write']) pins.putFirstSeen({ ...READ, name }, V1, 'pending')
    pins.putFirstSeen({ ...READ, server: 'other' }, V1, 'pending')
    pins.putFirstSeen({ ...READ, kind: 'prompt' }, V1, 'pending')
    pins.approve(READ)
    expect(pins.list({ state: 'approved' })).toEqual([expect.objectContaining(READ)])
  })

  test('checks across a fleet see what others had approved, and not one’s own', () => {
    const pins = open()
    pins.putFirstSeen(READ, V1, 'approved')
    pins.putFirstSeen({ ...READ, server: 'mail' }, V2, 'approved')
    pins.putFirstSeen({ ...READ, server: 'new' }, V2, 'pending')
    expect(pins.approvedElsewhere('files').map(({ server }) => server)).toEqual(['mail'])
  })

  test('the version moves with every change in any process, and only then', () => {
    const folder = scratchFolder()
    const [mine, theirs] = [open(folder), open(folder)]
    const seen = [mine.version()]
    for (const change of [
      () => theirs.putFirstSeen(READ, V1, 'approved'),
      () => theirs.putFirstSeen(READ, V2, 'approved'),
      () => theirs.putCandidate(READ, V2),
      () => theirs.putCandidate(READ, V2),
      () => theirs.approve(READ),
      () => theirs.revoke(READ),
      () => theirs.list(),
    ]) {
      change()
      seen.push(mine.version())
    }
    expect(seen).toEqual([0, 1, 1, 2, 2, 3, 4, 4])
  })

  test('names from a hostile server are told apart to the last code unit', () => {
    const pins = open()
    const names = [
      'read',
      'read\0',
      'read\0x',
      '\ud800',
      '\ud801',
      '\ufffd',
      '\u202e',
      '',
      `'; DROP TABLE pin; --`,
      '"',
      '__proto__',
    ]
    for (const name of names) pins.putFirstSeen({ ...READ, name }, V1, 'approved')
    expect(new Set(pins.list().map(({ name }) => name))).toEqual(new Set(names))
    for (const name of names) expect(pins.list({ name })).toEqual([expect.objectContaining({ name })])
  })
})
