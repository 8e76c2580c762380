import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { scratchFolder } from '../../test/scratch-folder.ts'
import { FairleadError } from '../core/error.ts'
import { readCheckpoints, readEntries } from './entries.ts'
import { MAX_BODY, openEvidence } from './evidence.ts'
import type { EvidenceEntry, EvidenceOptions } from './evidence.ts'
import { DRIVERS, hasDriver } from './sqlite/driver.ts'
import { openState } from './sqlite/open.ts'
import { verifyEvidence } from './verify.ts'

const NOTE: EvidenceEntry = { kind: 'note', server: 'files' }

describe.each(DRIVERS.filter(hasDriver))('with %s', (driver) => {
  const open = (folder = scratchFolder(), options: EvidenceOptions = {}) => {
    const state = openState(folder, driver)
    onTestFinished(() => state.close())
    const bodies = () => [...readEntries(state)].map(({ body }) => Buffer.from(body).toString())
    const signed = () => [...readCheckpoints(state)].map(({ seq }) => seq)
    return { folder, state, evidence: openEvidence(state, options), bodies, signed }
  }

  test('an entry is written with its number, time and run first, and then as it was given', () => {
    const { evidence, bodies } = open(undefined, { run: 'r1', clock: () => new Date(0) })
    expect(evidence.append({ ...NOTE, name: 'é\u202e\n', more: { deep: [1, null] } })).toBe(1)
    expect(bodies()).toEqual([
      '{"seq":1,"at":"1970-01-01T00:00:00.000Z","run":"r1","kind":"note","server":"files","name":"é\\u202e\\n","more":{"deep":[1,null]}}',
    ])
  })

  test('writers that take turns make one chain', () => {
    const folder = scratchFolder()
    const writers = [open(folder), open(folder), open(folder)]
    const numbers = Array.from({ length: 30 }, (_, turn) => writers[(turn * turn) % 3]?.evidence.append(NOTE))
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
    expect(verifyEvidence(open(folder).state)).toMatchObject({ outcome: 'holds', entries: 30 })
  })

  test('every 256th entry is signed, and the last one at the end', () => {
    const { evidence, signed } = open()
    for (let i = 0; i < 600; i++) evidence.append(NOTE)
    expect(signed()).toEqual([256, 512])
    evidence.close()
    expect(signed()).toEqual([256, 512, 600])
  })

  test('a pause is used to sign', async () => {
    const { evidence, signed } = open(undefined, { idleMs: 5 })
    evidence.append(NOTE)
    await expect.poll(signed).toEqual([1])
    evidence.append(NOTE)
    await expect.poll(signed).toEqual([1, 2])
  })

  test('a run that appended nothing signs nothing', () => {
    const folder = scratchFolder()
    open(folder).evidence.append(NOTE)
    const later = open(folder)
    later.evidence.close()
    expect(later.signed()).toEqual([])
  })

  test('of an entry too large to hold, what is long is recorded by its size and hash', () => {
    const { evidence, bodies, state } = open()
    evidence.append({ ...NOTE, decision: 'block', payload: 'x'.repeat(MAX_BODY) })
    evidence.append({
      ...NOTE,
      ...Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`f${i}`, 'x'.repeat(4000)])),
    })
    expect(bodies().map((body) => JSON.parse(body) as unknown)).toMatchObject([
      { ...NOTE, decision: 'block', payload: oversized(MAX_BODY + 2) },
      { ...NOTE, oversized: oversized(expect.any(Number)) },
    ])
    expect(verifyEvidence(state).outcome).toBe('holds')
  })

  test('rows cannot be changed, deleted or replaced by mistake', () => {
    const { evidence, state, bodies } = open()
    evidence.append(NOTE)
    evidence.close()
    const before = bodies()
    for (const table of ['evidence', 'checkpoint']) {
      expect(() => state.database.exec(`UPDATE ${table} SET hash = x'00'`)).toThrow('append-only')
      expect(() => state.database.exec(`DELETE FROM ${table}`)).toThrow('append-only')
    }
    state.database.exec(`REPLACE INTO evidence VALUES (1, 'other', x'00', x'00')`)
    state.database.exec(`REPLACE INTO checkpoint VALUES (1, x'00', 'now', 'key', x'00')`)
    expect(bodies()).toEqual(before)
    expect(verifyEvidence(state)).toMatchObject({ outcome: 'holds', checkpoints: 1 })
  })

  test('what cannot be written is said, never lost in silence', () => {
    const { evidence, state } = open()
    evidence.append(NOTE)
    state.database.exec('PRAGMA query_only = ON')
    expect(codeOf(() => evidence.append(NOTE))).toBe('evidence/unwritten')
    state.database.exec('PRAGMA query_only = OFF')
    expect(evidence.append(NOTE)).toBe(2)
    expect(verifyEvidence(state)).toMatchObject({ outcome: 'holds', entries: 2 })
  })

  test('a row rewritten behind a running guard contradicts what the guard signs', () => {
    const { evidence, state } = open()
    evidence.append({ ...NOTE, name: 'true' })
    state.database.exec('DROP TRIGGER evidence_is_not_updated; DROP TRIGGER evidence_is_not_deleted')
    state.database.exec('DELETE FROM evidence')
    openEvidence(state, { run: 'forger' }).append({ ...NOTE, name: 'false' })
    expect(verifyEvidence(state).outcome).toBe('holds')
    evidence.close()
    expect(verifyEvidence(state).broken).toEqual({
      seq: 1,
      reason: 'its hash is not the one that was signed',
    })
  })
})

test('keys are their owner’s alone, stay the same, and are not made anew once they signed', () => {
  const folder = scratchFolder()
  const state = openState(folder)
  onTestFinished(() => state.close())
  const evidence = openEvidence(state)
  const file = join(folder, 'evidence.key')
  const key = readFileSync(file, 'utf8')
  expect([file, join(folder, 'evidence.pub')].map((path) => statSync(path).mode & 0o777)).toEqual([
    0o600, 0o600,
  ])
  evidence.append(NOTE)
  evidence.close()
  openEvidence(state)
  expect(readFileSync(file, 'utf8')).toBe(key)
  rmSync(file)
  expect(codeOf(() => openEvidence(state))).toBe('evidence/key-lost')
  writeFileSync(file, 'no key')
  expect(codeOf(() => openEvidence(state))).toBe('state/unusable')
})

function oversized(characters: number) {
  return { oversized: { characters, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } }
}

function codeOf(work: () => unknown): string | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    return error instanceof FairleadError ? error.code : String(error)
  }
}
