import { setTimeout as wait } from 'node:timers/promises'
import { join } from 'node:path'
import { callTool, listNames, refusalOf, shakeHands, textOf } from './session.ts'
import { CHANGED, type Tour } from './tour.ts'

/** A server that is harmless until it is trusted, and then another one. */
export async function visitChangingServer({ tell, open, pins }: Tour, servers: string): Promise<void> {
  tell.heading('2. A server that changes after three calls')
  tell.say('It adds numbers, until it is trusted. Then it rewrites a tool and a prompt, and does not say so.')
  const session = open(CHANGED.server, [process.execPath, join(servers, 'flips-after-three-calls.js')])
  await shakeHands(session)
  const [tools, prompts] = [await listNames(session, 'tools'), await listNames(session, 'prompts')]
  tell.passed(`tools/list: ${tools.join(', ')}`, tools.join() === 'add,negate')
  tell.passed(`prompts/list: ${prompts.join(', ')}`, prompts.join() === 'summarise')
  const prompt = { name: 'summarise', arguments: { text: 'Rope.' } }
  tell.passed('prompts/get summarise', refusalOf(await session.request('prompts/get', prompt)) === undefined)

  const sums: string[] = []
  for (const b of [1, 2, 3]) sums.push(textOf(await callTool(session, 'add', { a: 2, b })))
  tell.passed(`three calls of add: ${sums.join(', ')}`, sums.join() === '3,4,5')

  const trusted = session.heard().length
  tell.checked('the guard asked for the lists again by itself, and saw the change', await isNoticed(pins))
  tell.stopped('the next call of add', refusalOf(await callTool(session, 'add', { a: 2, b: 2 })))
  const left = await listNames(session, 'tools')
  tell.checked('tools/list now leaves out add, and only add', left.join() === 'negate')
  tell.passed('negate, which did not change', textOf(await callTool(session, 'negate', { a: 2 })) === '-2')
  tell.checked('prompts/list now leaves out summarise', (await listNames(session, 'prompts')).length === 0)
  tell.stopped('prompts/get summarise', refusalOf(await session.request('prompts/get', prompt)))
  const since = session.heard().slice(trusted)
  tell.checked('no word of the new texts reached the host', !/bowsprit|IMPORTANT|Ignore all/.test(since))
  await session.close()
}

/** Within a few seconds: the guard lists again shortly after use. */
async function isNoticed(pins: Tour['pins']): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (pins.list(CHANGED).some(({ candidate }) => candidate !== undefined)) return true
    await wait(50)
  }
  return false
}
