import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defineCheck } from '../../src/census/check.ts'
import jsonl from '../../src/census/registries/jsonl.ts'
import { listingRow } from '../../src/census/run/read.ts'
import { runCensus } from '../../src/census/run/phases.ts'
import { viewOf } from '../../src/census/run/view.ts'
import { blankListing } from '../../src/census/snapshot/blank.ts'
import { systemClock } from '../../src/core/clock.ts'
import { MOST_OF_GROUP } from '../../src/store/queue.ts'
import { openSqliteStore } from '../../src/store/queue/sqlite.ts'
import { scratchFolder } from '../scratch-folder.ts'

const crowd = defineCheck({
  id: 'crowd',
  title: 'All under one key',
  why: 'For this test',
  table: 'T1',
  *judge() {
    yield { mark: { key: 'one', body: {} } }
  },
  *compare({ marks }) {
    yield { count: 'compared', of: marks.length }
  },
})

test('who floods a key hides nobody unsaid: what was not compared is a gap of the check', async () => {
  const store = await openSqliteStore(join(scratchFolder(), 'census.db'), { clock: systemClock })
  try {
    const page = { form: '', path: '', snapshot: 'now', text: '' }
    const rows = Array.from({ length: MOST_OF_GROUP + 7 }, (_, at) =>
      listingRow(blankListing('jsonl', page, `made-up-${at}`), ''),
    )
    await store.sheets.add(rows)
    await runCensus(
      {
        store,
        clock: systemClock,
        registries: [jsonl],
        lookups: [],
        checks: [crowd],
        outside: undefined,
      },
      { walk: [], plan: { snapshot: 'now', isWhole: false } },
    )
    const view = await viewOf(store)
    expect(view.count('compared')).toBe(MOST_OF_GROUP)
    expect(view.registries.find(({ registry }) => registry === 'check crowd')?.gaps).toEqual([
      { why: 'too many under one key to compare them all', times: 7 },
    ])
  } finally {
    await store.close()
  }
}, 30_000)
