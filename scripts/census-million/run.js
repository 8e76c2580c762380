import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { watched } from './watch.js'

const LOOK_MS = 250
const [FIRST_DAY, SECOND_DAY] = ['2026-10-20', '2026-11-20']

/** Collects the first moment, then what changed until the second, and makes one census of both. Answers the seconds. */
export async function runBothMoments(wish) {
  const start = performance.now()
  if (wish.moments === 2) {
    // As of a machine that ends at night: what it has collected is kept, and is made tables of later.
    await oneRun(wish, ['--walk', wish.walk, '--snapshot', FIRST_DAY], 'settle')
    await wish.internet.turnTo(1)
  }
  const since = wish.moments === 2 ? ['--since', '2026-11-01'] : []
  const look = wish.look === '' ? [] : ['--look', wish.look]
  await oneRun(wish, ['--walk', wish.walk, '--snapshot', SECOND_DAY, ...since, ...look])
  return (performance.now() - start) / 1000
}

/** `until`: the phase with which it is ended. */
async function oneRun({ internet, folder, url, program, open, workers }, words, until) {
  const common = ['--origin', internet.origins, ...(url === undefined ? [] : ['--store', url])]
  const place = url === undefined ? [folder] : []
  const runner = started(program, ['census', 'run', ...words, '--out', folder, ...common])
  const all = [watched('test internet', internet.pid), watched('run', runner.pid)]
  const helpers = []
  const store = await openPatiently(open, runner)
  const timeline = timelineOf(all)
  while (runner.isAlive()) {
    const phase = (await store.note.get('phase')) ?? 'collect'
    for (const one of all) one.look()
    timeline.at(phase)
    while (helpers.length < workers - 1) {
      const helper = started(program, ['census', 'worker', ...place, '--idle', '600', ...common])
      helpers.push(helper)
      all.push(watched(`worker ${helpers.length}`, helper.pid))
    }
    if (phase === until) runner.end()
    await sleep(LOOK_MS)
  }
  timeline.at('')
  await store.close()
  const code = await runner.code
  for (const helper of helpers) helper.end()
  await Promise.all(helpers.map(({ code: ended }) => ended))
  for (const one of all) process.stdout.write(`  ${one.sum()}\n`)
  if (until === undefined && code !== 0 && code !== 4) throw new Error(`the census ended with ${code}`)
}

function started(program, words) {
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'ignore', 'inherit'] })
  let isAlive = true
  const code = new Promise((resolve) =>
    child.once('exit', (given) => {
      isAlive = false
      resolve(given)
    }),
  )
  return { pid: child.pid, code, isAlive: () => isAlive, end: () => child.kill('SIGTERM') }
}

/** Not before the run has made it. */
async function openPatiently(open, runner) {
  for (;;) {
    await sleep(LOOK_MS * 4)
    try {
      return await open()
    } catch (error) {
      if (!runner.isAlive()) throw error
    }
  }
}

function timelineOf(all) {
  let [now, since, before] = ['', performance.now(), 0]
  return {
    at(phase) {
      if (phase === now) return
      const spent = all.reduce((sum, one) => sum + one.look(), 0)
      const seconds = (performance.now() - since) / 1000
      if (now !== '')
        process.stdout.write(
          `${now.padEnd(12)} ${seconds.toFixed(1).padStart(8)} s, ${(spent - before).toFixed(1).padStart(8)} s of a core\n`,
        )
      ;[now, since, before] = [phase, performance.now(), spent]
    },
  }
}
