import type { Call } from '../flow/calls.ts'
import { fact, lookedAt, NOTHING } from '../flow/facts.ts'
import { ADDRESS, ALL, FILE, type Kinds, kinds, LINES, NONE, SHELL } from '../flow/kinds.ts'
import { elementOf } from '../flow/member.ts'
import type { Machine } from '../flow/machine.ts'
import { namesSecret } from '../flow/names.ts'
import { madeOf, sourceNode } from '../flow/nodes.ts'
import { hostIsFixed, partsOf } from '../flow/text.ts'
import { externalOf, listOf, REST, thingsOf, UNKNOWN, type Value, valueOf } from '../flow/value.ts'
import { givenFor } from './given-function.ts'
import { sizeOf } from './size.ts'
import { namesIn, rested } from './lists.ts'
import { answered } from './incoming.ts'
import { promised } from './promises.ts'
import { replaced } from './replacement.ts'
import { sealed } from '../flow/sealed.ts'
import { asText, assigned, stringified } from './written.ts'
import { matched } from './tests.ts'
import { pathModel } from './paths.ts'

type Model = (call: Call, machine: Machine) => Value | undefined

/** Functions of languages and libraries of which we know what they do to a value. Undefined: none of them. */
export function model(machine: Machine, call: Call): Value | undefined {
  const known = MODELS.get(call.path) ?? MODELS.get(shortened(call.path))
  if (known) return known(call, machine)
  const strips = STRIPS.get(call.path)
  if (strips !== undefined)
    return madeOf([...call.plain, ...call.named.values()], { what: call.text, at: call.at, strips })
  return answered(call) ?? pathModel(call)
}

/** `default` members and namespaces of the same thing. */
function shortened(path: string): string {
  return path.replace(/^(?:globalThis|window|global)\./, '')
}

const first: Model = ({ plain }) => plain[0] ?? UNKNOWN
const nothing: Model = () => UNKNOWN
const whole: Model = ({ plain, named, text, at }) => madeOf([...plain, ...named.values()], { what: text, at })

function isKind(yes: Kinds): Model {
  return ({ plain }) => valueOf({ truth: { yes: fact(plain[0]?.node, yes), no: NOTHING } })
}

const notNumber: Model = ({ plain }) => valueOf({ truth: { yes: NOTHING, no: fact(plain[0]?.node, ALL) } })

