// What recognising values costs each call: a call of 2 KB against a memory of 10,000 fingerprints, alone and beside another
// process that writes to the same state file. Calls and floor are interleaved, so that a slow moment hits both.
//   npm run perf -- provenance [--n 4000] [--json] [--fingerprints 10000]
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createMemory } from '../dist/flow/memory.js'
import { openFingerprints } from '../dist/store/fingerprints.js'
import { openState } from '../dist/store/sqlite/open.js'
import { randomFrom, textOf } from './texts.js'

const { values: options } = parseArgs({
  options: {
    n: { type: 'string', default: '4000' },
    fingerprints: { type: 'string', default: '10000' },
    json: { type: 'boolean', default: false },
    // Internal: the other process.
    writer: { type: 'string' },
  },
})
const rounds = Number(options.n)
const fingerprints = Number(options.fingerprints)
const WARM_UP = 1000
const AIMS = { alone: 0.2, shared: 0.5 }

if (options.writer === undefined) await measure()
else write(options.writer)

async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-provenance-'))
  try {
    const alone = createMemory()
    fill(alone, fingerprints)
    const report = {
      node: process.version,
      call: '2 KB in three arguments, of which one call in ten holds a value that was read',
      alone: await timed(
        alone,
        () => undefined,
        () => valueOf(1),
      ),
      withAFile: await shared(folder, 'quiet'),
      withAnotherProcess: await shared(folder, 'busy'),
      learn: learning(),
      memory: sizes(alone),
      large: large(alone),
    }
    console.log(options.json ? JSON.stringify(report, null, 2) : printed(report))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The other process writes one result of 4 KB before each call, so that each call has news to take in. */
async function shared(folder, other) {
  const state = openState(folder)
  // Room for as many private ones as are wanted, so that what the other writes does not make them more.
  const memory = createMemory({ most: fingerprints * 2, log: openFingerprints(state, other) })
  fill(memory, fingerprints)
  if (other === 'quiet') {
    const result = await timed(
      memory,
      () => undefined,
      () => valueOf(1),
    )
    state.close()
    return result
  }
  const child = fork(fileURLToPath(import.meta.url), ['--writer', folder])
  const said = () => new Promise((resolve) => child.once('message', resolve))
  await said()
  const result = await timed(
    memory,
    async (turn) => {
      const written = said()
      child.send(turn)
      await written
    },
    (turn) => valueOf(500_000 + turn),
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.disconnect()
  await ended
  state.close()
  return result
}

function write(folder) {
  const state = openState(folder)
  const memory = createMemory({ log: openFingerprints(state, 'busy') })
  process.on('message', (turn) => {
    memory.learn(learnt(500_000 + turn, 4000))
    process.send('written')
  })
  process.on('disconnect', () => state.close())
  process.send('ready')
}

/** Milliseconds of recall, and of the least that reading such a call can cost: parsing its JSON. */
async function timed(memory, before, known) {
  const took = []
  const floor = []
  let seen = 0
  for (let turn = 0; turn < rounds + WARM_UP; turn += 1) {
    const leaves = callOf(turn, turn % 10 === 0 ? known(turn) : '')
    const json = JSON.stringify(leaves)
    await before(turn)
    const from = performance.now()
    JSON.parse(json)
    const between = performance.now()
    const matches = memory.recall(leaves, 'mail::send')
    const to = performance.now()
    if (turn < WARM_UP) continue
    floor.push(between - from)
    took.push(to - between)
    if (matches.length > 0) seen += 1
  }
  return {
    p50: quantile(took, 0.5),
    p99: quantile(took, 0.99),
    floor: quantile(floor, 0.5),
    calls: rounds,
    known: seen,
  }
}

function learning() {
  const memory = createMemory()
  const took = []
  for (let turn = 0; turn < 400; turn += 1) {
    const result = learnt(turn, 10_000)
    const from = performance.now()
    memory.learn(result)
    if (turn >= 200) took.push(performance.now() - from)
  }
  return { p50: quantile(took, 0.5), p99: quantile(took, 0.99), of: '10 KB result' }
}

function sizes(alone) {
  const full = createMemory()
  for (let turn = 0; turn < 400; turn += 1) full.learn(learnt(turn, 10_000))
  return { now: alone.size(), full: full.size(), smallest: createMemory({ most: 1000 }).size() }
}

function large(memory) {
  const leaves = [{ pointer: '/body', text: proseOf(7, 1_000_000) }]
  const from = performance.now()
  memory.recall(leaves, 'mail::send')
  return performance.now() - from
}

function fill(memory, count) {
  for (let turn = 0; memory.size().fingerprints < count * 0.98; turn += 1) memory.learn(learnt(turn, 4000))
}

function learnt(number, size) {
  const origin = {
    entry: number,
    server: 'bank',
    tool: 'list',
    integrity: 'untrusted',
    confidentiality: 'private',
    at: 0,
  }
  const half = Math.floor(size / 2)
  const text = `${valueOf(number)} ${textOf(number, half)} ${proseOf(number + 9_000_000, half)}`
  return { text, pointer: '/result/content/0/text', origin, orders: [] }
}

function valueOf(number) {
  return `INV-${700_000 + number * 7}-K`
}

function callOf(turn, value) {
  return [
    { pointer: '/to', text: `reader${turn}@example.com` },
    { pointer: '/subject', text: `On the matter of ${turn}` },
    { pointer: '/body', text: `${proseOf(turn, 1950)} ${value}` },
  ]
}

/** Words of no language, with some names and numbers: nothing in one text is in another by design. */
function proseOf(seed, size) {
  const random = randomFrom(seed + 77)
  const whole = (below) => Math.floor(random() * below)
  const parts = []
  for (let length = 0; length < size;) {
    let word = ''
    for (let count = 2 + whole(8); count > 0; count -= 1) word += String.fromCharCode(97 + whole(26))
    if (whole(12) === 0) word = word[0].toUpperCase() + word.slice(1)
    if (whole(40) === 0) word = String(whole(10_000_000) / 100)
    const part = word + (whole(10) === 0 ? '. ' : ' ')
    parts.push(part)
    length += part.length
  }
  return parts.join('').slice(0, size)
}

function quantile(list, share) {
  return list.toSorted((left, right) => left - right)[Math.floor(list.length * share)]
}

function printed({ alone, withAFile, withAnotherProcess, learn, memory, large: took, call }) {
  const ms = (value) => value.toFixed(3)
  const row = (name, { p50, p99, floor, calls, known }, aim) =>
    `${name.padEnd(42)} p50 ${ms(p50)}  p99 ${ms(p99)}  floor ${ms(floor)}  ${(p50 / floor).toFixed(0)} x  ` +
    `known in ${known} of ${calls}   aim <= ${aim} ${p50 <= aim ? 'reached' : 'MISSED'}`
  const size = ({ fingerprints: count, most, bytes }) =>
    `${count} fingerprints of at most ${most}, ${(bytes / 1e6).toFixed(2)} MB`
  return [
    `A call: ${call}. Milliseconds added to it by recall; the floor is JSON.parse of the same.`,
    row(`${fingerprints} fingerprints in memory`, alone, AIMS.alone),
    row('and a state file', withAFile, AIMS.shared),
    row('another process wrote 4 KB before each call', withAnotherProcess, AIMS.shared),
    `learning a ${learn.of}, after it went on: p50 ${ms(learn.p50)}  p99 ${ms(learn.p99)}`,
    `an argument of 1 MB: ${took.toFixed(0)}`,
    `memory: ${size(memory.now)}; full: ${size(memory.full)}; set to 1000: ${size(memory.smallest)}`,
  ].join('\n')
}
