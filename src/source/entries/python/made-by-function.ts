import type { JsonValue } from '../../../core/value.ts'
import type { Expression, Function } from '../../program.ts'
import type { Program } from '../../scope.ts'
import { constantOf, textOf } from './constant.ts'
import { turnsOf } from './loops.ts'
import { declaredBy, type Declared } from './low-level.ts'
import type { Around, Call, Sites } from './sites.ts'

/** `Tool(…)`; one for each call, where it stands in a small function that is called once for each tool. */
export function declarationsBy(
  call: Call,
  around: Around,
  sites: Sites,
  program: Program,
): readonly Declared[] {
  const one = declaredBy(call, around, program)
  const listed = one && one.tool.name === undefined ? declaredInLoop(one, call, around, program) : undefined
  if (listed) return listed
  const helper = around.functions.at(-1)
  if (!one || one.tool.name !== undefined || !helper) return one ? [one] : []
  const given = (key: string, by: Call): Expression | undefined =>
    argumentFor(call.keywords.find(({ name }) => name === key)?.value, helper, by)
  const made = sites.calls
    .filter(({ call: by }) => by.callee.kind === 'name' && by.callee.name === helper.name)
    .map(({ call: by, around: there }): Declared => ({
      ...one,
      tool: {
        ...one.tool,
        name: textOf(given('name', by), there, program),
        description: textOf(given('description', by), there, program) ?? one.tool.description,
        at: by.at,
      },
    }))
  return made.length > 0 && made.every(({ tool }) => tool.name !== undefined) ? made : [one]
}

/** `[Tool(name=tool.name, …) for tool in TOOLS]`: one for each that is gone through. */
function declaredInLoop(
  one: Declared,
  call: Call,
  around: Around,
  program: Program,
): readonly Declared[] | undefined {
  const keyword = (key: string): Expression | undefined =>
    call.keywords.find(({ name }) => name === key)?.value
  const name = keyword('name')
  const turns = name && turnsOf(name, around, program)
  if (!name || !turns || turns === 'unknown') return undefined
  const made = turns.map(({ read, there }): Declared => {
    const said = (value: Expression | undefined): JsonValue | undefined =>
      value && constantOf(read(value) ?? value, read(value) ? there : around, program)
    const [title, description] = [said(name), said(keyword('description'))]
    return {
      ...one,
      tool: {
        ...one.tool,
        name: typeof title === 'string' ? title : undefined,
        description: typeof description === 'string' ? description : one.tool.description,
        inputSchema: said(keyword('inputSchema') ?? keyword('input_schema')) ?? one.tool.inputSchema,
      },
    }
  })
  return made.length > 0 && made.every(({ tool }) => tool.name !== undefined) ? made : undefined
}

function argumentFor(value: Expression | undefined, { params }: Function, by: Call): Expression | undefined {
  if (value?.kind !== 'name') return undefined
  const index = params.findIndex(
    ({ target, isRest }) => target.kind === 'name' && target.name === value.name && !isRest,
  )
  return index < 0
    ? undefined
    : (by.args[index] ?? by.keywords.find(({ name }) => name === value.name)?.value)
}
