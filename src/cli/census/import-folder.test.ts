import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { scratchFolder } from '../../../test/scratch-folder.ts'
import { systemClock } from '../../core/clock.ts'
import { openSqliteStore } from '../../store/queue/sqlite.ts'
import { importFolder } from './import-folder.ts'
import { settingOf } from './setting.ts'

test('pipes, folders called like files, and names that steer a terminal neither hang nor end an import', async () => {
  const folder = scratchFolder()
  const snapshot = join(folder, 'snapshots', 'official-registry-2026-05')
  mkdirSync(join(snapshot, 'README.md'), { recursive: true })
  writeFileSync(join(snapshot, 'servers.jsonl'), '{"server":{"name":"a/b"}}\n')
  const strange = join(folder, 'snapshots', '\u001b]0;owned\u0007')
  mkdirSync(strange)
  const piped = join(folder, 'snapshots', 'official-registry-2026-06')
  mkdirSync(piped)
  execFileSync('mkfifo', [join(piped, 'servers.jsonl'), join(piped, 'README.md')])
  let told = ''
  const stderr = new Writable({ write: (chunk, _, done) => (done(), void (told += String(chunk))) })
  const store = await openSqliteStore(join(folder, 'census.db'), { clock: systemClock })
  try {
    const context = { stdout: stderr, stderr, env: {}, cwd: folder }
    await importFolder(settingOf(store, undefined, undefined), 'snapshots', context)
    expect(await store.note.get('imported')).toEqual({ official: '2026-05' })
    expect(told).toContain('owned')
    expect(told).not.toContain('\u001b')
  } finally {
    await store.close()
  }
})
