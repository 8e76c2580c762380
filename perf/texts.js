// Tool results as they come in practice: prose, code, JSON, Markdown and logs, some of it not ASCII. Same text for the
// same number, and never the same text for two numbers, so that no cache of verdicts can flatter a measurement.
const SUBJECTS = [
  'the harbour office',
  'a deck hand',
  'the weather service',
  'our build server',
  'the archive',
  'Müller & Søn',
]
const VERBS = ['publishes', 'keeps', 'compares', 'returns', 'rejects', 'measures', 'translates', 'stores']
const OBJECTS = [
  'a list of berths',
  'the tide table',
  'three open invoices',
  'the log of the day',
  'a signed receipt',
  '港の記録',
]
const ENDINGS = [
  'before noon',
  'once a week',
  'when asked',
  'without delay',
  'for every vessel',
  'since last spring ⚓',
]

export function textOf(number, size) {
  const random = randomFrom(number)
  const parts = [`Record ${number} of the collection.\n\n`]
  for (let length = parts[0].length; length < size;) {
    const part = PARTS[Math.floor(random() * PARTS.length)](random, number)
    parts.push(part)
    length += part.length
  }
  return parts.join('').slice(0, size)
}

/** The JSON of a `tools/call` result that carries it. */
export function callResult(number, size) {
  return JSON.stringify({ content: [{ type: 'text', text: textOf(number, size) }] })
}

/** mulberry32: small, seeded, good enough to vary test material. */
export function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const PARTS = [prose, prose, code, json, markdown, log]

const pick = (random, list) => list[Math.floor(random() * list.length)]

const whole = (random, below) => Math.floor(random() * below)

function sentence(random) {
  return `${pick(random, SUBJECTS)} ${pick(random, VERBS)} ${pick(random, OBJECTS)} ${pick(random, ENDINGS)}.`
}

function prose(random) {
  return `${Array.from({ length: 3 + whole(random, 5) }, () => sentence(random)).join(' ')}\n\n`
}

function code(random) {
  const name = pick(random, ['berth', 'tide', 'vessel', 'receipt'])
  return [
    `export function ${name}${whole(random, 90)}(list: readonly number[]): number {`,
    `  // ${sentence(random)}`,
    `  const kept = list.filter((item) => item > ${whole(random, 100)} && item !== 0x${whole(random, 65_536).toString(16)})`,
    `  return kept.reduce((sum, item) => sum + item, 0) / Math.max(1, kept.length)`,
    '}\n\n',
  ].join('\n')
}

function json(random, number) {
  const rows = Array.from({ length: 2 + whole(random, 3) }, (_, at) => ({
    id: number * 100 + at,
    name: pick(random, OBJECTS),
    price: whole(random, 10_000) / 100,
    tags: [pick(random, VERBS), pick(random, VERBS)],
    link: `https://www.example.com/items/${whole(random, 100_000)}?page=${at}`,
    checked: random() > 0.5,
  }))
  return `${JSON.stringify(rows, null, 2)}\n\n`
}

function markdown(random) {
  return [
    `## ${pick(random, OBJECTS)}`,
    '',
    `- **${pick(random, VERBS)}**: ${sentence(random)}`,
    `- see [the guide](https://docs.example.org/${pick(random, VERBS)}/${whole(random, 99)}.html) and \`src/${pick(random, VERBS)}.ts\``,
    '',
    '| berth | length | free |',
    '|---|---|---|',
    `| ${whole(random, 40)} | ${whole(random, 90)} m | ${random() > 0.5 ? 'yes' : 'no'} |\n\n`,
  ].join('\n')
}

function log(random) {
  const line = () =>
    `2026-03-${String(1 + whole(random, 28)).padStart(2, '0')}T0${whole(random, 10)}:15:${10 + whole(random, 50)}Z INFO  ` +
    `worker-${whole(random, 8)} ${pick(random, VERBS)} /var/data/${pick(random, VERBS)}/${whole(random, 9999)}.csv in ${whole(random, 900)} ms`
  return `${Array.from({ length: 3 + whole(random, 4) }, line).join('\n')}\n\n`
}
