// What the whole catalogue says of published tool definitions: counts, and a seeded sample to be judged by hand.
//   npm run build && node scripts/scan-noise.js FILE… [--sample 42] [--seed 5]
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { randomFrom } from '../dist/core/random.js'
import { collectDefinitions } from '../dist/scan/collect/definitions.js'
import { judge } from '../dist/scan/judge.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string', default: '0' }, seed: { type: 'string', default: '5' } },
})
const started = performance.now()
const counts = {}
const rows = []
let tools = 0
for (const file of positionals) {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  for (const item of collectDefinitions(text, basename(file)).items) {
    if (item.kind === 'tool') tools += 1
    for (const { id, severity, where } of judge(item, false).findings) {
      counts[`${severity} ${id}`] = (counts[`${severity} ${id}`] ?? 0) + 1
      if (severity !== 'low' && severity !== 'info')
        rows.push({ id, severity, file: where.file, line: where.line, name: item.subject.name })
    }
  }
}
const isMedium = ({ severity }) => severity === 'medium'
const high = rows.filter((row) => !isMedium(row))
console.log(
  `${tools} tools, ${high.length} findings of high or critical (${((100 * high.length) / tools).toFixed(2)} %), ${Math.round(performance.now() - started)} ms`,
)
for (const [key, count] of Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${String(count).padStart(6)} ${key}`)
const sample = randomFrom(Number(values.seed))
  .fork('scan noise')
  .shuffle(rows.filter(isMedium))
  .slice(0, Number(values.sample))
if (sample.length > 0)
  for (const { severity, id, file, line, name } of [...high, ...sample])
    console.log([severity, id, file, line, name ?? ''].join(' | '))
