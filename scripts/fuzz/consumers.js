// How programs of other languages would read the bytes that the guard forwarded. Each gives the list of messages it sees.
import { readMembers } from './read-json.js'

/** The names of consumers with the messages each reads; `undefined` when the bytes are no JSON for any of them. */
export function consume(bytes, isLineFramed) {
  const text = DECODER.decode(bytes)
  const whole = parsed(text)
  if (whole === undefined) return undefined
  const readings = new Map([['last key wins (JavaScript, Python)', views([whole], LAST)]])
  if (whole.repeats) readings.set('first key wins', views([whole], FIRST))
  readings.set('case is folded (Go)', views([whole], FOLDED))
  if (whole.hasProto) readings.set('keys are assigned (__proto__)', views([whole], ASSIGNED))
  if (!isLineFramed) return { readings, strings: stringsOf([whole]) }

  const documents = [whole]
  for (const [name, separator] of SPLITTERS) {
    if (!separator.test(text)) continue
    const pieces = text
      .split(separator)
      .map(parsed)
      .filter((piece) => piece !== undefined)
    readings.set(name, views(pieces, LAST))
    documents.push(...pieces)
  }
  return { readings, strings: stringsOf(documents) }
}

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true })
const SPLITTERS = [
  ['universal newlines (Python text files)', /\r\n|\r|\n/],
  ['readline (Node 24)', /\r\n|\r|\n|\u2028|\u2029/],
  // oxlint-disable-next-line no-control-regex
  ['str.splitlines (Python)', /\r\n|[\r\n\u000b\u000c\u001c-\u001e\u0085\u2028\u2029]/],
]

function parsed(text) {
  try {
    return readMembers(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function views(documents, lookUp) {
  return documents.flatMap(({ root }) => (root.items ?? [root]).map((message) => view(message, lookUp)))
}

/** What decides about a message, by one reader's rules. */
function view(message, lookUp) {
  if (message.members === undefined) return { kind: 'no object' }
  const method = lookUp(message, 'method')
  const id = lookUp(message, 'id')
  const kind = method === undefined ? 'response' : id === undefined ? 'notification' : 'request'
  return {
    kind,
    method:
      method?.string === undefined
        ? undefined
        : lookUp.repairs
          ? method.string.toWellFormed()
          : method.string,
    id: idView(id, lookUp),
    body: typed(message, { params: PARAMS, result: RESULT, error: ANY }, lookUp),
  }
}

/** Ids by value: a double for most, every digit for those that keep them. */
function idView(id, { repairs }) {
  // An answer to nobody: in errors null is as good as none.
  if (id === undefined || id.literal === null) return undefined
  if (id.string !== undefined) return `s:${repairs ? id.string.toWellFormed() : id.string}`
  if (id.number === undefined) return JSON.stringify(plain(id, LAST))
  return repairs
    ? `n:${/^-?\d+$/.test(id.number) ? BigInt(id.number) : `as written ${id.number}`}`
    : `n:${Number(id.number)}`
}

const ANY = 'any'
/** Names that decide what runs: repaired by some readers, so they may hold nothing that needs repair. */
const NAME = 'name'
/** Only what decides is compared. Wherever else a text stands, it is shown to the detectors under any key. */
const PARAMS = {
  name: NAME,
  arguments: ANY,
  uri: NAME,
  ref: { name: NAME, uri: NAME },
  argument: ANY,
  message: ANY,
  requestedSchema: ANY,
  url: ANY,
  messages: ANY,
  systemPrompt: ANY,
  requestId: ANY,
  protocolVersion: ANY,
}
const RESULT = {
  tools: [{ name: NAME }],
  prompts: [{ name: NAME }],
  resources: [{ uri: NAME, name: NAME }],
  content: ANY,
  structuredContent: ANY,
  isError: ANY,
  messages: ANY,
  contents: ANY,
  instructions: ANY,
  resultType: ANY,
  inputRequests: ANY,
  protocolVersion: ANY,
}

function typed(node, shape, lookUp) {
  if (shape === NAME)
    return node.string === undefined || !lookUp.repairs
      ? plain(node, lookUp, true)
      : node.string.toWellFormed()
  if (shape === ANY) return plain(node, lookUp)
  if (Array.isArray(shape))
    return node.items?.map((item) => typed(item, shape[0], lookUp)) ?? plain(node, lookUp)
  if (node.members === undefined) return plain(node, lookUp)
  const out = {}
  for (const key of Object.keys(shape)) {
    const member = lookUp(node, key)
    if (member !== undefined && member.literal !== null) out[key] = typed(member, shape[key], lookUp)
  }
  return out
}

/** Anything as plain data. Numbers as doubles and unpaired surrogates repaired: those two differences are documented rules. */
function plain(node, lookUp, isName = false) {
  if (node.string !== undefined) return isName ? node.string : node.string.toWellFormed()
  if (node.number !== undefined) return Number(node.number)
  if (node.items !== undefined) return node.items.map((item) => plain(item, lookUp))
  if (node.members === undefined) return node.literal
  const out = new Map()
  for (const [key, value] of node.members) {
    if (lookUp !== FIRST || !out.has(key.toWellFormed())) out.set(key.toWellFormed(), plain(value, lookUp))
  }
  return { object: [...out].sort(([left], [right]) => (left < right ? -1 : 1)) }
}

function LAST({ members }, key) {
  return members?.findLast(([name]) => name === key)?.[1]
}

function FIRST({ members }, key) {
  return members?.find(([name]) => name === key)?.[1]
}

/** encoding/json: the last member whose key folds to the field's name; null leaves the field as it was. */
function FOLDED({ members }, key) {
  const wanted = folded(key)
  return members?.findLast(([name, value]) => folded(name) === wanted && value.literal !== null)?.[1]
}
FOLDED.repairs = true

function ASSIGNED(node, key) {
  const own = LAST(node, key)
  const proto = LAST(node, '__proto__')
  return own ?? (proto?.members === undefined ? undefined : ASSIGNED(proto, key))
}

/** Simple folding: beside ASCII only ſ and the Kelvin sign fold to ASCII letters. */
function folded(key) {
  return key.replaceAll('ſ', 's').replaceAll('\u212a', 'k').toLowerCase()
}

function stringsOf(documents) {
  const strings = new Set()
  const collect = (node) => {
    if (node.string !== undefined) strings.add(node.string)
    for (const item of node.items ?? []) collect(item)
    for (const [, value] of node.members ?? []) collect(value)
  }
  // An id is shown to nobody.
  for (const { root } of documents) {
    for (const message of root.items ?? [root]) {
      for (const [key, value] of message.members ?? []) if (key !== 'id') collect(value)
    }
  }
  return strings
}
