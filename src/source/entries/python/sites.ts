import type { Class, Expression, Function, Module, Pattern, Statement } from '../../program.ts'

/** Where in a module something stands: which functions, class and loops are around it. */
export interface Around {
  readonly module: Module
  /** Outermost first. */
  readonly functions: readonly Function[]
  readonly class: Class | undefined
  readonly loops: readonly { readonly target: Pattern; readonly of: Expression }[]
}

export type Call = Extract<Expression, { kind: 'call' }>

export interface Sites {
  readonly functions: readonly { readonly function: Function; readonly around: Around }[]
  readonly classes: readonly { readonly class: Class; readonly around: Around }[]
  readonly calls: readonly { readonly call: Call; readonly around: Around }[]
  readonly stores: readonly {
    readonly place: Expression
    readonly value: Expression
    readonly around: Around
  }[]
}

/** Everything in a module that could register something, wherever it stands. */
export function sitesOf(module: Module): Sites {
  const found = { functions: [], classes: [], calls: [], stores: [] }
  statements(module.body, { module, functions: [], class: undefined, loops: [] }, found)
  return found
}

interface Found {
  readonly functions: { function: Function; around: Around }[]
  readonly classes: { class: Class; around: Around }[]
  readonly calls: { call: Call; around: Around }[]
  readonly stores: { place: Expression; value: Expression; around: Around }[]
}

function statements(body: readonly Statement[], around: Around, found: Found): void {
  for (const statement of body) {
    switch (statement.kind) {
      case 'let':
      case 'return':
      case 'throw':
      case 'do':
        if (statement.value) expression(statement.value, around, found)
        break
      case 'if':
        expression(statement.test, around, found)
        statements(statement.then, around, found)
        statements(statement.else, around, found)
        break
      case 'loop': {
        const { over, test, body: inside } = statement
        if (test) expression(test, around, found)
        if (over) expression(over.of, around, found)
        statements(inside, over ? { ...around, loops: [...around.loops, over] } : around, found)
        break
      }
      case 'switch':
        for (const one of statement.cases) statements(one.body, around, found)
        break
      case 'try':
        statements(statement.body, around, found)
        if (statement.catch) statements(statement.catch.body, around, found)
        statements(statement.finally, around, found)
        break
      case 'block':
        statements(statement.body, around, found)
        break
      case 'function':
        functionSite(statement.function, around, found)
        break
      case 'class':
        classSite(statement.class, around, found)
        break
      case 'import':
      case 'export':
      case 'leave':
        break
    }
  }
}

function functionSite(made: Function, around: Around, found: Found): void {
  found.functions.push({ function: made, around })
  for (const decorator of made.decorators) expression(decorator, around, found)
  const inside = { ...around, functions: [...around.functions, made], loops: [] }
  statements(made.body, inside, found)
}

function classSite(made: Class, around: Around, found: Found): void {
  found.classes.push({ class: made, around })
  const inside = { ...around, class: made, loops: [] }
  for (const method of made.methods) functionSite(method, inside, found)
  for (const { value } of made.fields) if (value) expression(value, inside, found)
}

function expression(value: Expression, around: Around, found: Found): void {
  switch (value.kind) {
    case 'literal':
    case 'name':
    case 'pattern':
      return
    case 'call':
      found.calls.push({ call: value, around })
      break
    case 'assign':
      if (value.target.kind === 'place') {
        found.stores.push({ place: value.target.place, value: value.value, around })
      }
      break
    case 'function':
      found.functions.push({ function: value.function, around })
      statements(value.function.body, { ...around, functions: [...around.functions, value.function] }, found)
      return
    case 'class':
      classSite(value.class, around, found)
      return
    case 'each': {
      expression(value.of, around, found)
      const inside = { ...around, loops: [...around.loops, { target: value.target, of: value.of }] }
      expression(value.value, inside, found)
      return
    }
    case 'member':
    case 'index':
    case 'text':
    case 'binary':
    case 'unary':
    case 'object':
    case 'list':
    case 'spread':
    case 'choice':
    case 'await':
    case 'other':
      break
  }
  for (const part of partsOf(value)) expression(part, around, found)
}

function partsOf(value: Expression): readonly Expression[] {
  switch (value.kind) {
    case 'member':
    case 'unary':
    case 'spread':
    case 'await':
      return [value.of]
    case 'index':
      return [value.of, value.index]
    case 'call':
      return [value.callee, ...value.args, ...value.keywords.map((keyword) => keyword.value)]
    case 'text':
    case 'other':
      return value.parts
    case 'binary':
      return [value.left, value.right]
    case 'object':
      return value.members.map((member) => member.value)
    case 'list':
      return value.items
    case 'choice':
      return [value.test, value.then, value.else]
    case 'assign':
      return [value.value]
    case 'literal':
    case 'name':
    case 'pattern':
    case 'function':
    case 'class':
    case 'each':
      break
  }
  return []
}