const MODELS: ReadonlyMap<string, Model> = new Map<string, Model>([
  ...names(
    'str vars asdict dataclasses.asdict Object.freeze Object.seal structuredClone util.promisify promisify Promise.resolve Promise.all Promise.allSettled Promise.race Array.from Array tuple frozenset bytes iter sorted reversed copy.copy copy.deepcopy asyncio.create_task asyncio.wait_for asyncio.shield Buffer.from Object typing.cast os.fspath os.path.expanduser os.path.expandvars',
    first,
  ),
  ...names(
    'Number parseInt parseFloat Number.parseInt Number.parseFloat BigInt Boolean Math.abs Math.min Math.max Math.floor Math.ceil Math.round Math.trunc int float bool abs round min max sum Date Date.now crypto.createHash hashlib.sha256 hashlib.md5 Symbol uuid.uuid4 crypto.randomUUID ord isinstance type id hash',
    nothing,
  ),
  ...names(
    'json.dumps json.loads util.format util.inspect repr format Object.fromEntries qs.stringify querystring.stringify URLSearchParams urllib.parse.urlencode Error TypeError RangeError',
    whole,
  ),
  ...names('Number.isInteger Number.isFinite Number.isSafeInteger isFinite', isKind(ALL)),
  ...names('isNaN Number.isNaN math.isnan', notNumber),
  ...names(
    'Map WeakMap Set WeakSet list set dict collections.OrderedDict collections.defaultdict',
    ({ plain: [of] }) => heldIn(of),
  ),
  ['JSON.parse', (call, machine) => revived(call, machine)],
  ['Promise', (call, machine) => promised(machine, call)],
  ['String', ({ plain: [of] }, machine) => (of ? asText(machine, of) : UNKNOWN)],
  ['JSON.stringify', (call, machine) => stringified(machine, call)],
  ...names('pydantic.SecretStr pydantic.SecretBytes', ({ plain: [of] }) => (of ? sealed(of) : UNKNOWN)),
  ['Object.assign', ({ plain }, machine) => assigned(machine, plain)],
  ['Object.values', ({ plain, at }) => (plain[0] ? rested(elementOf(plain[0], at)) : UNKNOWN)],
  [
    'Object.entries',
    ({ plain, at }) => (plain[0] ? rested(listOf([keyOf(plain[0], at), elementOf(plain[0], at)])) : UNKNOWN),
  ],
  ['enumerate', ({ plain, at }) => (plain[0] ? rested(listOf([UNKNOWN, elementOf(plain[0], at)])) : UNKNOWN)],
  ['Object.keys', ({ plain, at }) => (plain[0] ? rested(keyOf(plain[0], at)) : UNKNOWN)],
  [
    'Object.hasOwn',
    ({ plain: [of, key] }) =>
      of?.node ? UNKNOWN : valueOf({ truth: { yes: fact(key?.node, ALL), no: NOTHING } }),
  ],
  ['len', ({ plain: [of] }) => sizeOf(of)],
  ['filter', ({ plain: [, of] }) => of ?? UNKNOWN],
  [
    'map',
    (call, machine) => {
      const [run, of] = call.plain
      return run && of ? rested(givenFor(machine, run, elementOf(of, call.at), call)) : UNKNOWN
    },
  ],
  ['any', ({ plain: [of] }) => valueOf({ truth: of?.truth ?? elementTruth(of) })],
  ['all', ({ plain: [of] }) => valueOf({ truth: of?.truth ?? elementTruth(of) })],
  ['URL', ({ plain, at, text }) => urlOf(plain, text, at)],
  ...names(
    'url.URL urllib.parse.urlparse urllib.parse.urlsplit urlparse url.parse httpx.URL yarl.URL',
    ({ plain, at, text }) => urlOf(plain, text, at),
  ),
  ...names('urllib.parse.urljoin url.resolve', ({ plain, at, text }) =>
    urlOf([plain[1] ?? UNKNOWN, plain[0] ?? UNKNOWN], text, at),
  ),
  ...names(
    'dns.lookup dns.promises.lookup dns.resolve dns.promises.resolve dns.resolve4 dns.promises.resolve4 dns.promises.resolve6 dns.resolve6 socket.gethostbyname socket.getaddrinfo socket.gethostbyname_ex ipaddress.ip_address ipaddress.ip_network',
    lookedUp,
  ),
  // It takes addresses alone: whoever asks it of a name is told so.
  ['net.BlockList().check', ({ plain: [of] }) => valueOf({ truth: of?.node && lookedAt(of.node) })],
  [
    're.compile',
    ({ plain: [source] }) =>
      typeof source?.literal === 'string'
        ? valueOf({ pattern: { source: source.literal, flags: '' } })
        : undefined,
  ],
  [
    'RegExp',
    ({ plain: [source, flags] }) =>
      typeof source?.literal === 'string'
        ? valueOf({ pattern: { source: source.literal, flags: String(flags?.literal ?? '') } })
        : source?.pattern
          ? source
          : undefined,
  ],
  ['re.match', ({ plain: [source, of] }) => tested(source, of, 'start')],
  ['re.fullmatch', ({ plain: [source, of] }) => tested(source, of, 'whole')],
  ['re.search', ({ plain: [source, of] }) => tested(source, of, 'search')],
  ['re.sub', ({ plain: [source, by, of], at }) => replaced(source?.pattern ?? patternOf(source), by, of, at)],
  ['os.getenv', ({ plain: [name], at }) => environment(name, at)],
  ['os.environ.get', ({ plain: [name], at }) => environment(name, at)],
  ['traceback.format_exc', ({ at }) => valueOf({ node: sourceNode('stack-trace', 'traceback', at) })],
  ['traceback.format_exception', ({ at }) => valueOf({ node: sourceNode('stack-trace', 'traceback', at) })],
])

function names(all: string, model: Model): readonly (readonly [string, Model])[] {
  return all.split(' ').map((name) => [name, model] as const)
}

