import { expect, test } from 'vitest'
import { REGISTRIES } from '../registries/index.ts'
import { shownFiles } from './shown-files.ts'

test('each snapshot that a registry knows is shown in words, and what is shown is what it knows', () => {
  const all = REGISTRIES.flatMap((registry) =>
    shownFiles(registry).map((shown, at) => ({ shown, files: registry.snapshots![at]! })),
  )
  expect(all.length).toBeGreaterThan(10)
  for (const { shown, files } of all) {
    expect(shown).toMatch(/^[\w*-]+\/[\w*.-]+(?:\[\.gz\])?$/)
    const [folder = '', file = ''] = shown.replace('[.gz]', '').replaceAll('*', '1').split('/')
    expect([files.folder.test(folder), files.file.test(file)], shown).toEqual([true, true])
  }
})
