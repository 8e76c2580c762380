import type { Expression, Function, Pattern } from '../../program.ts'
import { partsOf, type Part } from '../../walk.ts'

/** The expression that has the name of the called tool: `request.params.name`, or the local that was made of it. */
export function findDispatch(handler: Function): Expression | undefined {
  for (const { target } of handler.params) {
    const params = target.kind === 'members' ? memberNamed(target, 'params') : undefined
    const name = params && memberNamed(params, 'name')
    if (name?.kind === 'name') return { kind: 'name', name: name.name, at: name.at }
  }
  let written: Expression | undefined
  const open: Part[] = [...handler.body].toReversed()
  for (let part = open.pop(); part; part = open.pop()) {
    if ('kind' in part && part.kind === 'let' && part.value) {
      const local = localOf(part.target, part.value)
      if (local) return local
    }
    if ('kind' in part && part.kind === 'member' && part.name === 'name' && isParams(part.of))
      written ??= part
    open.push(...partsOf(part).toReversed())
  }
  return written
}

function localOf(target: Pattern, value: Expression): Expression | undefined {
  const name =
    target.kind === 'members'
      ? isParams(value)
        ? memberNamed(target, 'name')
        : memberNamed(memberNamed(target, 'params'), 'name')
      : value.kind === 'member' && value.name === 'name' && isParams(value.of)
        ? target
        : undefined
  return name?.kind === 'name' ? { kind: 'name', name: name.name, at: name.at } : undefined
}

function isParams(value: Expression): boolean {
  return (value.kind === 'member' || value.kind === 'name') && value.name === 'params'
}

function memberNamed(pattern: Pattern | undefined, name: string): Pattern | undefined {
  return pattern?.kind === 'members' ? pattern.members.find(({ key }) => key === name)?.target : undefined
}
