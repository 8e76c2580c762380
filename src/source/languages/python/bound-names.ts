import type { Pattern, Statement } from '../../program.ts'

/** Names that a module binds, at any depth of its blocks. */
export function boundNames(body: readonly Statement[], names = new Set<string>()): Set<string> {
  for (const statement of body) {
    if (statement.kind === 'let') take(statement.target, names)
    else if (statement.kind === 'function') add(statement.function.name, names)
    else if (statement.kind === 'class') add(statement.class.name, names)
    else if (statement.kind === 'import') for (const { local } of statement.names) add(local, names)
    else if (statement.kind === 'block') boundNames(statement.body, names)
    else if (statement.kind === 'if') {
      boundNames(statement.then, names)
      boundNames(statement.else, names)
    } else if (statement.kind === 'try') {
      boundNames(statement.body, names)
      if (statement.catch) boundNames(statement.catch.body, names)
    }
  }
  return names
}

function add(name: string | undefined, names: Set<string>): void {
  if (name !== undefined && name !== '*') names.add(name)
}

function take(pattern: Pattern, names: Set<string>): void {
  if (pattern.kind === 'name') names.add(pattern.name)
  else if (pattern.kind === 'items') for (const item of pattern.items) if (item) take(item, names)
}
