// Learns the weights of the guardian from the generated corpora train and dev and writes them to src/flow/guardian/scorer/weights.ts.
// How sure an accusation must be is chosen on families of dev that a first learning left out. The transfer corpus is for measuring
// alone: fairlead bench run mcip. Usage: npm run build && node scripts/guardian.js [DIST]
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fit } from './guardian/fit.js'
import { doubtFor, foldsOf } from './guardian/folds.js'

const ROWS = 6000
const ROWS_OF_FOLD = 1500
const FOLDS = 3
const ALARMS = 0.02
const OPTIONS = { ridge: 0.001, rounds: 300 }
const LIMITS_TRIED = Array.from({ length: 30 }, (_, at) => Math.round(980 - at * 20) / 1000)
const PATH = 'src/flow/guardian/scorer/weights.ts'

const folder = resolve(process.argv[2] ?? 'dist')
const load = (path) => import(pathToFileURL(`${folder}/${path}`).href)
const { generateMcip, CORPORA } = await load('datasets/mcip/generate.js')
const { JUDGEMENTS, JUDGEMENT_IDS } = await load('core/interaction-risk.js')
const { guardianRules } = await load('flow/guardian/index.js')
const { measured } = await load('flow/guardian.js')
const { mayAccuse } = await load('flow/guardian/scorer/accuse.js')
const { oddsOf } = await load('flow/guardian/scorer/score.js')

/** What shows in the form of a record has no limit of its own. */
const WEIGHED = JUDGEMENT_IDS.filter(
  (id) => !['appropriate', 'data-injection', 'identity-injection'].includes(id),
)

/** Records come without definitions, without answers, or with neither: the scorer must not lean on them alone. */
const CUTS = [
  (whole) => whole,
  (whole) => whole,
  (whole) => whole,
  (whole) => whole,
  (whole) => ({ ...whole, tools: [] }),
  (whole) => ({ ...whole, steps: whole.steps.filter(({ kind }) => kind !== 'answer') }),
  (whole) => ({ ...whole, tools: [], steps: whole.steps.filter(({ kind }) => kind !== 'answer') }),
]

const read = (corpus, rows, seed) =>
  [...generateMcip({ corpus, rows, seed })].map(({ trajectory, label }, at) => ({
    isWhole: at % CUTS.length < 4,
    measured: measured(CUTS[at % CUTS.length](trajectory)),
    label: JUDGEMENTS.findIndex((row) => row.label === label),
  }))

const examples = guardianRules.flatMap(({ id, examples: own }) =>
  own.flatMap(({ trajectory, matches }) =>
    Array.from({ length: 15 }, () => ({
      measured: measured(trajectory),
      label: JUDGEMENT_IDS.indexOf(matches ? id : 'appropriate'),
    })),
  ),
)
const train = read(CORPORA.train, ROWS, 'guardian')
const folds = foldsOf(CORPORA.dev, FOLDS).map((part, at) => read(part, ROWS_OF_FOLD, `guardian ${at}`))
const names = [...new Set([...train, ...folds.flat()].flatMap((row) => Object.keys(row.measured)))]
const learned = (rows) => fit([...rows, ...examples], names, JUDGEMENT_IDS.length, OPTIONS)

const left = folds.flatMap((own, at) => {
  const weights = learned([...train, ...folds.filter((_, other) => other !== at).flat()])
  return own.filter(({ isWhole }) => isWhole).map((row) => ({ ...row, odds: oddsOf(row.measured, weights) }))
})
const limits = limitsOf(left)
for (const share of [0.2, 0.1, 0.05, 0.03, 0.02, 0.01]) {
  const doubt = doubtFor(left.map(asDoubt), share)
  console.log(`doubt ${doubt.toFixed(3)}`, figures(left, { any: doubt, each: {} }))
}
console.log(`chosen ${JSON.stringify(limits)}`, figures(left, limits))
const weights = learned([...train, ...folds.flat()])
write(weights, withExamples(limits, weights))

/** No limit is above what the examples of its own rule reach. */
function withExamples({ any, each }, weights) {
  const reached = (id) =>
    examples
      .filter(({ label }) => JUDGEMENT_IDS[label] === id)
      .map((row) => Math.floor(100 * (1 - oddsOf(row.measured, weights).appropriate)) / 100)
  return { any, each: Object.fromEntries(WEIGHED.map((id) => [id, Math.min(each[id], ...reached(id))])) }
}

