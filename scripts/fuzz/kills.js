import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readEntries } from '../../dist/store/entries.js'
import { openState } from '../../dist/store/sqlite/open.js'
import { verifyEvidence } from '../../dist/store/verify.js'
import { chooser } from './random.js'

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url))
/** Requests under way at once: the guard is killed while it works. */
const LOAD = 8
const GONE_MS = 10_000

/** Kills guards that share one state folder; resolves with 0 when nothing that either side had seen is missing. */
export async function fuzzKills({ kills, seed }) {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-kills-'))
  const totals = { replies: 0, received: 0, missing: 0, lingered: 0, broken: 0, entries: 0 }
  const problems = []
  let head
  try {
    for (let number = 0; number < kills; number += 1) {
      const outcome = await killOnce(folder, chooser(seed, number), number)
      const record = readRecord(folder, head)
      head = record.head
      const missing = missingFrom(record.rows, outcome)
      totals.replies += outcome.replies.length
      totals.received += outcome.received.length
      totals.missing += missing
      totals.entries = record.entries
      if (missing > 1)
        problems.push(`kill ${number}: ${missing} messages passed that are not in the evidence`)
      if (record.broken) problems.push(`kill ${number}: entry ${record.broken.seq}: ${record.broken.reason}`)
      for (const name of outcome.alive)
        problems.push(`kill ${number}: the ${name} was still there after ${GONE_MS / 1000} s`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const { replies, received, missing, entries } = totals
  console.log(
    `${kills} kills: ${received} requests reached the server, ${replies} replies the client, ${entries} entries of evidence`,
  )
  console.log(`frames that passed and are not in the evidence: ${missing}`)
  for (const problem of problems.slice(0, 20)) console.log(problem)
  console.log(
    problems.length === 0
      ? 'The evidence verified after every kill, and no process was left.'
      : `${problems.length} problems.`,
  )
  return problems.length === 0 ? 0 : 1
}

async function killOnce(folder, choose, number) {
  const files = {
    PIDS_FILE: join(folder, `pids-${number}`),
    RECEIVED_FILE: join(folder, `received-${number}`),
  }
  const guard = ['guard', '--mode', 'enforce', '--name', `kill-${number}`, '--state', join(folder, 'state')]
  const server = [process.execPath, pathOf('kill-server.js')]
  const child = spawn(process.execPath, [pathOf('../../bin/fairlead.js'), ...guard, '--', ...server], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, ...files },
  })
  const closed = new Promise((resolve) => child.once('exit', resolve))
  child.stdin.on('error', () => undefined)
  const replies = load(child)
  // One in eight is killed while it starts; the others at any moment of their work.
  if (choose.chance(0.125)) {
    await pause(choose.below(400))
  } else {
    await replies.first
    await pause(choose.below(120))
  }
  child.kill('SIGKILL')
  await closed
  const alive = await whoStays(files.PIDS_FILE)
  return { name: `kill-${number}`, replies: replies.ids, received: linesOf(files.RECEIVED_FILE), alive }
}

/** A client that keeps `LOAD` calls under way, and the ids of the answers it got. */
function load(child) {
  const ids = []
  let next = 1
  let kept = ''
  let arrived
  const first = new Promise((resolve) => (arrived = resolve))
  const send = (message) => child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  const call = () => {
    next += 1
    send({ id: next, method: 'tools/call', params: { name: 'say', arguments: { text: `line ${next}` } } })
  }
  child.stdout.on('data', (chunk) => {
    const lines = (kept + chunk).split('\n')
    kept = lines.pop()
    for (const line of lines) {
      const { id } = JSON.parse(line)
      ids.push(id)
      if (id === 0) send({ method: 'notifications/initialized' })
      if (id === 0) send({ id: 1, method: 'tools/list' })
      if (id === 1) for (let at = 0; at < LOAD; at += 1) call()
      if (id > 1) call()
      arrived()
    }
  })
  const clientInfo = { name: 'kills', version: '1.0.0' }
  send({
    id: 0,
    method: 'initialize',
    params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo },
  })
  child.once('exit', arrived)
  return { ids, first }
}

/** The record as a whole, and the rows that came since the head of last time, which must still be there. */
function readRecord(folder, before) {
  const state = openState(join(folder, 'state'))
  try {
    const { broken, head, entries } = verifyEvidence(state, before === undefined ? {} : { expect: before })
    const rows = []
    for (const { seq, body } of readEntries(state))
      if (seq > (before?.seq ?? 0)) rows.push(JSON.parse(Buffer.from(body).toString()))
    return { broken, head: head ?? before, entries, rows }
  } finally {
    state.close()
  }
}

/** What either side has in hand without a row that says so. */
function missingFrom(rows, { name, replies, received }) {
  const own = rows.filter(({ kind, server }) => kind === 'message' && server === name)
  const recorded = (from) => new Set(own.filter((row) => row.from === from).map(({ id }) => Number(id)))
  const [asked, answered] = [recorded('client'), recorded('server')]
  return received.filter((id) => !asked.has(id)).length + replies.filter((id) => !answered.has(id)).length
}

async function whoStays(file) {
  // A guard killed while it started may have started nothing yet, or be about to.
  const pids = await readPids(file)
  const until = performance.now() + GONE_MS
  for (;;) {
    const alive = Object.entries(pids).filter(([, pid]) => isAlive(pid))
    if (alive.length === 0) return []
    if (performance.now() > until) {
      for (const [, pid] of alive) process.kill(pid, 'SIGKILL')
      return alive.map(([name]) => name)
    }
    await pause(20)
  }
}

async function readPids(file) {
  for (let tries = 0; tries < 20; tries += 1) {
    try {
      return JSON.parse(readFileSync(file, 'utf8'))
    } catch {
      await pause(25)
    }
  }
  return {}
}

/** A zombie has ended; only whoever started it has not looked yet. */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function linesOf(file) {
  try {
    return readFileSync(file, 'utf8').split('\n').slice(0, -1).map(Number)
  } catch {
    return []
  }
}
