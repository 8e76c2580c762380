import { join } from 'node:path'
import { callTool, listNames, shakeHands, textOf } from './session.ts'
import { field, stringField, type JsonObject, type JsonValue } from '../../../core/value.ts'
import { REFUSALS } from '../../../core/refusal.ts'
import type { Tour } from './tour.ts'

/** In the middle of a call it asks the person for a password, in a form the host would show as its own. */
export async function visitAskingServer({ tell, open, recorded }: Tour, servers: string): Promise<void> {
  tell.heading('4. A server that asks you for a password')
  tell.say('In the middle of a call it sends a form, which the host would show in its own name.')
  const session = open('mail', [process.execPath, join(servers, 'asks-for-password.js')])
  await shakeHands(session)
  const tools = await listNames(session, 'tools')
  tell.passed(`tools/list: ${tools.join(', ')}`, tools.join() === 'count_mail')
  const answer = await callTool(session, 'count_mail', {})
  // The refusal went to the server that asked: the host hears nothing of it, the evidence does.
  const form = recorded().find((entry) => field(entry, 'method') === 'elicitation/create')
  tell.stopped('the form', toldRefusal(field(form, 'refusal')))
  tell.checked('it did not reach the host', !session.asked.includes('elicitation/create'))
  tell.checked('the server was told no, and its call ended', textOf(answer) === 'No answer, no count.')
  await session.close()
}

function toldRefusal(refusal: JsonValue | undefined): JsonObject | undefined {
  const [code, rule] = [stringField(refusal, 'code'), stringField(refusal, 'rule')]
  const row = Object.entries(REFUSALS).find(([known]) => known === code)?.[1]
  return row && rule !== undefined
    ? { rule, reason: row.reason, remedy: row.remedy.replaceAll('{rule}', rule) }
    : undefined
}
