import type { Span } from '../../core/source.ts'
import type { JsonValue } from '../../core/value.ts'
import type { Program } from '../scope.ts'
import type { Known } from './known.ts'

/** `import texts from './texts.json'` */
export function jsonImported(program: Program, from: string, at: Span): Known | undefined {
  return from.startsWith('.') && from.endsWith('.json') ? knownAt(program, from, at) : undefined
}

/** `JSON.parse(readFileSync(join(__dirname, 'texts.json')))`: of a file that lies in the tree. */
export function jsonRead(program: Program, given: Known | undefined, at: Span): Known | undefined {
  if (given?.kind !== 'outside' || given.name !== '()' || !given.args) return undefined
  const called = given.of?.kind === 'outside' ? given.of : undefined
  if (called?.name === 'toString') return jsonRead(program, called.of, at)
  if (!called || !/(?:^|#)readFile(?:Sync)?$/.test(called.name)) return undefined
  const words = wordsIn(given.args[0], 0)
  return words.at(-1)?.endsWith('.json') ? knownAt(program, words.join('/'), at) : undefined
}

/** What is written out of a path, in its order: `join(here, 'texts', 'en.json')`, `new URL('./en.json', here)`. */
function wordsIn(path: Known | undefined, depth: number): readonly string[] {
  if (path?.kind === 'literal') return typeof path.value === 'string' ? [path.value] : []
  if (path?.kind !== 'outside' || depth > 4) return []
  return (path.args ?? []).flatMap((arg) => wordsIn(arg, depth + 1))
}

/** Beside the file that asks, or where the server is started. */
function knownAt({ jsonAt }: Program, path: string, at: Span): Known | undefined {
  const folder = at.file.slice(0, at.file.lastIndexOf('/') + 1)
  for (const base of [folder, '']) {
    const value = jsonAt(joined(base, path))
    if (value !== undefined) return knownOf(value, at, { left: MOST })
  }
  return undefined
}

function joined(folder: string, path: string): string {
  const parts: string[] = []
  for (const part of `${folder}${path}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

const MOST = 20_000

function knownOf(value: JsonValue, at: Span, budget: { left: number }): Known {
  budget.left -= 1
  if (budget.left < 0) return { kind: 'unknown', at }
  if (value === null || typeof value !== 'object') return { kind: 'literal', value, at }
  if (Array.isArray(value))
    return {
      kind: 'list',
      items: value.map((item: JsonValue) => knownOf(item, at, budget)),
      isOpen: false,
      at,
    }
  const members = Object.entries(value).map(([name, member]) => [name, knownOf(member, at, budget)] as const)
  return { kind: 'object', members: new Map(members), isOpen: false, at }
}
