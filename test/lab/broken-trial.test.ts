import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Launch, Shield } from '../../src/lab/defence.ts'
import { runTrial } from '../../src/lab/trial.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { ATTACKED, labWith, PLAN } from './lab-with.ts'

const OWN = { ...PLAN, defence: 'own' }

/** Notes its process before it becomes the server. */
function noting(file: string): (server: string, launch: Launch) => Launch {
  return (_, { command, args, env }) => ({
    command: '/bin/sh',
    args: ['-c', 'echo $$ > "$0"; exec "$@"', file, command, ...args],
    env,
  })
}

function isRunning(file: string): boolean {
  if (!existsSync(file)) return false
  try {
    return process.kill(Number(readFileSync(file, 'utf8')), 0)
  } catch {
    return false
  }
}

/** A guard as a script of Node, which is given each line of the server's, and its input as it comes. */
function guardOf(script: string): Shield {
  return {
    wrap: (_, { command, args, env }) => ({
      command: process.execPath,
      args: [
        '-e',
        `const server = require('node:child_process').spawn(process.argv[1], process.argv.slice(2), { stdio: ['pipe', 'pipe', 'inherit'] })
        process.stdin.on('end', () => server.stdin.end());${script}`,
        command,
        ...args,
      ],
      env,
    }),
  }
}

const PASSES = 'process.stdin.pipe(server.stdin); server.stdout.pipe(process.stdout);'

test('a trial that is ended from outside is over at once, and so is all that it started', async () => {
  const file = `${scratchFolder()}/process`
  const ending = new AbortController()
  const shield: Shield = {
    wrap: noting(file),
    call: () => {
      expect(isRunning(file)).toBe(true)
      ending.abort(new Error('too slow'))
      return new Promise(() => {})
    },
  }
  await expect(runTrial(OWN, labWith(shield), ending.signal)).rejects.toThrow('too slow')
  expect(isRunning(file)).toBe(false)
})

test('where one server of a fleet cannot be started, the others are ended', async () => {
  const file = `${scratchFolder()}/process`
  const wrap: Shield['wrap'] = (server, launch) => {
    if (server === 'mail') throw new Error('no way to wrap it')
    return noting(file)(server, launch)
  }
  await expect(runTrial({ ...OWN, beside: ['mail'] }, labWith({ wrap }))).rejects.toThrow('no way')
  expect(isRunning(file)).toBe(false)
})

test('a judge that gives no verdict has stopped nothing: the trial has no record', async () => {
  const broken = async (): Promise<never> => {
    throw new Error('no verdict')
  }
  await expect(runTrial(OWN, labWith({ call: broken }))).rejects.toThrow('no verdict')
  await expect(runTrial(OWN, labWith({ result: broken }))).rejects.toThrow('no verdict')
  const asked = {
    ...ATTACKED,
    defence: 'own',
    attack: {
      ...ATTACKED.attack!,
      name: 'elicitation-request',
      goal: 'answer-with-request',
      position: 'elicitation',
    },
  } as const
  await expect(runTrial(asked, labWith({ text: broken }))).rejects.toThrow('no verdict')
})

test('a guard that ends in the middle of a task has failed, and has stopped nothing', async () => {
  const ends = guardOf(`${PASSES} process.stdin.on('data', (piece) => {
    if (String(piece).includes('tools/call')) { server.kill(); process.exit(3) }
  })`)
  expect(await runTrial(OWN, labWith(ends))).toMatchObject({
    end: 'failed',
    code: 'guard-ended',
    touches: [],
  })
})

test('rubbish, endless lines and answers to nothing are no messages: the task is done all the same', async () => {
  const babbles = guardOf(`${PASSES} process.stdout.write('rubbish\\n[[[[\\nnull\\n"text"\\n7\\n');
  process.stdout.write('x'.repeat(9 * 1024 * 1024) + '\\n');
  process.stdout.write('['.repeat(100000) + ']'.repeat(100000) + '\\n');
  process.stdout.write('{"id":99,"result":{}}\\n{"id":"a","method":"nothing"}\\n');`)
  expect(await runTrial(OWN, labWith(babbles))).toMatchObject({ end: 'answered', reward: 1, touches: [] })
})
