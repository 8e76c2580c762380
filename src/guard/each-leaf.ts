import { pointerOf } from '../core/place.ts'
import type { TextRole } from '../core/subject.ts'
import { isObject } from '../core/value.ts'
import { definitionLeaves, looseLeaves, messageLeaves } from '../mcp/leaves.ts'
import type { Transit } from './transit.ts'

/** Every string of a message, of the definitions it lists and of what no specification names, with its place in the frame. */
export function eachLeaf(
  { message, envelope, list, pointer }: Transit,
  visit: (value: string, role: TextRole, pointer: string) => void,
): void {
  if (!message) return
  const at =
    (base: string) =>
    (value: string, role: TextRole, path: readonly (string | number)[]): void =>
      visit(value, role, base + pointerOf(path))
  const body = message.kind !== 'response' ? 'params' : envelope.isError ? 'error' : 'result'
  messageLeaves(message, at(`${pointer}/${body}`))
  if (envelope.extra) looseLeaves(envelope.extra, at(pointer))
  list?.items.forEach((json, index) => {
    if (isObject(json)) definitionLeaves(json, at(`${pointer}/result/${list.key}/${index}`))
  })
}
