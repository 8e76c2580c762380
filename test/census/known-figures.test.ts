import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import toolNames from '../../src/census/checks/tool-names.ts'
import toolSets from '../../src/census/checks/tool-sets.ts'
import type { Listing } from '../../src/census/listing.ts'
import metorial from '../../src/census/registries/metorial.ts'
import { smallCensus } from './small-census.ts'

const FOLDER = new URL('../../../shared/data/census/metorial-mcp-index/', import.meta.url)

test.skipIf(!existsSync(FOLDER))('T5 and T6 of the metorial index come out as they were published', () => {
  const text = gunzipSync(readFileSync(new URL('tools.jsonl.gz', FOLDER))).toString()
  const histories: Listing[][] = []
  for (const one of metorial.read({ form: 'tools', path: 'tools.jsonl', snapshot: '2025-06', text }))
    if ('name' in one) histories.push([one])
  const names = smallCensus(toolNames, histories)
  expect(names.counts).toMatchObject({
    'tools-listed metorial': 11_911,
    'tool-names metorial': 9_484,
    'shared-tool-names metorial': 1_170,
  })
  const sizes = new Map(names.flags.map(({ subject, size }) => [subject, size]))
  expect(['search', 'create_issue', 'update_issue'].map((name) => sizes.get(name))).toEqual([36, 19, 17])
  expect(smallCensus(toolSets, histories).counts).toMatchObject({
    'copied-tool-sets-of-texts metorial': 57,
    'owners-of-copied-tool-sets-of-texts metorial': 131,
  })
})
