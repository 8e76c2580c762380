// Runs the official conformance suite against the fixture of test/conformance, directly and through the guard, over HTTP
// and over stdio, for both requirement sets, and demands the same answer to every check. npm run conformance -- --help
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compareRuns } from './conformance/compare.js'
import { countEvidence } from './conformance/evidence.js'
import { findSuiteNode } from './conformance/node.js'
import { RESULTS } from './conformance/paths.js'
import { runSuite } from './conformance/suite.js'
import { printReport } from './conformance/report.js'
import { startTarget } from './conformance/targets.js'

const HELP = `npm run conformance -- [options]
  --mode audit|enforce          how the guard runs (enforce)
  --only http|stdio             one transport
  --spec 2025-11-25|2026-07-28  one requirement set
  --direct                      without the guard: the fixture alone
  --transparent                 a byte pass-through in the guard's place: shows what the harness itself adds
  --exact                       fail also where a check only saw other content
`
const KEPT = 4

const { values: options } = parseArgs({
  options: {
    mode: { type: 'string', default: 'enforce' },
    only: { type: 'string' },
    spec: { type: 'string' },
    direct: { type: 'boolean', default: false },
    exact: { type: 'boolean', default: false },
    transparent: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (options.help) {
  process.stdout.write(HELP)
} else {
  const [mode] = choose('mode', ['audit', 'enforce'])
  const second = options.direct
    ? undefined
    : options.transparent
      ? 'a byte pass-through'
      : `the guard, ${mode}`
  const through = options.direct ? undefined : options.transparent ? 'transparent' : mode
  const node = findSuiteNode()
  const folder = openRunFolder()
  try {
    const rows = await runAll(node, through, folder)
    writeFileSync(`${folder}/report.json`, JSON.stringify(rows, null, 2))
    process.exitCode = printReport(rows, second, options.exact) ? 0 : 1
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}

/** A folder of its own, so that two runs at once do not disturb each other; of earlier ones the last few stay. */
function openRunFolder() {
  mkdirSync(RESULTS, { recursive: true })
  for (const old of readdirSync(RESULTS).sort().slice(0, -KEPT)) {
    rmSync(`${RESULTS}/${old}`, { recursive: true, force: true })
  }
  const folder = `${RESULTS}/${new Date().toISOString().replace(/[:.]/g, '-')}-${process.pid}`
  mkdirSync(folder)
  return folder
}

async function runAll(node, through, folder) {
  const rows = []
  for (const spec of choose('spec', ['2025-11-25', '2026-07-28'])) {
    for (const transport of choose('only', ['http', 'stdio'])) {
      const direct = await runColumn(node, spec, transport, 'direct', folder)
      const guarded =
        through === undefined ? undefined : await runColumn(node, spec, transport, through, folder)
      const differences = guarded === undefined ? [] : compareRuns(direct, guarded)
      const isGuarded = guarded !== undefined && through !== 'transparent'
      const entries = isGuarded ? countEvidence(`${folder}/${spec}-${transport}-${through}`) : undefined
      rows.push({ spec, transport, direct, guarded, differences, entries })
    }
  }
  return rows
}

function choose(name, all) {
  const wanted = options[name]
  if (wanted === undefined) return all
  if (all.includes(wanted)) return [wanted]
  process.stderr.write(`--${name} must be one of ${all.join(', ')}\n`)
  return process.exit(2)
}

/** A fresh server and a fresh state folder for every run, so that both columns begin alike. */
async function runColumn(node, spec, transport, through, runFolder) {
  process.stderr.write(`${spec} over ${transport}, ${through}…\n`)
  const folder = `${runFolder}/${spec}-${transport}-${through}`
  mkdirSync(folder)
  const target = await startTarget(transport, through, folder)
  try {
    return await runSuite(node, spec, target.url, folder)
  } finally {
    await target.end()
  }
}