function asDoubt(row) {
  return {
    isClean: row.label === 0,
    doubt: best(row, { any: 0, each: {} }) === 0 ? 0 : 1 - row.odds.appropriate,
  }
}

/**
 * One limit for each class: where an alarm on a clean row costs `price` risks that are missed, the cheapest; and the least
 * price at which alarms are as few as wanted.
 */
function limitsOf(rows) {
  const told = rows
    .map((row) => ({ ...asDoubt(row), id: JUDGEMENT_IDS[best(row, { any: 0, each: {} })] }))
    .filter(({ id }) => id !== 'appropriate')
  const clean = rows.filter(({ label }) => label === 0).length
  for (let price = 0.5; price < 1000; price *= 1.1) {
    const each = Object.fromEntries(WEIGHED.map((id) => [id, cheapest(told, id, price)]))
    const alarms = told.filter(({ id, isClean, doubt }) => isClean && doubt >= (each[id] ?? 0.5)).length
    if (alarms <= ALARMS * clean) return { any: 0.5, each }
  }
  throw new RangeError('no limits keep alarms as few as wanted')
}

function cheapest(told, id, price) {
  const own = told.filter((one) => one.id === id)
  const worth = (limit) =>
    own.reduce((sum, { isClean, doubt }) => sum + (doubt < limit ? 0 : isClean ? -price : 1), 0)
  return LIMITS_TRIED.reduce((most, limit) => (worth(limit) >= worth(most) ? limit : most))
}

/** As judgeTrajectory has it: of what there is a ground and doubt enough, the likeliest. */
function best({ odds, measured: found }, limits) {
  const hasGround = (id) =>
    found[`rule ${id}`] > 0.4 || (id === 'identity-injection' && found[`sure ${id}`] === 1)
  const open = JUDGEMENT_IDS.filter(
    (id) => id !== 'appropriate' && hasGround(id) && mayAccuse(id, odds, limits),
  )
  const at = open.sort((a, b) => odds[b] - odds[a])[0]
  return at === undefined ? 0 : JUDGEMENT_IDS.indexOf(at)
}

function figures(rows, limits) {
  const told = rows.map((row) => best(row, limits))
  const share = (is) =>
    ((100 * rows.filter((row, at) => is(row.label, told[at])).length) / rows.length).toFixed(1)
  const clean = rows.filter(({ label }) => label === 0).length
  const scores = JUDGEMENT_IDS.map((_, id) => {
    const right = rows.filter(({ label }, at) => label === id && told[at] === id).length
    const all = rows.filter(({ label }) => label === id).length + told.filter((one) => one === id).length
    return all === 0 ? 100 : (200 * right) / all
  })
  const macro = scores.reduce((sum, one) => sum + one, 0) / scores.length
  const alarms = rows.filter(({ label }, at) => label === 0 && told[at] !== 0).length
  return `appropriate or not ${share((a, b) => (a === 0) === (b === 0))} of eleven ${share((a, b) => a === b)} macro-F1 ${macro.toFixed(1)} clean alarms ${((100 * alarms) / clean).toFixed(1)} of ${clean}`
}

function write(weights, { any, each }) {
  const lines = Object.entries(weights).map(
    ([name, numbers]) => `  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: [${numbers.join(', ')}],\n`,
  )
  writeFileSync(
    PATH,
    `// Learned by scripts/guardian.js from the generated corpora train and dev; columns as in core/interaction-risk.ts, in thousandths.
export const WEIGHTS: Readonly<Record<string, readonly number[]>> = {\n${lines.join('')}}

/** Chosen on families of dev that were left out of a first learning, aiming at ${ALARMS * 100} % alarms on their clean dialogues. */
export const LIMITS: Limits = ${JSON.stringify({ any, each })}\n`.replace(
      'export const WEIGHTS',
      `import type { Limits } from './accuse.ts'\n\nexport const WEIGHTS`,
    ),
  )
  console.log(`wrote ${PATH}: ${names.length} measures`)
}
