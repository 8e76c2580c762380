import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { findPlaces, type Places } from '../../src/cli/commands/tour/places.ts'
import { runTour } from '../../src/cli/commands/tour/run.ts'
import { FairleadError } from '../../src/core/error.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { BIN, fairlead, SERVERS } from './fairlead.ts'

test('the tour goes as told, from the honest server to the evidence, and leaves nothing behind', async () => {
  const TMPDIR = scratchFolder()
  const { code, stdout, stderr } = await fairlead(['tour'], { TMPDIR })
  expect([code, stderr]).toEqual([0, ''])
  for (const part of [
    '1. An honest server',
    '✓ passed   tools/list: 14 tools, each pinned as it is now',
    'text/secret: Text carries a secret',
    '2. A server that changes after three calls',
    'pin/changed: This is no longer what was approved.',
    '✓ checked  no word of the new texts reached the host',
    '3. A server whose answers give orders',
    '4. A server that asks you for a password',
    'message/elicitation-secret: ',
    'Parameter “sidenote” was added: string, required',
    'fairlead pin approve arithmetic --hash ',
    '5. Two servers, and a balance',
    'policy/balanced/obeyed-order: ',
    '✓ passed   send_report with the balance in its note, as asked',
    '┌ bank get_balance ',
    'letters and digits: base64',
    '✓ checked  known again in base64, and where it came from',
    '✓ checked  the token is nowhere in them',
    'Everything went as told',
    'guard -- COMMAND ARGS',
  ])
    expect(stdout).toContain(part)
  expect(stdout).not.toMatch(/NOT AS TOLD|\x1b/)
  for (const line of stdout.split('\n')) if (!line.includes(BIN)) expect(line.length).toBeLessThanOrEqual(80)
  expect(readdirSync(TMPDIR)).toEqual([])
}, 60_000)

test('a server that does not do as told makes the tour fail, and says which step', async () => {
  const hostile = join(scratchFolder(), 'servers')
  mkdirSync(hostile)
  for (const name of ['serve.js', 'asks-for-password.js', 'flips-after-three-calls.js'])
    copyFileSync(`${SERVERS}${name}`, join(hostile, name))
  copyFileSync(`${SERVERS}echo.js`, join(hostile, 'poisoned-result.js'))
  const { error, stdout } = await tour({ ...findPlaces(), filesystem: undefined, hostile })
  expect(error).toMatchObject({ code: 'tour/differed', exit: 70 })
  expect(stdout).toContain('! NOT AS TOLD: the answer to opening_hours: it was not stopped')
  expect(stdout).toContain('✓ checked  it did not reach the host')
  expect(stdout).not.toContain('Everything went as told')
}, 60_000)

test('a guard that cannot start is told with what it wrote', async () => {
  const { error, stdout } = await tour({ ...findPlaces(), fairlead: join(scratchFolder(), 'absent.js') })
  expect(error).toMatchObject({ code: 'tour/differed' })
  expect(stdout).toMatch(/! NOT AS TOLD: The server ended before it answered/)
  expect(stdout).toContain('| ')
})

test('what an installation lacks is left out and said, and is not success', async () => {
  const { code, stdout } = await tour({ ...findPlaces(), hostile: undefined })
  expect(code).toBe(4)
  expect(stdout).toContain('The hostile servers: left out')
  expect(stdout).toContain('✓ passed   read_text_file notes.txt')
  const nothing = await tour({ ...findPlaces(), filesystem: undefined, hostile: undefined })
  expect(nothing.error).toMatchObject({ code: 'tour/incomplete', exit: 3 })
}, 60_000)

test('an interrupted tour ends its guards and takes its folder away', async () => {
  const TMPDIR = scratchFolder()
  const child = spawn(process.execPath, [BIN, 'tour'], {
    env: { ...process.env, TMPDIR },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  let heard = ''
  child.stdout.on('data', (chunk) => (heard += String(chunk)))
  await vi.waitFor(() => expect(heard).toContain('tools/list: 14 tools'), { timeout: 20_000 })
  child.kill('SIGTERM')
  expect(await ended).toBe(130)
  expect(heard).not.toContain('NOT AS TOLD')
  expect(readdirSync(TMPDIR)).toEqual([])
}, 60_000)

async function tour(places: Places) {
  const stdout = new PassThrough({ highWaterMark: 1024 * 1024 })
  const context = { stdout, stderr: new PassThrough(), env: { ...process.env, COLUMNS: '80' }, cwd: '/' }
  const text = () => String(stdout.read() ?? '')
  try {
    return { code: await runTour(places, context), stdout: text(), error: undefined }
  } catch (error) {
    if (!(error instanceof FairleadError)) throw error
    return { code: undefined, stdout: text(), error }
  }
}
