// What the guard costs, in one run: direct, through a process that only copies bytes, and through the guard in enforce
// mode with every detector and the evidence on. Calls are interleaved, so that a slow moment of the machine hits all three.
//   npm run perf -- [--json] [--only latency|start] [--n 2000] [--n-large 40] [--repeat 3] [--mode enforce|audit] [--pack balanced|none]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { printReport } from './print-report.js'
import { INITIALIZE, frame, residentMegabytes, shakeHands, startSession } from './session.js'
import { callResult } from './texts.js'

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    n: { type: 'string', default: '2000' },
    'n-large': { type: 'string', default: '40' },
    repeat: { type: 'string', default: '3' },
    starts: { type: 'string', default: '9' },
    mode: { type: 'string', default: 'enforce' },
    // none leaves out flows, norms and approvals: what they cost is the difference.
    pack: { type: 'string', default: 'balanced' },
  },
})
const SIZES = [
  { name: '1 KB', size: 1000, calls: Number(options.n), warmUp: 300 },
  { name: '10 KB', size: 10_000, calls: Number(options.n), warmUp: 300 },
  { name: '1 MB', size: 1_000_000, calls: Number(options['n-large']), warmUp: 5 },
]
const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'fairlead-perf-'))
let states = 0

try {
  const report = { node: process.version, date: new Date().toISOString().slice(0, 10), mode: options.mode }
  if (options.only !== 'start') report.latency = await measureLatency()
  if (options.only !== 'latency') report.start = await measureStart()
  console.log(options.json ? JSON.stringify(report, null, 2) : printReport(report))
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

async function measureLatency() {
  const rows = []
  for (const row of SIZES.filter(({ calls }) => calls > 0)) {
    const runs = []
    for (let run = 0; run < Number(options.repeat); run += 1) runs.push(await measureSize(row))
    const of = (target, value) => median(runs.map((run) => run[target][value]))
    rows.push({
      size: row.name,
      calls: row.calls,
      repeated: runs.length,
      direct: { p50: of('direct', 'p50'), p99: of('direct', 'p99') },
      copy: { p50: of('copy', 'p50'), p99: of('copy', 'p99'), megabytes: of('copy', 'megabytes') },
      guard: { p50: of('guard', 'p50'), p99: of('guard', 'p99'), megabytes: of('guard', 'megabytes') },
      // Of each run by itself, because the machine drifts between runs more than within one.
      added: {
        p50: median(runs.map((run) => run.guard.p50 - run.copy.p50)),
        p99: median(runs.map((run) => run.guard.p99 - run.copy.p99)),
      },
    })
  }
  return rows
}

async function measureSize({ size, calls, warmUp }) {
  const sessions = targets([process.execPath, pathOf('echo.js'), String(size), String(calls + warmUp)]).map(
    ({ name, command }) => ({ name, session: startSession(command), times: [] }),
  )
  for (const { session } of sessions) await shakeHands(session)
  for (let record = 0; record < calls + warmUp; record += 1) {
    const id = record + 2
    const call = { name: 'fetch_record', arguments: { record, topic: `harbour ${record}` } }
    const request = frame({ id, method: 'tools/call', params: call })
    const expected = `{"jsonrpc":"2.0","id":${id},"result":${callResult(record, size)}}\n`
    for (const { name, session, times } of rotated(sessions, record)) {
      const { took, line } = await session.exchange(request)
      if (line.toString() !== expected)
        throw new Error(`wrong reply from ${name}: ${line.toString().slice(0, 500)}`)
      if (record >= warmUp) times.push(took * 1000)
    }
  }
  const result = {}
  for (const { name, session, times } of sessions) {
    result[name] = {
      p50: quantile(times, 0.5),
      p99: quantile(times, 0.99),
      megabytes: residentMegabytes(session.pid),
    }
    await session.close()
  }
  return result
}

async function measureStart() {
  const times = {}
  const kept = join(scratch, 'kept')
  for (let run = 0; run < Number(options.starts) + 1; run += 1) {
    const server = [process.execPath, pathOf('echo.js')]
    const cases = [...targets(server), { name: 'guard again', command: guard(server, kept) }]
    for (const { name, command } of rotated(cases, run)) {
      const session = startSession(command)
      const { at } = await session.exchange(INITIALIZE)
      // The first round fills the disk cache.
      if (run > 0) (times[name] ??= []).push(at - session.started)
      await session.close()
    }
  }
  const names = ['direct', 'copy', 'guard', 'guard again']
  return Object.fromEntries(names.map((name) => [name, median(times[name])]))
}

function targets(server) {
  states += 1
  return [
    { name: 'direct', command: server },
    { name: 'copy', command: [process.execPath, pathOf('copy.js'), ...server] },
    { name: 'guard', command: guard(server, join(scratch, `state-${states}`)) },
  ]
}

function guard(server, state) {
  const program = pathOf('../bin/fairlead.js')
  return [
    process.execPath,
    program,
    'guard',
    '--mode',
    options.mode,
    '--pack',
    options.pack,
    '--name',
    'perf',
    '--state',
    state,
    '--',
    ...server,
  ]
}

function rotated(list, by) {
  const at = by % list.length
  return [...list.slice(at), ...list.slice(0, at)]
}

function quantile(list, part) {
  const sorted = list.toSorted((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
}

function median(list) {
  return list.includes(undefined) ? undefined : quantile(list, 0.5)
}
