// A census of the test internet, with its planted truth: how long it takes, how much memory, and whether it finds all.
//   node scripts/census-million.js [--size 1000000] [--workers 2] [--store sqlite|postgres] [--moments 2]
//     [--look github-repository,github-account] [--walk official] [--every 500] [--seed 1] [--out DIR] [--program bin/fairlead.js]
// Prints one line for each phase, then what each process needed, then the truth. Exit code 1: something was not found, or
// something was flagged that is as it should be.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runBothMoments } from './census-million/run.js'
import { startInternet } from './census-million/internet.js'
import { truthAgainst } from './census-million/truth.js'
import { openStore } from './store-crash/open.js'
import { startPostgres } from './store-crash/postgres.js'

const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: '1000000' },
    workers: { type: 'string', default: '2' },
    store: { type: 'string', default: 'sqlite' },
    moments: { type: 'string', default: '2' },
    look: { type: 'string', default: 'github-repository,github-account' },
    walk: { type: 'string', default: 'official' },
    every: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    program: { type: 'string', default: fileURLToPath(new URL('../bin/fairlead.js', import.meta.url)) },
  },
})

const folder = options.out === undefined ? mkdtempSync(join(tmpdir(), 'census-')) : resolve(options.out)
const program = resolve(options.program)
const dist = join(dirname(program), '../dist')
const world = { size: Number(options.size), seed: Number(options.seed), every: Number(options.every) }
const postgres = options.store === 'postgres' ? await startPostgres() : undefined
const internet = await startInternet(world)
try {
  const place = postgres?.url ?? join(folder, 'census.db')
  const open = () => openStore(options.store, place, dist)
  const moments = Number(options.moments)
  const seconds = await runBothMoments({
    internet,
    folder,
    program,
    open,
    moments,
    print,
    url: postgres?.url,
    workers: Number(options.workers),
    walk: options.walk,
    look: options.look,
  })
  const sum = [...seconds.values()].reduce((all, one) => all + one, 0)
  print(`in all ${sum.toFixed(0)} s, ${(sum / 60).toFixed(1)} min`)
  if (!postgres) print(`the database has ${Math.round(statSync(place).size / 2 ** 20)} MiB`)
  const store = await open()
  const isRight = await truthAgainst(store, { ...world, moments, look: options.look.split(',') }, print)
  await store.close()
  process.exitCode = isRight ? 0 : 1
} finally {
  await internet.end()
  await postgres?.stop()
  if (options.out === undefined) rmSync(folder, { recursive: true, force: true })
}

function print(line) {
  process.stdout.write(`${line}\n`)
}
