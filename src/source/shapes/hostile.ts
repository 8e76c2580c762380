import type { Expression } from '../program.ts'
import { type Shape, type Sites, textOf } from './sites.ts'

/** What no honest server does: code that is decoded and run, shells for strangers, descriptions that somebody sends. */
export function hostileShapes(all: readonly Sites[]): readonly Shape[] {
  return all.flatMap((sites) => [...hiddenCode(sites), ...strangersShell(sites), ...sentDescriptions(sites)])
}

const RUNS = new Set(['eval', 'Function', 'exec', 'runInThisContext', 'runInNewContext', 'execScript'])
const DECODES =
  /\batob\(|['"]base64['"]|b64decode|fromCharCode|\bunescape\(|fromhex\(|['"]hex['"]|codecs\.decode|marshal\.loads|zlib\.decompress/

function hiddenCode({ module, calls }: Sites): readonly Shape[] {
  const found: Shape[] = []
  for (const { call, name, of } of calls) {
    const [first] = call.args
    if (
      !RUNS.has(name) ||
      (of !== '' && of !== 'vm' && of !== 'globalThis') ||
      first === undefined ||
      call.args.some(isFunction)
    )
      continue
    if (DECODES.test(textOf(module, first, 2000)))
      found.push({ kind: 'obfuscated-code', at: call.at, what: 'decoded and run' })
  }
  const scrambled = module.text.includes('_0x') && module.text.match(SCRAMBLED)
  if (scrambled && scrambled.length > 80)
    found.push({
      kind: 'obfuscated-code',
      at: { file: module.path, start: 0, end: Math.min(1, module.text.length) },
      what: 'names',
    })
  return found
}

const SCRAMBLED = /\b_0x[0-9a-f]{4,6}\b/g
const isFunction = ({ kind }: Expression): boolean => kind === 'function'

const SHELL_TO_NETWORK = /\/dev\/tcp\/|\bn(?:c|cat)\s{1,3}(?:-\w{1,4}\s{1,3}){0,3}-\w{0,3}e\b/

function strangersShell({ module, calls }: Sites): readonly Shape[] {
  const { text } = module
  const connects = /\bnet\.(?:connect|createConnection)\(|new net\.Socket\(|socket\.socket\(/.test(text)
  return calls.flatMap(({ call, name }): readonly Shape[] => {
    if (!STARTS.has(name)) return []
    const given = textOf(module, call, 1000)
    const shape = { kind: 'reverse-shell', at: call.at, what: 'a shell on a connection' } as const
    if (SHELL_TO_NETWORK.test(given)) return [shape]
    if (!connects || !/['"](?:\/bin\/)?(?:ba|z)?sh['"]|['"]cmd(?:\.exe)?['"]/.test(given)) return []
    return /\.stdout\.pipe\(|\.pipe\(\w{1,20}\.stdin\)|os\.dup2\(|pty\.spawn/.test(text) ? [shape] : []
  })
}

const STARTS = new Set([
  'exec',
  'execSync',
  'spawn',
  'spawnSync',
  'execFile',
  'system',
  'popen',
  'Popen',
  'call',
  'run',
])

const FETCHES = /\b(?:fetch|axios(?:\.get)?|got|requests\.get|httpx\.get|urlopen)\(/

/** `description: remote`, where `remote` is what a machine answered. */
function sentDescriptions({ module, named, calls }: Sites): readonly Shape[] {
  if (!FETCHES.test(module.text)) return []
  const sent = new Set(named.flatMap(({ name, value }) => (isSent(textOf(module, value)) ? [name] : [])))
  // A second look: `const text = await response.text()`.
  for (const { name, value } of named) if (sent.has(rootOf(value) ?? '')) sent.add(name)
  sent.delete('description')
  // Names of one or two letters are a minifier's: many things have the same.
  for (const name of sent) if (name.length < 3) sent.delete(name)
  const isFrom = (value: Expression): boolean =>
    isSent(textOf(module, value)) || sent.has(rootOf(value) ?? '')
  const found: Shape[] = []
  for (const { name, value } of named)
    if (name === 'description' && isReference(value) && isFrom(value)) found.push(shapeAt(value))
  for (const { call, name } of calls) {
    const [, second] = call.args
    if ((name === 'tool' || name === 'registerTool') && second && isReference(second) && isFrom(second))
      found.push(shapeAt(second))
  }
  return found.filter(({ at }) => REGISTERS.test(around(module.text, at.start)))
}

const REGISTERS = /registerTool|\.tool\(|addTool|add_tool|inputSchema|types\.Tool|Tool\(/
const around = (text: string, at: number): string => text.slice(Math.max(0, at - 600), at + 600)
const isSent = (text: string): boolean =>
  FETCHES.test(text) && !text.includes('=>') && !text.includes('function')
const shapeAt = (value: Expression): Shape => ({
  kind: 'remote-description',
  at: value.at,
  what: 'from the network',
})
const isReference = ({ kind }: Expression): boolean =>
  kind === 'name' || kind === 'member' || kind === 'await' || kind === 'call' || kind === 'index'

function rootOf(value: Expression): string | undefined {
  let at: Expression = value
  for (let depth = 0; depth < 12; depth += 1) {
    if (at.kind === 'name') return at.name
    if (at.kind === 'member' || at.kind === 'await' || at.kind === 'index') at = at.of
    else if (at.kind === 'call') at = at.callee
    else return undefined
  }
  return undefined
}
