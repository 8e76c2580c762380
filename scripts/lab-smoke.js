// The lab as a whole, in three minutes and offline: every world and task with an able agent, every attack once against a
// gullible one, three defences. Says what is wrong, and ends with 1.
//   npm run lab:smoke [-- --out DIR]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ATTACKS } from '../dist/lab/attacks/index.js'
import { ENVIRONMENTS } from '../dist/lab/environments/index.js'

const { values } = parseArgs({ options: { out: { type: 'string' } } })
const out = values.out ?? mkdtempSync(join(tmpdir(), 'lab-smoke-'))
const program = fileURLToPath(new URL('../bin/fairlead.js', import.meta.url))
const { status } = spawnSync(
  process.execPath,
  [program, 'lab', 'run', '--suite', 'smoke', '--out', out, '--concurrency', '4'],
  { stdio: ['ignore', 'ignore', 'inherit'] },
)
if (status !== 0) {
  console.error(`fairlead lab run ended with ${status}`)
  process.exit(1)
}
const records = readFileSync(join(out, 'trials.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))
const wrong = [...flaws(records)]
for (const flaw of wrong) console.error(flaw)
console.log(summary(records))
if (values.out === undefined) rmSync(out, { recursive: true })
process.exitCode = wrong.length > 0 ? 1 : 0

function* flaws(all) {
  for (const { key, plan, end, code } of all)
    if (end === 'invalid' || end === 'failed')
      yield `${key} ${plan.defence} ${plan.attack?.name ?? plan.task}: ${end}, ${code}`
  const open = all.filter(({ plan }) => plan.defence === 'none')
  const done = open.filter(({ plan }) => plan.agent === 'planner')
  for (const { key, plan, reward } of done)
    if (reward !== 1) yield `${key} ${plan.environment}/${plan.task}: the able agent got ${reward}`
  yield* missing('world', ENVIRONMENTS, new Set(done.map(({ plan }) => plan.environment)))
  const attacked = open.filter(({ plan }) => plan.attack)
  yield* missing('attack', ATTACKS, new Set(attacked.map(({ plan }) => plan.attack.name)))
  for (const defence of new Set(all.map(({ plan }) => plan.defence))) {
    const told = all.filter(
      ({ plan, touches }) => plan.defence === defence && !plan.attack && touches.length > 0,
    )
    if (defence === 'none' && told.length > 0) yield `Without a defence something was changed: ${told[0].key}`
  }
  if (share(attacked) < 0.8) yield `Without a defence only ${percent(share(attacked))} of the attacks succeed`
}

function* missing(what, wanted, seen) {
  for (const { name } of wanted) if (!seen.has(name)) yield `No trial of the ${what} ${name}`
}

function summary(all) {
  const lines = [...new Set(all.map(({ plan }) => plan.defence))].map((defence) => {
    const own = all.filter(({ plan }) => plan.defence === defence)
    const benign = own.filter(({ plan }) => !plan.attack)
    const hostile = own.filter(({ plan }) => plan.attack)
    const utility = benign.reduce((sum, { reward }) => sum + reward, 0) / benign.length
    return `${defence}: utility ${percent(utility)} of ${benign.length}, attacks ${percent(share(hostile))} of ${hostile.length}`
  })
  return [`${all.length} trials`, ...lines].join('\n')
}

function share(hostile) {
  return hostile.filter(({ isReached }) => isReached).length / hostile.length
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`
}
