// Kills a census, its helpers and its database at random moments: the tables must be those of a census nobody disturbed.
//   node scripts/census-crash.js [--times 50] [--store sqlite|postgres|both] [--size 1500] [--seed 1] [--program bin/fairlead.js]
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startInternet } from './census-million/internet.js'
import { chooser } from './fuzz/random.js'
import { startPostgres } from './store-crash/postgres.js'

const { values: options } = parseArgs({
  options: {
    times: { type: 'string', default: '50' },
    store: { type: 'string', default: 'both' },
    size: { type: 'string', default: '1500' },
    seed: { type: 'string', default: '1' },
    program: { type: 'string', default: fileURLToPath(new URL('../bin/fairlead.js', import.meta.url)) },
  },
})
const [times, size, seed] = [options.times, options.size, options.seed].map(Number)
const HELPERS = 2

const internet = await startInternet({ size, seed, every: 100 })
const folder = mkdtempSync(join(tmpdir(), 'fairlead-census-crash-'))
try {
  const quiet = await undisturbed(join(folder, 'quiet'))
  for (const kind of options.store === 'both' ? ['sqlite', 'postgres'] : [options.store])
    if (!(await isTheSame(kind, quiet))) process.exitCode = 1
} finally {
  await internet.end()
  rmSync(folder, { recursive: true, force: true })
}

async function undisturbed(out) {
  const { ended } = started(runWords(out, []))
  const code = await ended
  if (code !== 0) throw new Error(`the census nobody disturbed ended with ${code}`)
  return tablesIn(out)
}

async function isTheSame(kind, quiet) {
  const server = kind === 'postgres' ? await startPostgres([]) : undefined
  const out = join(folder, kind)
  try {
    const kills = await disturbed(out, server, chooser(seed, 0))
    const isSame = tablesIn(out) === quiet
    console.log(
      `${kind}: killed the run ${kills.run} times, helpers ${kills.helper}, the database ${kills.server}: ` +
        (isSame ? 'the same tables' : 'THE TABLES DIFFER'),
    )
    return isSame
  } finally {
    await server?.stop()
  }
}

async function disturbed(out, server, choose) {
  const place = server === undefined ? [] : ['--store', server.url]
  const helperWords = [
    'census',
    'worker',
    ...(server ? place : [out]),
    '--idle',
    '300',
    '--lease',
    '5',
    '--origin',
    internet.origins,
  ]
  const kills = { run: 0, helper: 0, server: 0 }
  let run = started(runWords(out, place))
  const helpers = []
  while (kills.run + kills.helper + kills.server < times) {
    await pause(150 + choose.below(900))
    const code = await Promise.race([run.ended, Promise.resolve()])
    // It was done before all kills were: a census made anew is disturbed as well.
    if (run.hasEnded()) {
      if (code !== 0 && code !== null && code !== 3)
        console.log(`the run ended with ${code} and is begun again`)
      run = started(runWords(out, place))
    }
    for (let at = 0; at < HELPERS; at += 1)
      if (!helpers[at] || helpers[at].hasEnded()) helpers[at] = started(helperWords)
    const die = choose.below(10)
    if (server && die < 3) {
      kills.server += 1
      process.kill(server.pid(), 'SIGKILL')
      await pause(choose.below(300))
      await server.restart()
    } else if (die < 7) {
      kills.helper += 1
      await killed(helpers[choose.below(HELPERS)])
    } else {
      kills.run += 1
      await killed(run)
      run = started(runWords(out, place))
    }
  }
  for (const helper of helpers) await killed(helper)
  await run.ended
  const last = started(runWords(out, place))
  const code = await last.ended
  if (code !== 0) throw new Error(`the last run ended with ${code}`)
  return kills
}

/** One snapshot, whatever day it is and however often it is begun. */
function runWords(out, place) {
  const look = 'github-repository,github-account,npm-package,npm-ownership'
  const walk = [
    '--walk',
    'official',
    '--snapshot',
    '2026-11-20',
    '--look',
    look,
    '--origin',
    internet.origins,
  ]
  return ['census', 'run', ...walk, '--lease', '5', '--out', out, ...place]
}

function started(words) {
  const child = spawn(process.execPath, [options.program, ...words], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk) => (said = (said + chunk).slice(-2000)))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  return {
    ended: ended.then((code) => {
      if (code !== 0 && code !== null && !/store\/unreachable/.test(said)) process.stderr.write(said)
      return code
    }),
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    kill: () => child.kill('SIGKILL'),
  }
}

async function killed(process) {
  if (!process.hasEnded()) process.kill()
  await process.ended
}

/** Times of asking differ from run to run; nothing else may. */
function tablesIn(out) {
  const report = readFileSync(join(out, 'report.json'), 'utf8')
  return report.replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"then"')
}
