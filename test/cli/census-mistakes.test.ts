import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { scratchFolder } from '../scratch-folder.ts'
import { runHere } from './fairlead.ts'

const census = (...args: readonly string[]) => runHere(['census', ...args])

/** In words of the codebook, under two names of registries: our own, and none, which is `jsonl`. */
const LINES = [
  { name: 'com.example/files', registry: 'acme' },
  { name: 'com.example/mail', registry: 'acme' },
  { name: 'com.example/clock' },
]
const text = LINES.map((line) => `${JSON.stringify(line)}\n`).join('')

function snapshots(): string {
  const folder = scratchFolder()
  mkdirSync(join(folder, 'from', 'ours-2026-11-01'), { recursive: true })
  writeFileSync(join(folder, 'from', 'ours-2026-11-01', 'ours.listings.jsonl'), text)
  return folder
}

test('what is wrong with a command is said before anything is made, with what to write instead', async () => {
  const folder = snapshots()
  const from = join(folder, 'from')
  const out = join(folder, 'census')
  const wrong: readonly (readonly [readonly string[], string])[] = [
    [['--walk', 'offical'], 'Did you mean official?'],
    [['--from', from, '--look', 'npm-packge'], 'Did you mean npm-package?'],
    [['--walk', 'official', '--origin', 'offical=https://mirror.example.com'], 'Did you mean official?'],
    [['--walk', 'official', '--origin', 'official=mirror'], 'NAME=URL'],
    [['--walk', 'official', '--since', 'yesterday'], '2026-11-01'],
    [['--walk', 'official', '--pages', '0'], 'from 1 up'],
    [['--from', from, '--names', 'files'], '--walk NAMES'],
    [['--from', from, '--store', 'mysql://db.example/census'], 'postgres://'],
    [['--from', from, '--out', join(from, 'ours-2026-11-01', 'ours.listings.jsonl')], 'file/unwritable'],
  ]
  for (const [args, says] of wrong) {
    const { code, stderr } = await census('run', ...(args.includes('--out') ? args : [...args, '--out', out]))
    expect([args, code, stderr]).toEqual([args, 2, expect.stringContaining(says)])
    expect(existsSync(join(out, 'census.db')), args.join(' ')).toBe(false)
  }
})

test('half an archive, a folder of something else and a folder that is none are told apart', async () => {
  const folder = snapshots()
  const put = (name: string, file: string, bytes: Uint8Array): string => {
    mkdirSync(join(folder, name, 'ours'), { recursive: true })
    writeFileSync(join(folder, name, 'ours', file), bytes)
    return join(folder, name)
  }
  const run = (from: string) => census('run', '--from', from, '--out', join(folder, 'census'))
  const whole = gzipSync(text)
  const half = await run(put('half', 'ours.listings.jsonl.gz', whole.subarray(0, whole.length / 2)))
  expect([half.code, half.stderr]).toEqual([
    2,
    expect.stringMatching(/ours\/ours\.listings\.jsonl\.gz is broken.*census\/broken-archive/),
  ])
  const other = await run(put('other', 'thesis.txt', whole))
  expect([other.code, other.stderr]).toEqual([3, expect.stringContaining('census list registries')])
  const none = await run(join(folder, 'nowhere'))
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('census/no-folder')])
  // What was begun with nothing is no census: its tables would say nothing, and look like an answer.
  const shown = await census('tables', join(folder, 'census'))
  expect([shown.code, shown.stderr]).toEqual([3, expect.stringContaining('census/no-census')])
})

test('listings under a name of their own count as that registry, and folders may be links', async () => {
  const folder = snapshots()
  mkdirSync(join(folder, 'links'))
  symlinkSync(join(folder, 'from', 'ours-2026-11-01'), join(folder, 'links', 'ours-2026-11-01'))
  const out = join(folder, 'census')
  const ran = await census('run', '--from', join(folder, 'links'), '--out', out)
  expect([ran.code, ran.stdout]).toEqual([0, expect.stringContaining('3 listings of 2 registries')])
  const { stdout } = await census('tables', out, '--tables', 'T1')
  expect(stdout).toMatch(/^acme +2 +2 +0 +0$/m)
  expect(stdout).toMatch(/^jsonl +1 +1 +0 +0$/m)
})
