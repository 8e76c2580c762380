import { expect, test } from 'vitest'
import { atLeast } from '../../src/core/severity.ts'
import { scan } from '../../src/scan/scan.ts'
import { plainOptions } from './options.ts'

/** What docs/source-noise.md upholds, by hand. */
const UPHELD: Readonly<Record<string, readonly string[]>> = {
  'server-everything': ['source/environment-in-result'],
  'server-filesystem': [],
  'server-memory': [],
  'server-sequential-thinking': [],
}

test.each(Object.entries(UPHELD))('of %s nothing grave is told that does not hold', async (name, upheld) => {
  const path = `node_modules/@modelcontextprotocol/${name}`
  const { findings, ledger } = await scan([{ kind: 'folder', name: path, path }], plainOptions())
  const grave = findings.filter(({ severity }) => atLeast(severity, 'high')).map(({ id }) => id)
  expect(grave).toEqual(upheld)
  expect(ledger.filter(({ surface }) => surface === 'source').map(({ state }) => state)).not.toContain(
    'skipped',
  )
})
