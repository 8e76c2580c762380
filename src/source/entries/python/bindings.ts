import type { Class, Expression, Function, Statement } from '../../program.ts'

export type Binding =
  | { readonly kind: 'function'; readonly function: Function }
  | { readonly kind: 'class'; readonly class: Class }
  | { readonly kind: 'value'; readonly value: Expression }
  | { readonly kind: 'import'; readonly from: string; readonly imported: string }

/** What the names of one function or module stand for, its blocks included. The first that says something wins. */
export function bindingsOf(body: readonly Statement[]): ReadonlyMap<string, Binding> {
  const before = known.get(body)
  if (before) return before
  const names = new Map<string, Binding>()
  take(body, names)
  known.set(body, names)
  return names
}

const known = new WeakMap<readonly Statement[], ReadonlyMap<string, Binding>>()

function take(body: readonly Statement[], names: Map<string, Binding>): void {
  const add = (name: string | undefined, binding: Binding): void => {
    if (name !== undefined && !names.has(name)) names.set(name, binding)
  }
  for (const statement of body) {
    switch (statement.kind) {
      case 'let':
        if (statement.target.kind === 'name' && statement.value) {
          add(statement.target.name, { kind: 'value', value: statement.value })
        }
        break
      case 'do': {
        const { value } = statement
        if (value.kind === 'assign' && value.target.kind === 'name' && value.operator === '=') {
          add(value.target.name, { kind: 'value', value: value.value })
        }
        break
      }
      case 'function':
        add(statement.function.name, { kind: 'function', function: statement.function })
        break
      case 'class':
        add(statement.class.name, { kind: 'class', class: statement.class })
        break
      case 'import':
        for (const { imported, local } of statement.names) {
          add(local, { kind: 'import', from: statement.from, imported })
        }
        break
      case 'if':
        take(statement.then, names)
        take(statement.else, names)
        break
      case 'try':
        take(statement.body, names)
        if (statement.catch) take(statement.catch.body, names)
        break
      case 'loop':
      case 'block':
        take(statement.body, names)
        break
      case 'return':
      case 'throw':
      case 'switch':
      case 'export':
      case 'leave':
        break
    }
  }
}
