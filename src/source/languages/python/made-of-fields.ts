import type { Class, Expression, Parameter, Statement } from '../../program.ts'

const DECORATORS = new Set(['dataclass', 'define', 'frozen', 'attrs', 's'])
const BASES = new Set(['BaseModel', 'NamedTuple', 'SQLModel', 'BaseSettings', 'Struct', 'Schema'])

/** Data classes and models get a constructor from their annotated fields, as Python gives them one. */
export function withConstructor(made: Class): Class {
  if (made.methods.some(({ name }) => name === 'constructor') || !isMadeOfFields(made)) return made
  const fields = made.fields.filter(({ type }) => type !== undefined && !/\bClassVar\b/.test(type))
  if (fields.length === 0) return made
  const { at } = made
  const params = fields.map(({ name, type, value }): Parameter => ({
    target: { kind: 'name', name, at },
    default: value,
    type,
    isRest: false,
  }))
  const body = fields.map(({ name }): Statement => {
    const place: Expression = { kind: 'member', of: { kind: 'name', name: 'this', at }, name, at }
    const value: Expression = { kind: 'name', name, at }
    return {
      kind: 'do',
      value: { kind: 'assign', target: { kind: 'place', place, at }, value, operator: '=', at },
      at,
    }
  })
  const constructor = {
    name: 'constructor',
    params,
    body,
    decorators: [],
    doc: undefined,
    at,
    isStatic: false,
  }
  return { ...made, methods: [constructor, ...made.methods] }
}

function isMadeOfFields({ decorators, base, otherBases }: Class): boolean {
  const tags = decorators.map((one) => lastName(one.kind === 'call' ? one.callee : one))
  return (
    tags.some((tag) => DECORATORS.has(tag)) ||
    [base, ...(otherBases ?? [])].some((one) => one && BASES.has(lastName(one)))
  )
}

function lastName(expression: Expression): string {
  return expression.kind === 'name' || expression.kind === 'member' ? expression.name : ''
}
