import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { atLeast } from '../../src/core/severity.ts'
import type { ScanFinding } from '../../src/core/scan.ts'
import { makeServers } from '../../src/datasets/components/make-servers.ts'
import { scan } from '../../src/scan/scan.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { plainOptions } from './options.ts'

const SEED = 1
const PER_CATEGORY = 2

/** All of ten for each category: `npm run coverage`. */
describe('servers made of component seeds', () => {
  test('are found in every category by a rule that leaves the honest twin alone, and no twin is flagged high', async () => {
    const base = scratchFolder()
    const found = new Map<string, number>()
    const flagged: string[] = []
    for (const { name, category, malicious, benign } of makeServers(SEED, PER_CATEGORY)) {
      const bad = await seen(base, `${name}/malicious`, malicious)
      const good = await seen(base, `${name}/benign`, benign)
      const onTwin = new Set(good.filter(isMedium).map(({ id }) => id))
      const rules = bad.filter(isMedium).filter(({ id }) => !onTwin.has(id))
      if (rules.length > 0) found.set(category, (found.get(category) ?? 0) + 1)
      for (const { id, severity } of good) if (atLeast(severity, 'high')) flagged.push(`${name} ${id}`)
    }
    expect(flagged).toEqual([])
    expect([...found.keys()]).toHaveLength(12)
  })
})

const isMedium = ({ severity }: ScanFinding): boolean => atLeast(severity, 'medium')

async function seen(
  base: string,
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<readonly ScanFinding[]> {
  const folder = join(base, name)
  mkdirSync(folder, { recursive: true })
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
  const configuration = join(folder, 'mcp.json')
  const targets = [
    { kind: 'folder', name: folder, path: folder },
    { kind: 'file', name: configuration, path: configuration },
  ] as const
  return (await scan(targets, plainOptions())).findings
}
