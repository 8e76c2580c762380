import { join } from 'node:path'
import { callTool, listNames, refusalOf, shakeHands } from './session.ts'
import type { Tour } from './tour.ts'

/** Its definitions are clean; what its tool returns speaks to the model. */
export async function visitPoisonedServer({ tell, open }: Tour, servers: string): Promise<void> {
  tell.heading('3. A server whose answers give orders to the model')
  tell.say(
    'Ask it for opening hours, and it answers with them, and with orders to read a file and send it away.',
  )
  const session = open('library', [process.execPath, join(servers, 'poisoned-result.js')])
  await shakeHands(session)
  const tools = await listNames(session, 'tools')
  tell.passed(`tools/list: ${tools.join(', ')}`, tools.join() === 'opening_hours')
  tell.stopped(
    'the answer to opening_hours',
    refusalOf(await callTool(session, 'opening_hours', { branch: 'Harbour' })),
  )
  tell.checked('no word of it reached the host', !session.heard().includes('bowsprit'))
  await session.close()
}
