import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { watched } from './watch.js'

const LOOK_MS = 250
const [FIRST_DAY, SECOND_DAY] = ['2026-10-20', '2026-11-20']

/** Collects the first moment, then what changed until the second, and makes one census of both. Answers seconds by phase. */
export async function runBothMoments(wish) {
  const timeline = timelineOf(wish.print)
  if (wish.moments === 2) {
    // As of a machine that ends at night: what it has collected is kept, and is made tables of later.
    await oneRun(wish, timeline, ['--walk', wish.walk, '--snapshot', FIRST_DAY], 'settle')
    await wish.internet.turnTo(1)
  }
  const since = wish.moments === 2 ? ['--since', '2026-11-01'] : []
  const look = wish.look === '' ? [] : ['--look', wish.look]
  await oneRun(wish, timeline, ['--walk', wish.walk, '--snapshot', SECOND_DAY, ...since, ...look])
  return timeline.seconds
}

/** `until`: the phase with which it is ended. */
async function oneRun(wish, timeline, words, until) {
  const { internet, folder, url, program, open, workers, print } = wish
  const common = ['--origin', internet.origins, ...(url === undefined ? [] : ['--store', url])]
  const place = url === undefined ? [folder] : []
  const runner = started(program, ['census', 'run', ...words, '--out', folder, ...common])
  const all = [watched('test internet', internet.pid), watched('run', runner.pid)]
  const helpers = []
  const store = await openPatiently(open, runner)
  while (runner.isAlive()) {
    const phase = (await store.note.get('phase')) ?? 'collect'
    for (const one of all) one.look()
    timeline.at(phase, all)
    while (helpers.length < workers - 1) {
      const helper = started(program, ['census', 'worker', ...place, '--idle', '600', ...common])
      helpers.push(helper)
      all.push(watched(`worker ${helpers.length}`, helper.pid))
    }
    if (phase === until) runner.end()
    await sleep(LOOK_MS)
  }
  timeline.at('', all)
  await store.close()
  const code = await runner.code
  for (const helper of helpers) helper.end()
  await Promise.all(helpers.map(({ code: ended }) => ended))
  for (const one of all) print(`  ${one.sum()}`)
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
  let isEnding = false
  // Once: what is under way is done first. The second time would end it at once.
  const end = () => {
    if (!isEnding) child.kill('SIGTERM')
    isEnding = true
  }
  return { pid: child.pid, code, isAlive: () => isAlive, end }
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

function timelineOf(print) {
  const seconds = new Map()
  let [now, since, before] = ['start', performance.now(), 0]
  return {
    seconds,
    at(phase, all) {
      if (phase === now) return
      const spent = all.reduce((sum, one) => sum + one.look(), 0)
      const passed = (performance.now() - since) / 1000
      seconds.set(now, (seconds.get(now) ?? 0) + passed)
      print(
        `${(now || 'between').padEnd(12)} ${time(passed)}, ${time(Math.max(0, spent - before))} of a core`,
      )
      ;[now, since, before] = [phase, performance.now(), spent]
    },
  }
}

const time = (seconds) => `${seconds.toFixed(1).padStart(8)} s`
