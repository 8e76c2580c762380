// Kills workers, and the database, at random moments: no task may be lost, none counted twice.
//   node scripts/store-crash.js [--times 50] [--store sqlite|postgres|both] [--seed 1] [--pages 40] [--dist dist]
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { crash } from './store-crash/crash.js'

const { values: options } = parseArgs({
  options: {
    times: { type: 'string', default: '50' },
    store: { type: 'string', default: 'both' },
    seed: { type: 'string', default: '1' },
    pages: { type: 'string', default: '40' },
    dist: { type: 'string', default: fileURLToPath(new URL('../dist', import.meta.url)) },
  },
})
const kinds = options.store === 'both' ? ['sqlite', 'postgres'] : [options.store]
for (const kind of kinds) {
  const [times, seed, pages] = [options.times, options.seed, options.pages].map(Number)
  if (!(await crash({ kind, times, seed, pages, dist: options.dist }))) process.exitCode = 1
}
