// Makes frames that serialisers never make, and compares what the gate judged with what other programs would read.
//   npm run fuzz -- [--runs 100000] [--seed 1] [--workers 2] [--resume] [--case N]
//   npm run fuzz -- --kills 200 [--seed 1]      kills the guard under load and looks at what is left
import { parseArgs } from 'node:util'
import { fuzzFrames, replay } from './fuzz/frames.js'
import { fuzzKills } from './fuzz/kills.js'

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    resume: { type: 'boolean', default: false },
    case: { type: 'string' },
    kills: { type: 'string' },
  },
})
const seed = Number(options.seed)

if (options.kills !== undefined) {
  process.exitCode = await fuzzKills({ kills: Number(options.kills), seed })
} else if (options.case !== undefined) {
  process.exitCode = await replay(seed, Number(options.case))
} else {
  const { runs, workers, resume } = options
  process.exitCode = await fuzzFrames({ runs: Number(runs), seed, workers: Number(workers), resume })
}
