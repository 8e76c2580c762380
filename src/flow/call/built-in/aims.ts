import type { ToolLabel } from '../../../core/label.ts'
import { isArray, isObject, type JsonValue } from '../../../core/value.ts'
import { isFiller, stemOf, wordsOf } from '../words.ts'

/** What a tool of the host does to the machine. */
export type Deed = 'run' | 'write' | 'fetch' | 'read'

export function deedOf({ capabilities, sendsOut }: ToolLabel): Deed | undefined {
  if (capabilities.includes('executes')) return 'run'
  if (capabilities.includes('writes') || capabilities.includes('destroys')) return 'write'
  if (sendsOut === 'address') return 'fetch'
  return capabilities.includes('reads-private') ? 'read' : undefined
}

/** One thing that a tool of the host is aimed at: a command, a place on the machine, an address. */
export interface Aim {
  readonly kind: 'command' | 'path' | 'address'
  readonly text: string
  /** What of it tells it from others: no programs that everything is started with, no flags. */
  readonly stems: readonly string[]
}

export interface Aims {
  readonly aims: readonly Aim[]
  /** What is written there. */
  readonly contents: readonly string[]
}

export function aimsOf(input: JsonValue): Aims {
  const aims: Aim[] = []
  const contents: string[] = []
  const walk = (json: JsonValue, name: string, depth: number): void => {
    if (aims.length + contents.length >= MOST || depth > DEEPEST) return
    if (typeof json === 'string') take(json, name)
    else if (isArray(json)) {
      // Some hosts give a command as its words.
      if (COMMANDS.test(name) && json.every((word) => typeof word === 'string'))
        take(json.slice(0, 200).join(' '), name)
      else for (const one of json) walk(one, name, depth + 1)
    } else if (isObject(json)) for (const key of Object.keys(json)) walk(json[key]!, key, depth + 1)
  }
  const take = (text: string, name: string): void => {
    if (COMMANDS.test(name)) aims.push(aimOf('command', text))
    else if (PATHS.test(name)) aims.push(aimOf('path', text))
    else if (ADDRESSES.test(name) || ADDRESS.test(text)) aims.push(aimOf('address', text))
    else if (!TOLD.test(name)) contents.push(text.slice(0, LONGEST))
    // A patch names its files itself.
    for (const [, path = ''] of text.slice(0, LONGEST).matchAll(PATCHED)) aims.push(aimOf('path', path))
  }
  walk(input, '', 0)
  return { aims, contents }
}

function aimOf(kind: Aim['kind'], text: string): Aim {
  const bounded = text.slice(0, LONGEST)
  return { kind, text: bounded, stems: tellingStems(bounded) }
}

export function tellingStems(text: string): readonly string[] {
  const found = new Set<string>()
  for (const { text: word } of wordsOf(text.replaceAll(/(?<=^|\s)-{1,2}[\w-]{1,40}/g, ' ')))
    if (word.length > 1 && !isFiller(word) && !COMMON.has(word)) found.add(stemOf(word))
  return [...found].slice(0, 60)
}

const MOST = 60
const DEEPEST = 6
const LONGEST = 8000
const COMMANDS = /^(?:command|command_?line|cmd|script|args)$/i
const PATHS =
  /^(?:(?:file|folder|dir|directory|target|absolute|notebook|relative|old|new)?_?(?:path|file|dir|directory|folder|file_?name)s?)$/i
const ADDRESSES = /^(?:urls?|uri|href|link|address)$/i
const ADDRESS = /^https?:\/\/\S{1,2000}$/i
/** What the agent says of its own call. */
const TOLD = /^(?:description|explanation|justification|title|reason)$/i
const PATCHED = /^\*{3} (?:Add|Update|Delete) File: (.{1,400})$/gm
/** What most commands and paths have in them. */
const COMMON = new Set(
  (
    'npm npx pnpm yarn bun node deno python python3 pip uv poetry cargo rustc make cmake bash sh zsh sudo env git docker exec ' +
    'run install add upgrade update cd cat ls echo grep rg sed awk head tail find xargs tee cp mv mkdir touch rm test chmod true null dev tmp usr bin ' +
    'etc var opt home users user root mnt src lib http https www com org net io html js ts py md json txt'
  )
    .split(' ')
    .filter((word) => word !== 'test'),
)
