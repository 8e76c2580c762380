// Where the guard's own time goes: the gate in this process, with a real state folder, stage by stage.
//   node perf/stages.js [--size 10000] [--n 3000] [--detectors]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { byKind } from '../dist/detectors/index.js'
import { createGate } from '../dist/guard/create-gate.js'
import { STAGES } from '../dist/guard/stages/index.js'
import { readEnvelope } from '../dist/mcp/envelope.js'
import { readFrame } from '../dist/mcp/frame.js'
import { openEvidence } from '../dist/store/evidence.js'
import { openPins } from '../dist/store/pins.js'
import { openState } from '../dist/store/sqlite/open.js'
import { callResult } from './texts.js'

const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: '10000' },
    n: { type: 'string', default: '3000' },
    detectors: { type: 'boolean', default: false },
  },
})
const size = Number(options.size)
const rounds = Number(options.n)
const WARM_UP = Math.min(500, rounds / 2)
const spent = new Map()
let isWarm = false

for (const stage of STAGES) stage.run = timed(`stage ${stage.name}`, stage.run)
if (options.detectors) {
  for (const [kind, catalogue] of Object.entries(byKind)) {
    for (const detector of catalogue)
      detector.check = timed(`  ${kind} detector ${detector.id}`, collected(detector.check))
  }
}

const folder = mkdtempSync(join(tmpdir(), 'fairlead-stages-'))
try {
  await measure()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measure() {
  const state = openState(folder)
  const evidence = openEvidence(state)
  const append = timed('evidence, after the message went on', (entry) => evidence.append(entry))
  const gate = createGate({
    server: 'perf',
    mode: 'enforce',
    isLineFramed: true,
    evidence: { append },
    pins: openPins(state),
    relists: false,
  })
  const conversation = gate.converse()
  const judge = timed('judge, both', (bytes, from) => gate.judge(bytes, from, conversation))
  const parse = timed('read the frame alone, again', (bytes) => readEnvelope(readFrame(bytes).frame))
  for (let record = 0; record < rounds; record += 1) {
    isWarm = record >= WARM_UP
    const call = { name: 'fetch_record', arguments: { record, topic: `harbour ${record}` } }
    const request = Buffer.from(
      JSON.stringify({ jsonrpc: '2.0', id: record, method: 'tools/call', params: call }),
    )
    const result = Buffer.from(`{"jsonrpc":"2.0","id":${record},"result":${callResult(record, size)}}`)
    judge(request, 'client')
    // As in life: the evidence of a message is written while the other side works.
    await Promise.resolve()
    const { forward } = judge(result, 'server')
    if (forward !== result) throw new Error(`not forwarded: ${String(forward).slice(0, 300)}`)
    parse(result)
    await Promise.resolve()
  }
  evidence.close()
  state.close()
  console.log(`${size} characters, ${rounds - WARM_UP} calls, mean µs per call (request and result):`)
  const rows = [...spent].sort(([, left], [, right]) => right - left)
  for (const [name, total] of rows)
    console.log(`${((total * 1000) / (rounds - WARM_UP)).toFixed(1).padStart(9)}  ${name}`)
}

function timed(name, work) {
  return (...args) => {
    const from = performance.now()
    try {
      return work(...args)
    } finally {
      if (isWarm) spent.set(name, (spent.get(name) ?? 0) + performance.now() - from)
    }
  }
}

/** A generator run to its end, so that its work falls inside the clock. */
function collected(check) {
  return (subject) => [...check(subject)]
}
