// How much more two workers do than one, on PostgreSQL: where there is much to compute, and where most of it is waiting.
//   node scripts/census-workers.js [--size 20000] [--questions 5000] [--delay 20] [--times 3] [--program bin/fairlead.js]
// Each time a new server, once with one worker and once with two, in turns. Exit code 1: a ratio is below 1.7.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startInternet } from './census-million/internet.js'
import { runBothMoments } from './census-million/run.js'
import { openStore } from './store-crash/open.js'
import { startPostgres } from './store-crash/postgres.js'

const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: '20000' },
    questions: { type: 'string', default: '5000' },
    delay: { type: 'string', default: '20' },
    times: { type: 'string', default: '3' },
    program: { type: 'string', default: fileURLToPath(new URL('../bin/fairlead.js', import.meta.url)) },
  },
})
const program = resolve(options.program)
const WANTED = 1.7

await compared('computing', { size: Number(options.size), delay: 0, look: '' }, [
  'settle',
  'compare',
  'conclude',
  'weigh',
])
await compared(
  `waiting, ${options.delay} ms for each answer`,
  { size: Number(options.questions), delay: Number(options.delay), look: 'github-repository' },
  ['look'],
)

/** Prints seconds of these phases, the median of each number of workers, and the ratio of throughput. */
async function compared(title, wish, phases) {
  const all = { 1: [], 2: [] }
  for (let time = 0; time < Number(options.times); time += 1)
    for (const workers of [1, 2]) {
      const seconds = await secondsOf(wish, workers)
      all[workers].push(phases.reduce((sum, phase) => sum + (seconds.get(phase) ?? 0), 0))
    }
  const [one, two] = [median(all[1]), median(all[2])]
  const each = [1, 2].map((workers) => all[workers].map((seconds) => seconds.toFixed(1)).join(', '))
  const words = `one worker ${one.toFixed(1)} s (${each[0]}), two ${two.toFixed(1)} s (${each[1]})`
  process.stdout.write(`${title}: ${words}: ${(one / two).toFixed(2)} times one\n`)
  if (one / two < WANTED) process.exitCode = 1
}

async function secondsOf({ size, delay, look }, workers) {
  const folder = mkdtempSync(join(tmpdir(), 'census-'))
  const postgres = await startPostgres()
  const internet = await startInternet({ size, seed: 1, every: 500, delay })
  try {
    const open = () => openStore('postgres', postgres.url, join(dirname(program), '../dist'))
    return await runBothMoments({
      internet,
      folder,
      program,
      open,
      url: postgres.url,
      moments: 1,
      walk: 'official',
      look,
      workers,
      print: () => undefined,
    })
  } finally {
    await internet.end()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
