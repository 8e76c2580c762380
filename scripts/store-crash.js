// Kills workers, and the database, at random moments: no task may be lost, none counted twice.
//   node scripts/store-crash.js [--times 50] [--store sqlite|postgres|both] [--seed 1] [--dist dist]
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { crash } from './store-crash/crash.js'

const { values: options } = parseArgs({
  options: {
    times: { type: 'string', default: '50' },
    store: { type: 'string', default: 'both' },
    seed: { type: 'string', default: '1' },
    dist: { type: 'string', default: fileURLToPath(new URL('../dist', import.meta.url)) },
  },
})
const kinds = options.store === 'both' ? ['sqlite', 'postgres'] : [options.store]
for (const kind of kinds) {
  const { times, seed, dist } = options
  if (!(await crash({ kind, times: Number(times), seed: Number(seed), dist }))) process.exitCode = 1
}
