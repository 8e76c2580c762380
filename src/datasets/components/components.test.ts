import { describe, expect, test } from 'vitest'
import { makeServers } from './make-servers.ts'
import { CATEGORIES } from './seed.ts'

const servers = makeServers(1, 10)

describe('servers made of component seeds', () => {
  test('are the same bytes for the same seed, and others for another', () => {
    expect(makeServers(1, 10)).toEqual(servers)
    expect(makeServers(2, 10)).not.toEqual(servers)
  })

  test('come ten for each of the twelve categories, about a third of them in Python', () => {
    const counts = Object.keys(CATEGORIES).map(
      (category) => servers.filter((one) => one.category === category).length,
    )
    expect(counts).toEqual(Array(12).fill(10))
    const python = servers.filter(({ malicious }) => malicious['server.py'] !== undefined).length
    expect(python).toBeGreaterThan(30)
    expect(python).toBeLessThan(50)
  })

  test('differ from their twins, in one file and in few lines', () => {
    for (const { name, malicious, benign } of servers) {
      expect(Object.keys(benign), name).toEqual(Object.keys(malicious))
      const changed = Object.keys(malicious).filter((path) => malicious[path] !== benign[path])
      expect(changed, name).toHaveLength(1)
      const kept = new Set(benign[changed[0]!]!.split('\n'))
      const lines = malicious[changed[0]!]!.split('\n').filter((line) => !kept.has(line))
      expect(lines.length, name).toBeLessThanOrEqual(12)
    }
  })

  test('name no address but those that are set aside for examples', () => {
    for (const { name, malicious, benign } of servers)
      for (const files of [malicious, benign])
        for (const [, host] of Object.values(files)
          .join('\n')
          .matchAll(/\bhttps?:\/\/([\w.-]+)/g))
          expect(host, name).toMatch(/^(?:[\w-]+\.)*example\.(?:com|net|org)$|^203\.0\.113\.\d+$/)
  })
})
