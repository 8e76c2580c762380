import { describe, expect, onTestFinished, test } from 'vitest'
import { scratchFolder } from '../../test/scratch-folder.ts'
import { openFingerprints } from './fingerprints.ts'
import { DRIVERS, hasDriver } from './sqlite/driver.ts'
import { openState } from './sqlite/open.ts'

describe.each(DRIVERS.filter(hasDriver))('with %s', (driver) => {
  const open = (folder: string, trajectory = 'task', most?: number) => {
    const state = openState(folder, driver)
    onTestFinished(() => state.close())
    let now = Date.UTC(2026, 0, 1)
    const log = openFingerprints(state, trajectory, {
      clock: () => new Date(now),
      ...(most === undefined ? {} : { most }),
    })
    const count = () => Number(state.database.prepare('SELECT count(*) AS n FROM fingerprint').get()?.['n'])
    return { ...log, count, wait: (ms: number) => void (now += ms) }
  }
  const batch = (...bytes: number[]) => Uint8Array.from(bytes)
  const plain = (list: readonly Uint8Array[]) => list.map((one) => [...one])

  test('each process is told once what others wrote, and never what it wrote itself', () => {
    const folder = scratchFolder()
    const [mine, theirs] = [open(folder), open(folder)]
    mine.write(batch(1))
    theirs.write(batch(2))
    mine.write(batch(3))
    expect(plain(mine.news())).toEqual([[2]])
    expect(plain(theirs.news())).toEqual([[1], [3]])
    expect([...mine.news(), ...theirs.news()]).toEqual([])
    expect(plain(open(folder).news())).toEqual([[1], [2], [3]])
  })

  test('trajectories are kept apart, whatever their keys are made of', () => {
    const folder = scratchFolder()
    const keys = ['a', 'a\0', 'a\0b', '\ud800', '']
    for (const [index, key] of keys.entries()) open(folder, key).write(batch(index))
    for (const [index, key] of keys.entries()) expect(plain(open(folder, key).news())).toEqual([[index]])
  })

  test('all of one folder have the same random key, and another folder has another', () => {
    const folder = scratchFolder()
    const [one, two, other] = [open(folder), open(folder, 'b'), open(scratchFolder())]
    expect(one.key).toHaveLength(16)
    expect([...one.key]).toEqual([...two.key])
    expect([...one.key]).not.toEqual([...other.key])
  })

  test('what is kept is bounded in size and in time', () => {
    const folder = scratchFolder()
    const log = open(folder, 'task', 1000)
    for (let turn = 0; turn < 300; turn += 1) log.write(new Uint8Array(100))
    expect(log.count()).toBeLessThan(10 + 32)
    log.write(new Uint8Array(1001))
    expect(log.count()).toBeLessThan(10 + 32)
    log.wait(8 * 24 * 3600 * 1000)
    for (let turn = 0; turn < 33; turn += 1) log.write(batch(turn))
    expect(
      open(folder)
        .news()
        .every((one) => one.length === 1),
    ).toBe(true)
  })
})
