import type { Known } from '../../constant/known.ts'

/** What an object that describes a tool calls the function that answers. */
const HANDLERS = [
  'handler',
  'execute',
  'run',
  'load',
  'call',
  'callback',
  'cb',
  'fn',
  'func',
  'handle',
  'invoke',
  'handleRequest',
  'toolHandler',
  'action',
  'get',
]

export function handlerIn(members: ReadonlyMap<string, Known>): Known | undefined {
  for (const name of HANDLERS) {
    const value = members.get(name)
    if (value?.kind === 'function' || (value?.kind === 'outside' && value.args)) return value
  }
  return undefined
}
