// How well names are told apart: recall on labelled typosquats, false positives on real names, a sample to be judged by hand.
//   npm run build && node scripts/name-evaluation.js FOLDER [--sample 100] [--seed 7]
// FOLDER holds the snapshots of the census (../shared/data/census).
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { CHECKS } from '../dist/census/checks/index.js'
import { REGISTRIES } from '../dist/census/registries/index.js'
import { randomFrom } from '../dist/core/random.js'
import { falsePositives } from './name-evaluation/false-positives.js'
import { inOrder } from './name-evaluation/in-order.js'
import { labelled } from './name-evaluation/labelled.js'
import { imitations } from './name-evaluation/imitations.js'
import { readSnapshots } from './name-evaluation/read-snapshots.js'
import { runChecks } from './name-evaluation/run-checks.js'
import { typosquats } from './name-evaluation/typosquats.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string', default: '0' }, seed: { type: 'string', default: '7' } },
})
const [folder] = positionals
if (folder === undefined || !existsSync(folder)) throw new Error('name the folder of the snapshots')

typosquats(readFileSync(join(folder, 'typosquatting-dataset', 'typosquats.csv'), 'utf8'))
imitations()
const listings = readSnapshots(folder, REGISTRIES)
falsePositives(listings)

const { counts, flags } = runChecks(
  CHECKS.filter(({ table }) => table === 'T4'),
  listings,
)
console.log(`\nT4 over all snapshots: ${listings.length} listings`)
for (const [name, count] of inOrder(counts)) console.log(`${String(count).padStart(7)} ${name}`)
const byFlag = new Map()
for (const { flag, severity } of flags) {
  const name = `${flag} (${severity})`
  byFlag.set(name, (byFlag.get(name) ?? 0) + 1)
}
for (const [name, count] of inOrder(byFlag)) console.log(`${String(count).padStart(7)} flags: ${name}`)

labelled(JSON.parse(readFileSync(new URL('../test/census/labels/name-flags.json', import.meta.url), 'utf8')))

const size = Number(values.sample)
const judged = flags.toSorted((a, b) => (a.subject + a.flag < b.subject + b.flag ? -1 : 1))
const sample = randomFrom(Number(values.seed)).fork('name flags').shuffle(judged).slice(0, size)
for (const { flag, severity, subject, message, evidence } of sample)
  console.log(JSON.stringify({ flag, severity, subject, message, evidence }))
