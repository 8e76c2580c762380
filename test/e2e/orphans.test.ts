import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { scratchFolder } from '../scratch-folder.ts'
import { verify } from './evidence.ts'
import { guarded, startRaw, testServer } from './raw-session.ts'

const ENDS = {
  'its input ends': (_: number, end: () => unknown) => void end(),
  'it is asked to end': (pid: number) => void process.kill(pid, 'SIGTERM'),
  'its terminal is gone': (pid: number) => void process.kill(pid, 'SIGHUP'),
  'it is killed': (pid: number) => void process.kill(pid, 'SIGKILL'),
}

for (const server of ['spawns-grandchild', 'ignores-sigterm']) {
  for (const [how, act] of Object.entries(ENDS)) {
    test(`nothing of ${server} is left when the guard's turn is over because ${how}`, async () => {
      const folder = scratchFolder()
      const file = join(folder, 'pids')
      const state = join(folder, 'state')
      const client = startRaw(guarded(testServer(server), { mode: 'enforce', state }), { PIDS_FILE: file })
      await client.initialize()
      await client.request('tools/list')
      const pids = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>)
      expect(pids.filter(isAlive)).toEqual(pids)
      act(client.pid, client.end)
      await client.ended
      // The servers would stay for two minutes.
      for (let tries = 0; tries < 500 && pids.some(isAlive); tries += 1) await pause(20)
      expect(pids.filter(isAlive)).toEqual([])
      expect(verify(state)).toBe('holds')
    })
  }
}

test('a server that cannot be started is an error with a hint, and no silence', async () => {
  const client = startRaw(guarded(['/no/such/program'], { mode: 'enforce', state: scratchFolder() }))
  expect(await client.ended).not.toBe(0)
  expect(client.stderr()).toContain('server/not-started')
})

/** A zombie has ended; only whoever started it has not looked yet. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
