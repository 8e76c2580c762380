import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import overlap from '../../src/census/checks/repository-overlap.ts'
import { listingKey } from '../../src/census/identity.ts'
import type { Listing } from '../../src/census/listing.ts'
import { mergePieces } from '../../src/census/merge.ts'
import { REGISTRIES } from '../../src/census/registries/index.ts'
import { smallCensus } from './small-census.ts'

const FOLDER = new URL('../../../shared/data/census/', import.meta.url)

/** What their READMEs say of them: listings, and distinct repositories. */
const SAID: readonly (readonly [id: string, file: RegExp, listings: number, repositories: number])[] = [
  ['awesome-abordage', /./, 2_049, 2_049],
  ['metorial', /servers/, 5_518, 5_241],
  ['mcpm', /./, 380, 350],
  ['tensorblock', /./, 7_729, 7_665],
  ['toolhive', /./, 67, 55],
  ['toolsdk', /packages\.jsonl/, 4_908, 4_540],
  // 7,618 rows, most of them twice; 3,823 originals, and the repository of the mirror itself.
  ['yuzehao', /./, 3_824, 3_824],
  // 487 repositories are linked: what is not here is a client, a framework, or only mentioned.
  ['awesome-wong2', /./, 510, 466],
]

function* listingsOf(id: string, wanted: RegExp): Generator<Listing> {
  const registry = REGISTRIES.find((one) => one.id === id)
  for (const folder of readdirSync(FOLDER).sort())
    for (const { folder: folders, file: files, form } of registry?.snapshots ?? []) {
      if (!folders.test(folder)) continue
      for (const file of readdirSync(new URL(`${folder}/`, FOLDER)))
        if (files.test(file) && wanted.test(file)) {
          const bytes = readFileSync(new URL(`${folder}/${file}`, FOLDER))
          const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
          for (const one of registry?.read({ form, path: file, snapshot: '2026', text }) ?? [])
            if ('registry' in one) yield one
            else throw new Error('an entry that could not be read')
        }
    }
}

describe.skipIf(!existsSync(FOLDER))('snapshots that are stored beside the repository', () => {
  const all = new Map<string, Listing[]>()
  for (const [id, file] of SAID)
    for (const one of existsSync(FOLDER) ? listingsOf(id, file) : [])
      all.set(listingKey(one), [...(all.get(listingKey(one)) ?? []), one])
  const listings = [...all.values()].map(mergePieces)
  const { counts } = smallCensus(
    overlap,
    listings.map((one) => [one]),
  )

  test.each(SAID)('%s is read whole', (id, _, said, repositories) => {
    expect(listings.filter(({ registry }) => registry === id)).toHaveLength(said)
    expect(counts[`repositories-of ${id}`]).toBe(repositories)
  })

  test('together know more than fifteen thousand distinct repositories, mirrors told apart', () => {
    expect(counts).toMatchObject({ 'repositories-mirror all': 3_823 })
    expect(counts['repositories all']).toBeGreaterThan(17_000)
  })
})
