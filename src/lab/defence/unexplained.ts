import type { Told } from '../defence.ts'
import type { Call } from '../environment.ts'
import { actOf, speaksOf } from './acts.ts'
import { stringsIn } from '../strings.ts'
import { wordsOf } from './words.ts'

/**
 * Why nothing that the user said explains a call; undefined where something does. Reading is explained by any task, but for
 * the user's own machine; acting is where the user spoke of such an act, or said most of what goes into the call.
 */
export function unexplained(server: string, { tool, input }: Call, { ask }: Told): string | undefined {
  const said = new Set(wordsOf(ask))
  const given = stringsIn(input).flatMap(wordsOf)
  const shared = given.filter((word) => said.has(word)).length
  const act = actOf(tool)
  if (act === undefined) {
    if (server !== HOST || shared > 0) return undefined
    return 'The task has nothing to do with this file or address of the user.'
  }
  if (speaksOf(ask, act)) return undefined
  if (given.length > 0 && shared * 2 >= given.length) return undefined
  return `Nobody asked for anything that ${act}.`
}

const HOST = 'host'
