import { describe, expect, test } from 'vitest'
import { findSecrets } from '../../../src/core/secret.ts'
import { holderOf, repositoryAt } from './github.ts'
import { KINDS } from './planted.ts'
import { truth } from './truth.ts'
import { createWorld } from './world.ts'

const world = createWorld({ seed: 3, size: 2_000, every: 200 })
const all = Array.from({ length: world.size }, (_, index) => world.server(index))

describe('a world', () => {
  test('holds each kind once in every block, and tells of each', () => {
    const planted = [...truth(world)]
    expect(planted).toHaveLength(10 * KINDS.length)
    for (const { kind, index, name } of planted)
      expect([all[index]?.kind, all[index]?.name]).toEqual([kind, name])
    expect(all.filter(({ kind }) => kind !== undefined)).toHaveLength(planted.length)
  })

  test('has every name once, and finds each again', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
    for (const { slug, index } of all) expect(world.names.indexOf(slug)).toBe(index)
  })

  test('shows secrets where they were planted, and nowhere else', () => {
    for (const { kind, settings, argument } of all) {
      const shown = [argument, ...settings.map(({ value }) => value)].join(' ')
      expect([...findSecrets(shown)].length).toBe(kind?.startsWith('secret-') === true ? 1 : 0)
    }
  })

  test('has accounts and repositories as was planted', () => {
    for (const { kind, repository } of all) {
      if (repository === undefined) continue
      const found = repositoryAt(world, repository.owner, repository.name)
      const isHeld = holderOf(world, repository.owner) !== undefined
      const isFree = kind === 'account-not-held' || kind === 'repository-moved'
      expect(isHeld).toBe(!isFree)
      expect(found === undefined).toBe(kind === 'account-not-held' || kind === 'repository-gone')
      expect(found?.isMoved ?? false).toBe(kind === 'repository-moved' || kind === 'repository-handed-over')
    }
  })

  test('says the same again, and at the second moment only of some something else', () => {
    const again = createWorld({ seed: 3, size: 2_000, every: 200 })
    const later = again.at(1)
    const changed = all.filter((one, index) => JSON.stringify(one) !== JSON.stringify(later.server(index)))
    for (const one of all.slice(0, 50)) expect(again.server(one.index)).toEqual(one)
    expect(new Set(changed.map(({ kind }) => kind))).toEqual(new Set(['drift', 'silent-drift', 'born-later']))
    expect(changed).toHaveLength(30)
  })

  test('has other names with another seed', () => {
    expect(createWorld({ seed: 4, size: 2_000 }).server(5).name).not.toBe(all[5]?.name)
  })
})
