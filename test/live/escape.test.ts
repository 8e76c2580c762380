import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { scratchFolder } from '../scratch-folder.ts'
import { judge, NO_WALLS, testServer } from './inside.ts'

const ONE = { matrix: 'one', askMs: 6000, totalMs: 15_000 } as const

describe.skipIf(NO_WALLS !== undefined)(
  `a server in the sandbox${NO_WALLS === undefined ? '' : ` (${NO_WALLS})`}`,
  () => {
    test('that steals is seen reading, sending and telling, and reached nobody', async () => {
      const { rules, session } = await judge(testServer('thief'), ONE)
      expect(rules).toEqual([
        'session/network-attempt-at-start',
        'session/secret-canary-read',
        'session/secret-canary-sent',
      ])
      const sent = session.accesses?.flatMap((access) =>
        access.kind === 'canary-sent' ? [`${access.path} ${access.where}`] : [],
      )
      expect(sent?.sort()).toEqual([
        '$GITHUB_TOKEN output',
        '.aws/credentials name',
        '.ssh/id_ed25519 network',
      ])
      const reached = session.accesses?.flatMap((access) => (access.kind === 'network' ? [access.to] : []))
      expect(reached).toContain('collector.example:80')
    })

    test('is not given the true secrets of its entry', async () => {
      const token = 'true-secret-of-the-user'
      const target = { ...testServer('thief'), env: { GITHUB_TOKEN: token, COLOUR: 'blue' } }
      const { session } = await judge(target, ONE)
      expect(session.surface.tools[0]?.json['description']).toMatch(/^\w{40}$/)
      expect(JSON.stringify(session)).not.toContain(token)
    })

    test('that bombs with processes is stopped, and nothing of it is left', async () => {
      const before = processes()
      const { rules, notChecked } = await judge(testServer('fork-bomb'), ONE)
      expect(rules).toContain('session/limit-exceeded')
      expect(notChecked.map(({ what }) => what)).toContain('session')
      await gone(before)
    })

    test('that eats memory is stopped', async () => {
      const { session } = await judge(testServer('memory-eater'), { ...ONE, memoryBytes: 200 * 1024 * 1024 })
      expect(session.accesses).toContainEqual({ kind: 'limit', what: 'memory' })
    })

    test('that floods its output is stopped', async () => {
      const { session } = await judge(testServer('output-flood'), ONE)
      expect(session.accesses).toContainEqual({ kind: 'limit', what: 'output' })
    })

    test('that leaves a daemon behind leaves none, and writes nowhere outside', async () => {
      const folder = scratchFolder()
      const before = processes()
      const { session } = await judge(testServer('daemon', join(folder, 'marker')), ONE)
      expect(session.surface.server).toBe('test')
      await gone(before)
      await pause(150)
      expect(readdirSync(folder)).toEqual([])
      expect(existsSync(join(process.cwd(), 'marker'))).toBe(false)
    })

    test.each(['start', 'initialize', 'tools/list', 'prompts/list'])(
      'that hangs at %s is given up',
      async (stage) => {
        const { notChecked } = await judge(testServer('hangs', stage), {
          matrix: 'one',
          askMs: 500,
          totalMs: 3000,
        })
        expect(notChecked.map(({ reason }) => reason).join(' ')).toMatch(/did not answer/)
      },
    )

    test('that speaks no protocol is not checked, and not called clean', async () => {
      const { session, notChecked } = await judge(testServer('garbage'), { ...ONE, askMs: 500 })
      expect(session.surface.tools).toEqual([])
      expect(notChecked).toContainEqual({
        what: 'session',
        reason: 'the server did not answer the greeting in time',
      })
    })

    test('that is not there, or lists thousands, is told in words', async () => {
      const missing = await judge({ kind: 'stdio', command: 'no-such-program', args: [], env: {} }, ONE)
      expect(missing.notChecked[0]?.reason).toBe('the program of the command line is not there')
      const { session, notChecked } = await judge(testServer('thousands'), ONE)
      expect(session.surface.tools).toHaveLength(5000)
      expect(notChecked[0]?.what).toBe('tools/list')
    })
  },
)

/** Programs that run from the folder of hostile servers, wherever they are. */
function processes(): readonly string[] {
  return readdirSync('/proc').filter(
    (id) => /^\d+$/.test(id) && /test\/live\/servers|sleep\0?60/.test(commandOf(id)),
  )
}

function commandOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

async function gone(before: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 200 && processes().some((id) => !before.includes(id)); tries += 1)
    await pause(20)
  expect(processes().filter((id) => !before.includes(id))).toEqual([])
}
