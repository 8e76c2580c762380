import { isDeepStrictEqual } from 'node:util'
import { isArray, isObject, type JsonValue } from '../../core/value.ts'
import type { Branch } from '../format/branch.ts'
import { yamlTree } from '../format/yaml.ts'
import { childOf, outOf, pathOf, type Edit } from './edit.ts'
import { insertItems, removeItems } from './flow-list.ts'
import { spliced, type Splice } from './splice.ts'

/**
 * The text with the edits done; undefined where its layout is one that this does not know. What YAML's own writer gives
 * back is laid out anew; here only the lines that change are touched.
 */
export function editYaml(text: string, edits: readonly Edit[]): string | undefined {
  return edits.reduce<string | undefined>(
    (now, edit) => (now === undefined ? undefined : editOne(now, edit)),
    text,
  )
}

function editOne(text: string, { pointer, value }: Edit): string | undefined {
  const node = nodeAt(text, pathOf(pointer))
  const { parent, last } = outOf(pointer)
  if (value === undefined) {
    const around = node && nodeAt(text, pathOf(parent))
    const splices = around && isObject(around.value) ? removeMember(text, around, last) : undefined
    return splices && spliced(text, splices)
  }
  if (node !== undefined) {
    const splices = replace(text, node, value)
    return splices && spliced(text, splices)
  }
  const around = nodeAt(text, pathOf(parent))
  const splices = around && isObject(around.value) ? addMember(text, around, last, value) : undefined
  return splices && spliced(text, splices)
}

interface Node {
  readonly value: JsonValue
  readonly branch: Branch
}

function nodeAt(text: string, path: readonly string[]): Node | undefined {
  const { value, root } = yamlTree(text)
  let [here, branch]: [JsonValue | undefined, Branch | undefined] = [value, root]
  for (const step of path) {
    here = childOf(here, step)
    branch = branch?.parts.get(step)
  }
  return here === undefined || branch === undefined ? undefined : { value: here, branch }
}

function replace(
  text: string,
  { value: old, branch }: Node,
  value: JsonValue,
): readonly Splice[] | undefined {
  const { start, end } = branch
  if ('*&!|>'.includes(text[start] ?? '*')) return undefined
  if (!isArray(old) || !isArray(value))
    return isArray(old) || isObject(old) ? undefined : [{ start, end, text: written(text, start, value) }]
  return replaceItems(text, old, branch, value)
}

/** Only lists that grow or shrink at their front: what a guard before a command line does. */
function replaceItems(
  text: string,
  old: readonly JsonValue[],
  { start, end, parts }: Branch,
  value: readonly JsonValue[],
): readonly Splice[] | undefined {
  const grown = value.length - old.length
  const isKept = isDeepStrictEqual(grown < 0 ? old.slice(-grown) : old, value.slice(Math.max(0, grown)))
  const items = [...parts.values()]
  if (text[start] === '[') {
    if (!isKept) return [{ start, end, text: JSON.stringify(value) }]
    const list = { start, end, items }
    if (grown < 0) return removeItems(text, list, 0, -grown)
    return grown === 0 ? [] : insertItems(text, list, 0, value.slice(0, grown).map(quoted))
  }
  const first = items[0]
  const dash = first && dashBefore(text, first.start)
  if (dash === undefined) return undefined
  const column = dash - (text.lastIndexOf('\n', dash) + 1)
  const before = `\n${' '.repeat(column)}`
  if (isKept && grown >= 0)
    return [
      {
        start: dash,
        end: dash,
        text: value
          .slice(0, grown)
          .map((item) => `- ${written(text, first!.start, item)}${before}`)
          .join(''),
      },
    ]
  const next = isKept ? items[-grown] : undefined
  const nextDash = next && dashBefore(text, next.start)
  return nextDash === undefined ? undefined : [{ start: dash, end: nextDash, text: '' }]
}

/** Where the dash of a list item is whose value starts at a place on the same line. */
function dashBefore(text: string, place: number): number | undefined {
  let dash = place - 1
  while (text[dash] === ' ') dash--
  return text[dash] === '-' && dash < place - 1 ? dash : undefined
}

function addMember(
  text: string,
  { branch: { start, end, parts } }: Node,
  key: string,
  value: JsonValue,
): readonly Splice[] | undefined {
  const piece = `${quotedKey(key)}: ${JSON.stringify(value)}`
  const [first] = parts.values()
  const at = first && keyStart(text, first.start)
  if (at === undefined)
    return text.slice(start, end) === '{}' ? [{ start, end, text: `{${piece}}` }] : undefined
  const column = at - (text.lastIndexOf('\n', at - 1) + 1)
  const isFlow = text.slice(0, at).trimEnd().endsWith('{')
  return [{ start: at, end: at, text: isFlow ? `${piece}, ` : `${piece}\n${' '.repeat(column)}` }]
}

/** Takes out a member that `addMember` put first. */
function removeMember(text: string, { branch }: Node, key: string): readonly Splice[] | undefined {
  const parts = [...branch.parts]
  const index = parts.findIndex(([name]) => name === key)
  const [own, next] = [parts[index]?.[1], parts[index + 1]?.[1]]
  const start = own && keyStart(text, own.start)
  const end = next && keyStart(text, next.start)
  return start === undefined || end === undefined ? undefined : [{ start, end, text: '' }]
}

/** Where the key is whose value starts at a place on the same line, or that starts there itself. */
function keyStart(text: string, place: number): number | undefined {
  const line = text.lastIndexOf('\n', place - 1) + 1
  const before = text.slice(line, place)
  const flow = Math.max(before.lastIndexOf('{'), before.lastIndexOf(','))
  const lead = flow >= 0 ? flow + 1 : 0
  const [space = ''] = /^(?:[ ]|- )*/.exec(before.slice(lead)) ?? []
  return line + lead + space.length
}

/** A scalar in the quotes of the one that it replaces; plain where that is and all readers take it for the same text. */
function written(text: string, place: number, value: JsonValue): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  if (text[place] === "'" && !/[\p{Cc}]/u.test(value)) return `'${value.replaceAll("'", "''")}'`
  return text[place] !== '"' && isPlain(value) ? value : JSON.stringify(value)
}

const quoted = (value: JsonValue): string => JSON.stringify(value)

const quotedKey = (key: string): string => (isPlain(key) ? key : JSON.stringify(key))

function isPlain(value: string): boolean {
  return /^[A-Za-z/@][\w./@=+-]*$/.test(value) && !/^(?:y|n|yes|no|true|false|on|off|null)$/i.test(value)
}
