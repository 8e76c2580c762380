import type { Expression, Function } from '../../program.ts'
import type { Program } from '../../scope.ts'
import { textOf } from './constant.ts'
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

function argumentFor(value: Expression | undefined, { params }: Function, by: Call): Expression | undefined {
  if (value?.kind !== 'name') return undefined
  const index = params.findIndex(
    ({ target, isRest }) => target.kind === 'name' && target.name === value.name && !isRest,
  )
  return index < 0
    ? undefined
    : (by.args[index] ?? by.keywords.find(({ name }) => name === value.name)?.value)
}
