import type { Launch } from '../core/launch.ts'
import { pointerOf } from '../core/place.ts'
import type { Scope } from '../core/server-entry.ts'
import type { Severity } from '../core/severity.ts'

/** One value of a launch that could hold anything, with the name it was given under. */
export interface NamedValue {
  readonly name: string
  readonly value: string
  readonly pointer: string
}

/** Values of the environment, and words of the command line under the option before them. */
export function namedValues({ env, args }: Pick<Launch, 'env' | 'args'>): readonly NamedValue[] {
  const words = texts(args)
  return [
    ...environmentOf(env),
    ...words.map(([value, index]) => nameWord(value, words[index - 1]?.[0], index)),
  ]
}

export function environmentOf(env: unknown): readonly NamedValue[] {
  if (typeof env !== 'object' || env === null) return []
  return Object.entries(env).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' ? [{ name, value, pointer: pointerOf(['env', name]) }] : [],
  )
}

/** The text a pointer of `runsOf` names. */
export function wordAt({ command, args }: Launch, pointer: string): string {
  if (pointer === '/command') return typeof command === 'string' ? command : ''
  const index = Number(/^\/args\/(\d{1,6})$/.exec(pointer)?.[1] ?? -1)
  const word: unknown = Array.isArray(args) ? args[index] : undefined
  return typeof word === 'string' ? word : ''
}

/** What others get to read as soon as they have the repository weighs more than what only its owner sees. */
export function sharedOr(scope: Scope, shared: Severity, own: Severity): Severity {
  return scope === 'project' || scope === 'plugin' || scope === 'extension' ? shared : own
}

function nameWord(word: string, before: string | undefined, index: number): NamedValue {
  const pointer = `/args/${index}`
  const assigned = /^-{0,2}([A-Za-z][\w-]{0,60})=/.exec(word)
  if (assigned) return { name: assigned[1] ?? '', value: word, pointer }
  return {
    name: before?.startsWith('--') === true && !word.startsWith('-') ? before : '',
    value: word,
    pointer,
  }
}

function texts(args: unknown): readonly (readonly [string, number])[] {
  return (Array.isArray(args) ? args : [])
    .slice(0, 2000)
    .map((word: unknown, index) => [typeof word === 'string' ? word : '', index])
}
