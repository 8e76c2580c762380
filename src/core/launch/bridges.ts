import type { PackageName } from '../package.ts'
import { optionValue, takeOptions } from './options.ts'
import { shellWords } from './shell-words.ts'
import type { ReadStep, Step } from './step.ts'
import { programOf, type Word } from './word.ts'

type ReadBridge = (words: readonly Word[], carrier: PackageName | undefined, name: string) => Step | undefined

/** Programs that carry a remote server to a host that speaks stdio only, or a local one to the network. */
const NAMES: ReadonlyMap<string, ReadBridge> = new Map([
  ['mcp-remote', firstAddress],
  ['mcp-remote-client', firstAddress],
  ['mcp-proxy', addressOrProgram],
  ['supergateway', gateway],
])

export const BRIDGES: readonly (readonly [string, ReadStep])[] = [...NAMES.keys()].map((name) => [
  name,
  (words) => readBridge(name, words, undefined),
])

export function readBridge(
  name: string,
  words: readonly Word[],
  carrier: PackageName | undefined,
): Step | undefined {
  const plain = programOf(name)
  return NAMES.get(plain)?.(words, carrier, plain)
}

function firstAddress(
  words: readonly Word[],
  carrier: PackageName | undefined,
  name: string,
): Step | undefined {
  const at = words.find(({ word }) => isAddress(word))
  return at === undefined ? undefined : bridged(at, words, carrier, name)
}

function bridged(at: Word, words: readonly Word[], carrier: PackageName | undefined, name: string): Step {
  return {
    through: name,
    what: { kind: 'bridge', url: at.word, package: carrier, pointer: at.pointer },
    rest: words.filter((word) => word !== at),
  }
}

const ONE_VALUE = new Set(
  (
    '--host --port -p --sse-host --sse-port --transport --cwd --allow-origin --log-level --named-server-config ' +
    '--endpoint --server --apiKey --client-id --client-secret --token-url --requestTimeout --connectionTimeout'
  ).split(' '),
)
const TWO_VALUES = new Set(['--headers', '-H', '--env', '-e', '--named-server'])

function addressOrProgram(
  words: readonly Word[],
  carrier: PackageName | undefined,
  name: string,
): Step | undefined {
  let index = 0
  for (; index < words.length; index++) {
    const { word } = words[index] ?? { word: '' }
    if (word === '--') index++
    if (word === '--' || !word.startsWith('-')) break
    index += TWO_VALUES.has(word) ? 2 : ONE_VALUE.has(word) ? 1 : 0
  }
  const rest = words.slice(index)
  if (rest[0] === undefined) return undefined
  return isAddress(rest[0].word) ? bridged(rest[0], words, carrier, name) : { through: name, next: rest }
}

const GATEWAY = {
  values: new Set(
    (
      '--stdio --sse --streamableHttp --port --baseUrl --ssePath --messagePath --streamableHttpPath --outputTransport ' +
      '--header --oauth2Bearer --logLevel --healthEndpoint --sessionTimeout --protocolVersion'
    ).split(' '),
  ),
}

function gateway(words: readonly Word[], carrier: PackageName | undefined, name: string): Step | undefined {
  const { options } = takeOptions(words, GATEWAY)
  const remote = optionValue(options, '--sse', '--streamableHttp')
  if (remote?.value !== undefined && isAddress(remote.value)) {
    const what = { kind: 'bridge', url: remote.value, package: carrier, pointer: remote.pointer } as const
    return { through: name, what, rest: words }
  }
  const local = optionValue(options, '--stdio')
  const line = local?.value === undefined ? undefined : shellWords(local.value)
  if (local === undefined || line === undefined) return undefined
  return { through: name, next: line.map((word) => ({ word, pointer: local.pointer })) }
}

function isAddress(word: string): boolean {
  return /^(?:https?|wss?):\/\//i.test(word) || /^\$\{[^}]{1,200}\}/.test(word)
}
