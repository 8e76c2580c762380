import { join } from 'node:path'
import { callTool, listNames, shakeHands, textOf } from './session.ts'
import type { Tour } from './tour.ts'

/** In the middle of a call it asks the person for a password, in a form the host would show as its own. */
export async function visitAskingServer({ tell, open }: Tour, servers: string): Promise<void> {
  tell.heading('4. A server that asks you for a password')
  tell.say('In the middle of a call it sends a form, which the host would show in its own name.')
  const session = open('mail', [process.execPath, join(servers, 'asks-for-password.js')])
  await shakeHands(session)
  const tools = await listNames(session, 'tools')
  tell.passed(`tools/list: ${tools.join(', ')}`, tools.join() === 'count_mail')
  const answer = await callTool(session, 'count_mail', {})
  tell.checked('the form did not reach the host', !session.asked.includes('elicitation/create'))
  tell.checked('the server was told no, and its call ended', textOf(answer) === 'No answer, no count.')
  await session.close()
}
