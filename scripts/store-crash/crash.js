import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { chooser } from '../fuzz/random.js'
import { openStore } from './open.js'
import { startPostgres } from './postgres.js'
import { firstTasks, isDone, outcomeOf, work } from './work.js'

const WORKER = fileURLToPath(new URL('worker.js', import.meta.url))
const WORKERS = 3

/** Kills workers and, where there is one, the server, so many times, and compares what comes of it with a quiet run. */
export async function crash({ kind, times, seed, pages, dist }) {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-crash-'))
  const server = kind === 'postgres' ? await startPostgres([]) : undefined
  try {
    const place = server?.url ?? join(folder, 'work.db')
    const disturbed = await killing({ kind, place, dist, server, times, pages, choose: chooser(seed, 0) })
    const quiet = await quietly(join(folder, 'quiet.db'), disturbed.rounds, pages, dist)
    const isSame = isDeepStrictEqual(disturbed.outcome, quiet)
    const { kills, rounds, outcome } = disturbed
    const [workers, servers, stalls] = [kills.worker, kills.server, kills.stall]
    console.log(
      `${kind}: ${workers} workers and ${servers} servers killed, ${stalls} workers held up, ${rounds} rounds`,
    )
    console.log(JSON.stringify(outcome, undefined, 2))
    if (!isSame) console.log('left alone:', JSON.stringify(quiet, undefined, 2))
    console.log(isSame ? 'No task lost, none counted twice, the same sheets.' : 'The sheets differ.')
    return isSame
  } finally {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function killing({ kind, place, dist, server, times, pages, choose }) {
  const store = await openStore(kind, place, dist)
  const start = () => startWorker(kind, place, dist)
  const workers = await Promise.all(Array.from({ length: WORKERS }, start))
  const kills = { worker: 0, server: 0, stall: 0 }
  let rounds = 0
  try {
    while (kills.worker + kills.server < times) {
      if (await isDone(store)) {
        await store.queue.add(firstTasks(rounds, pages))
        rounds += 1
      }
      await pause(choose.below(250))
      const at = choose.below(WORKERS)
      if (server && choose.chance(0.3)) {
        kills.server += 1
        process.kill(server.pid(), 'SIGKILL')
        await pause(choose.below(300))
        await server.restart()
      } else if (choose.chance(0.1)) {
        // Held up for longer than its lease, it comes back with what is no longer its own.
        kills.stall += 1
        workers[at].process.kill('SIGSTOP')
        await pause(2_000)
        workers[at].process.kill('SIGCONT')
      } else {
        kills.worker += 1
        workers[at].process.kill('SIGKILL')
        await workers[at].ended
        workers[at] = await start()
      }
    }
    while (!(await isDone(store))) await pause(20)
    return { kills, rounds, outcome: await outcomeOf(store) }
  } finally {
    for (const worker of workers) worker.process.kill('SIGKILL')
    await Promise.all(workers.map(({ ended }) => ended))
    await store.close()
  }
}

async function startWorker(...args) {
  const worker = spawn(process.execPath, [WORKER, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  worker.stdin.on('error', () => undefined)
  const ended = once(worker, 'exit')
  await Promise.race([once(worker.stdout, 'data'), ended])
  if (worker.exitCode !== null) throw new Error(`a worker ended by itself: ${worker.exitCode}`)
  return { process: worker, ended }
}

async function quietly(path, rounds, pages, dist) {
  const store = await openStore('sqlite', path, dist)
  for (let round = 0; round < rounds; round += 1) {
    await store.queue.add(firstTasks(round, pages))
    await work(store)
  }
  const outcome = await outcomeOf(store)
  await store.close()
  return outcome
}
