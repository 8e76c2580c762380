import { fail } from '../../core/error.ts'
import { readJson } from '../../core/json.ts'
import { CAPABILITIES, CONFIDENTIALITIES, INTEGRITIES, OUTLETS } from '../../core/label.ts'
import { isArray, isObject, type JsonObject, type JsonValue } from '../../core/value.ts'
import type { LabelOverride, LabelOverrides } from './overrides.ts'

/** Reads what a user says of tools and servers; whatever is not understood is refused, with its place in the file. */
export function readOverrides(text: string, file: string): LabelOverrides {
  const wrong = (place: string, what: string): never => fail('labels/unreadable', { file, place, what })
  const read = readJson(text.startsWith('\ufeff') ? text.slice(1) : text, { depth: 20, values: 200_000 })
  if (!read.ok) return wrong(`line ${lineOf(text, read.offset)}`, 'this is not JSON')
  const [flaw] = read.flaws
  if (flaw?.[0] === 'duplicate-key') return wrong(flaw[1], 'a name stands twice')
  if (!isObject(read.value)) return wrong('line 1', 'an object with `tools` or `servers` is wanted')
  const root = read.value
  known(root, ['tools', 'servers'], '', wrong)
  const section = (name: string, isName: (key: string) => boolean): Map<string, LabelOverride> => {
    const value = root[name] ?? {}
    if (!isObject(value)) return wrong(`/${name}`, 'an object is wanted')
    return new Map(
      Object.entries(value).map(([key, body]) => {
        const place = `/${name}/${escaped(key)}`
        if (!isName(key)) wrong(place, 'write a tool as server::tool')
        return [key, overrideOf(body, place, wrong)]
      }),
    )
  }
  return {
    tools: section('tools', (key) => /.::./.test(key)),
    servers: section('servers', (key) => key !== ''),
  }
}

type Wrong = (place: string, what: string) => never

function overrideOf(body: JsonValue, place: string, wrong: Wrong): LabelOverride {
  if (!isObject(body)) return wrong(place, 'an object is wanted')
  known(body, ['capabilities', 'confidentiality', 'integrity', 'sendsOut'], place, wrong)
  const one = <const T extends string>(key: string, words: readonly T[]): T | undefined => {
    const value = body[key]
    if (value === undefined) return undefined
    return (
      words.find((word) => word === value) ?? wrong(`${place}/${key}`, `one of ${words.join(', ')} is wanted`)
    )
  }
  const list = body['capabilities']
  if (list !== undefined && !isArray(list)) wrong(`${place}/capabilities`, 'a list is wanted')
  const capabilities = isArray(list)
    ? list.map(
        (value, index) =>
          CAPABILITIES.find((word) => word === value) ??
          wrong(`${place}/capabilities/${index}`, `one of ${CAPABILITIES.join(', ')} is wanted`),
      )
    : undefined
  const confidentiality = one('confidentiality', CONFIDENTIALITIES)
  const integrity = one('integrity', INTEGRITIES)
  const sendsOut = one('sendsOut', OUTLETS)
  return {
    ...(capabilities && { capabilities: [...new Set(capabilities)] }),
    ...(confidentiality && { confidentiality }),
    ...(integrity && { integrity }),
    ...(sendsOut && { sendsOut }),
  }
}

function known(body: JsonObject, keys: readonly string[], place: string, wrong: Wrong): void {
  const other = Object.keys(body).find((key) => !keys.includes(key))
  if (other !== undefined) wrong(`${place}/${escaped(other)}`, `only ${keys.join(', ')} can stand here`)
}

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1').slice(0, 100)

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
