import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { BLOCK, describe, runCase } from './block.js'

const FOLDER = new URL('../../.cache/fuzz/', import.meta.url)
/** Nobody's time limit for one case: two thousand of them take about a second. */
const HANG_MS = 120_000
const MOST_SHOWN = 20

/** Resolves with the exit code: 0 when no case crashed, hung or was read in two ways. */
export async function fuzzFrames({ runs, seed, workers, resume }) {
  const progress = openProgress(seed, resume)
  const blocks = Math.ceil(runs / BLOCK)
  const started = performance.now()
  const first = progress.done
  const problems = new Map()
  const counts = new Map()
  let next = first

  const work = async () => {
    const worker = startWorker()
    while (next < blocks && problems.size < MOST_SHOWN) {
      const block = next
      next += 1
      const result = await worker.run(seed, block)
      for (const { wrong, number, count } of result.problems) {
        const known = problems.get(wrong)
        problems.set(wrong, { number: known?.number ?? number, count: (known?.count ?? 0) + count })
      }
      for (const [name, count] of Object.entries(result.counts))
        counts.set(name, (counts.get(name) ?? 0) + count)
      progress.finished(block, problems.size === 0)
      if (result.isHung) break
    }
    await worker.end()
  }
  await Promise.all(Array.from({ length: Math.min(workers, Math.max(1, blocks - first)) }, work))

  const ran = (Math.max(next, first) - first) * BLOCK
  const seconds = (performance.now() - started) / 1000
  console.log(
    `seed ${seed}: ${ran} frames in ${seconds.toFixed(0)} s (${Math.round(ran / seconds)} a second)`,
  )
  console.log([...counts].map(([name, count]) => `${name} ${count}`).join(', '))
  for (const [wrong, { number, count }] of problems) {
    console.log(
      `\n${wrong}: ${count}x, first in case ${number} (npm run fuzz -- --seed ${seed} --case ${number})`,
    )
  }
  console.log(
    problems.size === 0 ? 'No crash, no hang, no disagreement.' : `\n${problems.size} kinds of problem.`,
  )
  if (problems.size === 0) progress.clear()
  return problems.size === 0 ? 0 : 1
}

/** One case again, with all that is known of it. */
export async function replay(seed, number) {
  const found = await runCase(seed, number)
  console.log(found === undefined ? `case ${number}: nothing wrong` : describe(found))
  return found === undefined ? 0 : 1
}

function startWorker() {
  const current = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL('worker.js', import.meta.url), { workerData: { current } })
  return {
    run: (seed, block) =>
      new Promise((resolve) => {
        const done = (result) => {
          clearTimeout(timer)
          worker.off('message', done).off('error', died)
          resolve(result)
        }
        const stuck = (wrong) =>
          done({ problems: [{ wrong, number: current[0], count: 1 }], counts: {}, isHung: true })
        const died = (error) => stuck(`the process died: ${error.message}`)
        const timer = setTimeout(stuck, HANG_MS, 'hang')
        worker.on('message', done).on('error', died)
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        worker.postMessage({ seed, block })
      }),
    end: () => worker.terminate(),
  }
}

/** Blocks are finished out of order: what is written down is how far all are. */
function openProgress(seed, resume) {
  const file = new URL(`frames-${seed}.json`, FOLDER)
  const known = resume ? readProgress(file) : 0
  const finished = new Set()
  const progress = {
    done: known,
    finished(block, isClean) {
      finished.add(block)
      if (!isClean) return
      while (finished.delete(progress.done)) progress.done += 1
      mkdirSync(FOLDER, { recursive: true })
      writeFileSync(file, JSON.stringify({ done: progress.done }))
    },
    clear: () => rmSync(file, { force: true }),
  }
  return progress
}

function readProgress(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).done
  } catch {
    return 0
  }
}
