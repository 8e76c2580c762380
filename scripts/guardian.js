// Learns the weights of the guardian from the generated train corpus alone and writes them to src/flow/guardian/scorer/weights.ts.
// The transfer corpus is for measuring: fairlead bench run mcip. Usage: npm run build && node scripts/guardian.js [DIST]
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fit } from './guardian/fit.js'

const ROWS = 6000
const SEED = 'guardian'
const OPTIONS = { ridge: 0.002, rounds: 300, margin: 0.7 }
const PATH = 'src/flow/guardian/scorer/weights.ts'

const folder = resolve(process.argv[2] ?? 'dist')
const load = (path) => import(pathToFileURL(`${folder}/${path}`).href)
const { generateMcip, CORPORA } = await load('datasets/mcip/generate.js')
const { JUDGEMENTS, JUDGEMENT_IDS } = await load('core/interaction-risk.js')
const { guardianRules } = await load('flow/guardian/index.js')
const { measured } = await load('flow/guardian.js')

/** Records come without definitions, without answers, or with neither: the scorer must not lean on them alone. */
const CUTS = [
  (whole) => whole,
  (whole) => whole,
  (whole) => whole,
  (whole) => ({ ...whole, tools: [] }),
  (whole) => ({ ...whole, steps: whole.steps.filter(({ kind }) => kind !== 'answer') }),
  (whole) => ({ ...whole, tools: [], steps: whole.steps.filter(({ kind }) => kind !== 'answer') }),
]

const rows = []
for (const { trajectory, label } of generateMcip({ corpus: CORPORA.train, rows: ROWS, seed: SEED }))
  rows.push({
    measured: measured(CUTS[rows.length % CUTS.length](trajectory)),
    label: JUDGEMENTS.findIndex((row) => row.label === label),
  })
for (const { id, examples } of guardianRules)
  for (const { trajectory, matches } of examples)
    for (let copy = 0; copy < 5; copy += 1)
      rows.push({
        measured: measured(trajectory),
        label: JUDGEMENT_IDS.indexOf(matches ? id : 'appropriate'),
      })

const names = [...new Set(rows.flatMap((row) => Object.keys(row.measured)))]
const weights = fit(rows, names, JUDGEMENT_IDS.length, OPTIONS)
const lines = Object.entries(weights).map(
  ([name, numbers]) => `  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: [${numbers.join(', ')}],\n`,
)
writeFileSync(
  PATH,
  `// Learned by scripts/guardian.js from ${ROWS} rows of the generated train corpus; columns as in core/interaction-risk.ts, in thousandths.
export const WEIGHTS: Readonly<Record<string, readonly number[]>> = {\n${lines.join('')}}\n`,
)
console.log(`wrote ${PATH}: ${names.length} measures`)
