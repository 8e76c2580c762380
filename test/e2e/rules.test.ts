import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../scratch-folder.ts'
import { evidenceIn } from './evidence.ts'
import { guarded, startRaw, testServer } from './raw-session.ts'

const rules = (pattern: string): string =>
  JSON.stringify({ rules: [{ id: 'mine', pattern, message: 'A rule of mine', severity: 'high' }] })

test('rules of the user stop a call, change while the guard runs, and are counted', async () => {
  const state = scratchFolder()
  const file = join(scratchFolder(), 'rules.json')
  writeFileSync(file, rules('yellow'))
  const command = guarded(testServer('echo'), { mode: 'enforce', state })
  const at = command.indexOf('--')
  const client = startRaw([...command.slice(0, at), '--rules', file, ...command.slice(at)])
  await client.initialize()
  const say = (text: string): Promise<string> =>
    client.request('tools/call', { name: 'echo', arguments: { text } })
  expect(await say('a yellow door')).toContain('user/mine')
  expect(await say('a green door')).not.toContain('isError":true')
  writeFileSync(`${file}.new`, rules('green'))
  renameSync(`${file}.new`, file)
  while (!client.stderr().includes('took the new rules: 1')) await new Promise((go) => setTimeout(go, 20))
  expect(await say('a yellow door')).not.toContain('isError":true')
  expect(await say('a green door')).toContain('user/mine')
  expect(await client.end()).toBe(0)
  expect(client.stderr()).toMatch(/^fairlead: tested: signatures \d+ looked, .*; rules \d+ looked, 2 hits/m)
  const entries = evidenceIn(state)
  expect(entries.at(-1)).toMatchObject({ kind: 'end', summary: { byRule: { 'user/mine': 2 } } })
  expect(entries).toContainEqual(expect.objectContaining({ kind: 'note', message: 'rules' }))
})