/** What is known to be gone after these. */
const STRIPS: ReadonlyMap<string, Kinds> = new Map([
  ...stripping(
    'encodeURIComponent urllib.parse.quote urllib.parse.quote_plus querystring.escape',
    ADDRESS | LINES | kinds('template'),
  ),
  ...stripping('encodeURI', LINES),
  ...stripping(
    'shlex.quote pipes.quote shell-quote.quote shellescape shell-escape shescape.quote',
    SHELL | LINES,
  ),
  ...stripping(
    'sqlstring.escape sqlstring.escapeId mysql.escape mysql2.escape mysql.escapeId mysql2.escapeId pg-format pg.escapeIdentifier pg.escapeLiteral psycopg2.sql.Identifier psycopg2.sql.Literal psycopg.sql.Identifier psycopg.sql.Literal',
    kinds('sql'),
  ),
  ...stripping('lodash.escapeRegExp escape-string-regexp re.escape', kinds('pattern')),
  ...stripping('sanitize-filename filenamify werkzeug.utils.secure_filename slugify', FILE | SHELL),
  ...stripping('html.escape he.encode lodash.escape validator.escape markupsafe.escape', kinds('template')),
])

function stripping(all: string, strips: Kinds): readonly (readonly [string, Kinds])[] {
  return all.split(' ').map((name) => [name, strips] as const)
}

/** Keys that the program wrote are known; those of something from outside are from there too. */
function keyOf(of: Value, at: Call['at']): Value {
  return valueOf({ node: namesIn(of, at) })
}

function elementTruth(of: Value | undefined): Value['truth'] {
  return of?.object?.fields.get(REST)?.truth
}

function urlOf([given, base]: readonly Value[], text: string, at: Call['at']): Value {
  if (!given?.node) return plainUrl(given)
  void base
  const isFixed = hostIsFixed(partsOf(given)) === 'fixed'
  return madeOf([given], { what: text, at, form: 'url', checks: ADDRESS, strips: isFixed ? ADDRESS : NONE })
}

function lookedUp({ plain, at, text }: Call): Value {
  return madeOf(plain.slice(0, 1), { what: text, at, form: 'address', checks: ADDRESS })
}

function patternOf(source: Value | undefined): Value['pattern'] {
  return typeof source?.literal === 'string' ? { source: source.literal, flags: '' } : undefined
}

function tested(source: Value | undefined, of: Value | undefined, how: 'search' | 'start' | 'whole'): Value {
  return of ? matched(source?.pattern ?? patternOf(source), of, how) : UNKNOWN
}

function environment(name: Value | undefined, at: Call['at']): Value {
  if (typeof name?.literal !== 'string') return UNKNOWN
  return namesSecret(name.literal)
    ? valueOf({ node: sourceNode('secret', name.literal, at) })
    : externalOf(`process.env.${name.literal}`)
}

/** `new Map([[key, value], …])`, `new Set([…])`, `dict()`: a thing that can be put into. */
function heldIn(of: Value | undefined): Value {
  if (of === undefined || (!of.object && !of.node))
    return valueOf({ object: thingsOf(false), external: of?.external })
  const object = thingsOf(of.object?.isList ?? false)
  let isPairs = false
  for (const [key, item] of of.object?.fields ?? []) {
    const [name, value] = item.object?.isList
      ? [item.object.fields.get('0'), item.object.fields.get('1')]
      : []
    isPairs ||= value !== undefined
    object.fields.set(typeof name?.literal === 'string' && value ? name.literal : key, value ?? item)
  }
  return valueOf({ node: of.node, object: isPairs ? { ...object, isList: false } : object })
}

/** `JSON.parse(text, (key, value) => …)`: the function sees each value. */
function revived({ plain: [of, revive], at }: Call, machine: Machine): Value {
  const read = madeOf([of], { what: 'JSON.parse', at })
  for (const callable of revive?.callables ?? [])
    machine.call(callable, { plain: [UNKNOWN, read], named: new Map() }, at)
  return read.node ? read : externalOf('JSON.parse()', undefined, of ? [of] : [])
}

/** An address of the program's own: what callers add to its parameters leads nowhere else. */
function plainUrl(given: Value | undefined): Value {
  const parameters = valueOf({ object: thingsOf(false), external: externalOf('!parameters').external })
  const object = thingsOf(false)
  object.fields.set('searchParams', parameters)
  return valueOf({ object, external: externalOf('URL()', undefined, given ? [given] : []).external })
}
