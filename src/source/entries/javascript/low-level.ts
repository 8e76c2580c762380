import type { Evaluator } from '../../constant/evaluator.ts'
import { membersOf, type Known, type KnownFunction, type KnownList } from '../../constant/known.ts'
import { findDispatch } from './dispatch.ts'
import { RUN_TIME, type Finding, type HandlerMet } from './idiom.ts'
import { functionIn } from './registered.ts'
import { argumentSources, REQUEST_SOURCES } from './sources.ts'
import { handlerIn } from './tool-object.ts'

/** Lists and what answers are registered apart: here they are put together, tool by tool. */
export function joinLowLevel({ lists, calls, register, leaveOpen }: Finding, evaluator: Evaluator): void {
  for (const met of lists) {
    const { member, kind, answers } = PARTS[met.method] ?? PARTS['tools/list']!
    const handler = functionIn(met.call.args.at(-1), 0)
    const at = met.call.expression.at
    const items = handler && itemsIn(evaluator, handler, member)
    if (!items) {
      leaveOpen(at, RUN_TIME)
      continue
    }
    // No tool at all is what a list looks like that is filled when the program runs.
    if (items.isOpen || (kind === 'tool' && items.items.length === 0)) leaveOpen(at, RUN_TIME)
    const answer = answering(met, calls, answers)
    for (const item of items.items) {
      const members = membersOf(item)
      const name = members && nameOf(members, kind)
      if (!members || !name) {
        leaveOpen(item.at, RUN_TIME)
        continue
      }
      const own = handlerIn(members)
      const dispatch = own ? undefined : answer && findDispatch(answer.function)
      const text = name.kind === 'literal' ? String(name.value) : undefined
      register({
        kind,
        name,
        description: members.get('description'),
        annotations: members.get('annotations'),
        schema: members.get('inputSchema'),
        // Nobody holds calls to the schema of a low-level server but its own handler.
        isChecked: false,
        handler: own ?? answer,
        sources: own ? argumentSources(true) : REQUEST_SOURCES,
        at: item.at,
        idiom: 'setRequestHandler',
        branch: dispatch && text !== undefined ? { on: dispatch, name: text } : undefined,
      })
    }
  }
  for (const met of calls)
    if (!lists.some((list) => PARTS[list.method]?.answers === met.method))
      leaveOpen(met.call.expression.at, RUN_TIME)
}

const PARTS: Readonly<
  Record<
    string,
    {
      readonly member: string
      readonly kind: 'tool' | 'prompt' | 'resource' | 'template'
      readonly answers: string
    }
  >
> = {
  'tools/list': { member: 'tools', kind: 'tool', answers: 'tools/call' },
  'prompts/list': { member: 'prompts', kind: 'prompt', answers: 'prompts/get' },
  'resources/list': { member: 'resources', kind: 'resource', answers: 'resources/read' },
  'resources/templates/list': { member: 'resourceTemplates', kind: 'template', answers: 'resources/read' },
}

function itemsIn(evaluator: Evaluator, handler: KnownFunction, member: string): KnownList | undefined {
  const answer = evaluator.callFunction(handler, [], handler.at)
  const items = membersOf(answer)?.get(member)
  return items?.kind === 'list' ? items : undefined
}

/** The one in the same file before any other. */
function answering(
  list: HandlerMet,
  calls: readonly HandlerMet[],
  method: string,
): KnownFunction | undefined {
  const of = calls.filter((one) => one.method === method)
  const here = of.find(({ call }) => call.module === list.call.module) ?? of[0]
  return functionIn(here?.call.args.at(-1), 0)
}

function nameOf(members: ReadonlyMap<string, Known>, kind: string): Known | undefined {
  if (kind === 'resource') return members.get('uri') ?? members.get('name')
  if (kind === 'template') return members.get('uriTemplate') ?? members.get('name')
  return members.get('name')
}
