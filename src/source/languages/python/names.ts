import type { Pattern, Statement } from '../../program.ts'
import type { Lowering } from './lowering.ts'

/**
 * Names of one function or module. Python's names belong to the whole function, those of other languages to a block: a name
 * first bound inside a block is declared at the top of the function, so that either way of reading comes to the same.
 */
export interface NameScope {
  /** How many blocks deep we are below the function's own. */
  depth: number
  /** Nesting of expressions and statements, all functions counted. */
  nesting: number
  /** What this function calls the object it belongs to. */
  readonly self: string | undefined
  /** Whether an assignment to these names may stand as a declaration. */
  readonly declares: (names: readonly string[]) => boolean
  /** Names that belong to another scope. */
  readonly foreign: (names: readonly string[]) => void
  readonly hoisted: (lowering: Pick<Lowering, 'path'>) => Statement[]
}

export function nameScope(
  outer: NameScope | undefined,
  params: readonly string[],
  self: string | undefined,
): NameScope {
  const known = new Set(params)
  const lifted = new Set<string>()
  const scope: NameScope = {
    depth: 0,
    nesting: outer?.nesting ?? 0,
    self,
    declares: (names) => {
      const fresh = names.filter((name) => !known.has(name))
      for (const name of fresh) known.add(name)
      if (scope.depth === 0 && fresh.length === names.length) return true
      for (const name of fresh) lifted.add(name)
      return false
    },
    foreign: (names) => {
      for (const name of names) known.add(name)
    },
    hoisted: ({ path }) =>
      [...lifted].map((name) => {
        const at = { file: path, start: 0, end: 0 }
        return { kind: 'let', target: { kind: 'name', name, at }, value: undefined, at }
      }),
  }
  return scope
}

/** Undefined: it binds more than names. */
export function namesIn(pattern: Pattern): readonly string[] | undefined {
  if (pattern.kind === 'name') return [pattern.name]
  if (pattern.kind !== 'items') return undefined
  const names: string[] = []
  for (const item of pattern.items) {
    const inner = item ? namesIn(item) : []
    if (!inner) return undefined
    names.push(...inner)
  }
  return names
}
