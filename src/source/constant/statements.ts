import type { Statement } from '../program.ts'
import { unknown, type Evaluator } from './evaluator.ts'
import type { Known, KnownClass, Scope } from './known.ts'

/** Follows statements in their order and both ways where two are possible. True: what comes after is never reached. */
export function runStatements(
  evaluator: Evaluator,
  statements: readonly Statement[],
  scope: Scope,
  returned: Known[],
): boolean {
  hoist(statements, scope)
  for (const statement of statements) if (runOne(evaluator, statement, scope, returned)) return true
  return false
}

/** Functions are there before the statements run. */
export function hoist(statements: readonly Statement[], scope: Scope): void {
  for (const statement of statements)
    if (statement.kind === 'function' && statement.function.name !== undefined)
      scope.names.set(statement.function.name, {
        kind: 'function',
        function: statement.function,
        scope,
        self: scope.self,
        at: statement.at,
      })
    else if (statement.kind === 'class' && statement.class.name !== undefined) {
      const known: KnownClass = {
        kind: 'class',
        class: statement.class,
        scope,
        statics: new Map(),
        at: statement.at,
      }
      scope.names.set(statement.class.name, known)
    }
}

function runOne(evaluator: Evaluator, statement: Statement, scope: Scope, returned: Known[]): boolean {
  if (!evaluator.step()) return true
  const run = (body: readonly Statement[]): boolean => evaluator.run(body, scope, returned)
  switch (statement.kind) {
    case 'let':
      evaluator.bind(
        statement.target,
        statement.value ? evaluator.evaluate(statement.value, scope) : unknown(statement.at),
        scope,
        true,
      )
      return false
    case 'do':
      evaluator.evaluate(statement.value, scope)
      return false
    case 'return':
      if (statement.value) returned.push(evaluator.evaluate(statement.value, scope))
      return true
    case 'throw':
      return true
    case 'if': {
      const test = evaluator.evaluate(statement.test, scope)
      if (test.kind === 'literal') return run(test.value ? statement.then : statement.else)
      const then = run(statement.then)
      const otherwise = run(statement.else)
      return then && otherwise
    }
    case 'loop':
      return loop(evaluator, statement, scope, returned)
    case 'switch':
      evaluator.evaluate(statement.on, scope)
      for (const { body } of statement.cases) run(body)
      return false
    case 'try': {
      run(statement.body)
      if (statement.catch) run(statement.catch.body)
      run(statement.finally)
      return false
    }
    case 'block':
      return run(statement.body)
    case 'leave':
      return true
    case 'function':
    case 'class':
    case 'import':
    case 'export':
      break
  }
  return false
}

const MOST = 2000

function loop(
  evaluator: Evaluator,
  statement: Extract<Statement, { kind: 'loop' }>,
  scope: Scope,
  returned: Known[],
): boolean {
  const { over, body } = statement
  if (statement.test) evaluator.evaluate(statement.test, scope)
  const of = over && evaluator.evaluate(over.of, scope)
  const items = of && itemsOf(of)
  // Each round has names of its own, for functions made in it keep them.
  const round = (value: Known | undefined): void => {
    const inside: Scope = { ...scope, names: new Map(), above: scope }
    if (over) evaluator.bind(over.target, value ?? unknown(statement.at), inside, true)
    evaluator.run(body, inside, returned)
  }
  if (items) for (const item of items.slice(0, MOST)) round(item)
  else round(undefined)
  return false
}

function itemsOf(of: Known): readonly Known[] | undefined {
  if (of.kind === 'list') return of.isOpen && of.items.length === 0 ? undefined : [...of.items]
  if (of.kind !== 'object') return undefined
  if (of.isOpen && of.members.size === 0) return undefined
  return [...of.members].map(([key, value]) => ({
    kind: 'list',
    items: [{ kind: 'literal', value: key, at: of.at }, value],
    isOpen: false,
    at: of.at,
  }))
}
