// Holds a census of the test internet against what was planted there: of each kind how many were planted and how many of them
// found, and what was flagged though nothing is wrong with it. Exit code 1: something was missed, or flagged for nothing.
//   node scripts/census-truth.js CENSUS_DIR --size N --seed S [--every 500] [--moments 2] [--look all] [--store postgres://…]
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { truthAgainst } from './census-million/truth.js'
import { openStore } from './store-crash/open.js'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    every: { type: 'string', default: '500' },
    moments: { type: 'string', default: '2' },
    look: { type: 'string', default: 'all' },
    store: { type: 'string' },
    dist: { type: 'string', default: fileURLToPath(new URL('../dist', import.meta.url)) },
  },
})
const [size, seed, every, moments] = [options.size, options.seed, options.every, options.moments].map(Number)
const place = options.store ?? join(resolve(positionals[0] ?? '.'), 'census.db')
if (options.store === undefined && !existsSync(place)) throw new Error(`no census in ${dirname(place)}`)
const store = await openStore(
  options.store === undefined ? 'sqlite' : 'postgres',
  place,
  resolve(options.dist),
)
const print = (line) => process.stdout.write(`${line}\n`)
try {
  const isRight = await truthAgainst(
    store,
    { size, seed, every, moments, look: options.look.split(',') },
    print,
  )
  process.exitCode = isRight ? 0 : 1
} finally {
  await store.close()
}
