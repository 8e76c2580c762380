// A made-up day of recorded calls, as JSON lines on standard output: node perf/recorded-day.js [CALLS] [SEED] > day.jsonl
// Then: node bin/fairlead.js policy simulate strict --calls day.jsonl
import { randomFrom } from '../dist/core/random.js'
import { toRecord } from '../dist/policy/record.js'

const calls = Number(process.argv[2] ?? 100_000)
const random = randomFrom(process.argv[3] ?? 'day')

/** @type {[string, string, string[], () => object][]} */
const TOOLS = [
  ['mail', 'read', ['reads-private', 'reads-untrusted'], () => ({ folder: random.pick(['inbox', 'sent']) })],
  ['mail', 'send', ['sends-out', 'writes'], () => ({ to: someone(), subject: words(4), body: words(80) })],
  ['web', 'fetch', ['reads-untrusted', 'sends-out'], () => ({ url: `https://example.com/${words(1)}` })],
  ['files', 'read', ['reads-private'], () => ({ path: `/home/someone/${words(2)}.txt` })],
  ['files', 'write', ['writes'], () => ({ path: `/home/someone/${words(2)}.txt`, text: words(120) })],
  ['files', 'delete', ['destroys'], () => ({ path: `/home/someone/${words(2)}.txt` })],
  ['shell', 'run', ['executes'], () => ({ command: words(6) })],
  ['bank', 'balance', ['reads-private'], () => ({ account: random.pick(['main', 'savings']) })],
  ['bank', 'pay', ['spends', 'sends-out'], () => ({ to: someone(), amount: random.whole(1, 500) })],
]
const RULES = ['obeyed-order', 'private-out', 'unasked-call', 'foreign-target', 'altered-argument']
const WORDS = 'plan note lunch report river stone paper garden letter window train summer budget team'.split(
  ' ',
)

const words = (most) => Array.from({ length: random.whole(1, most) }, () => random.pick(WORDS)).join('-')
const someone = () => `${random.pick(WORDS)}@example.com`

let past = { counts: {}, order: [] }
let flow = { untrusted: false, private: false }
for (let at = 0; at < calls; at++) {
  if (random.chance(0.03)) {
    past = { counts: {}, order: [] }
    flow = { untrusted: false, private: false }
  }
  const [server, name, capabilities, make] = random.pick(TOOLS)
  const isOdd = random.chance(0.02)
  const record = toRecord({
    principal: { host: 'editor' },
    server,
    method: 'tools/call',
    name,
    capabilities,
    input: make(),
    flow: {
      integrity: flow.untrusted && random.chance(0.2) ? 'untrusted' : 'user',
      confidentiality: flow.private && random.chance(0.2) ? 'private' : 'public',
      sources: [],
      hasReadUntrusted: flow.untrusted,
      hasReadPrivate: flow.private,
      isAsked: random.chance(0.3) ? undefined : random.chance(0.9),
    },
    findings: isOdd
      ? [
          {
            rule: `flow/${random.pick(RULES)}`,
            severity: random.pick(['medium', 'high']),
            confidence: 'high',
          },
        ]
      : [],
    past,
    time: Date.UTC(2026, 10, 21) + Math.floor((at * 86_400_000) / calls),
  })
  process.stdout.write(`${JSON.stringify(record)}\n`)
  if (capabilities.includes('reads-untrusted')) flow.untrusted = true
  if (capabilities.includes('reads-private')) flow.private = true
  const action = `${server}::${name}`
  past = {
    counts: { ...past.counts, [action]: (past.counts[action] ?? 0) + 1 },
    order: [...past.order.slice(-500), action],
  }
}
