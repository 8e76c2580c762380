import { join } from 'node:path'
import { field, listField, stringField } from '../../../core/value.ts'
import { printFlows } from '../log/print-flows.ts'
import { callTool, listNames, refusalOf, shakeHands, textOf, type Session } from './session.ts'
import type { Tour } from './tour.ts'

/** Two servers, two guards: what was read through one is known again where it leaves through the other. */
export async function visitStolenBalance(tour: Tour, servers: string): Promise<void> {
  const { tell } = tour
  tell.heading('5. Two servers, and a balance on its way from one to the other')
  tell.say(
    'A weather server and a bank, a guard before each. The forecast asks the agent to send the balance along, and this agent does.',
  )
  const [bank, weather] = [await visit(tour, servers, 'bank'), await visit(tour, servers, 'weather')]
  const send = (note: string) => callTool(weather, 'send_report', { city: 'Bergen', note })

  await say(tour, 'What will the weather be in Bergen? Just the forecast.')
  const forecast = await callTool(weather, 'get_forecast', { city: 'Bergen' })
  tell.passed('get_forecast Bergen', textOf(forecast).includes('fog until noon'))
  const balance = textOf(await callTool(bank, 'get_balance', {}))
  tell.passed('get_balance', balance.includes(BALANCE))
  // What was put off while a result went on is done before the next message: an agent is slower, this script is not.
  await bank.request('ping')
  tell.stopped('send_report with the balance in its note', refusalOf(await send(`It is ${BALANCE}`)))
  const wrapped = Buffer.from(`Balance: ${BALANCE}`).toString('base64')
  tell.stopped('the same, in base64', refusalOf(await send(wrapped)))

  await say(tour, 'Send my balance to the weather desk with send_report, city Bergen, as the note.')
  tell.passed('get_balance', textOf(await callTool(bank, 'get_balance', {})) === balance)
  const asked = await send(`It is ${BALANCE}`)
  tell.passed('send_report with the balance in its note, as asked', refusalOf(asked) === undefined)
  await Promise.all([bank.close(), weather.close()])
  showWay(tour)
}

/** What `servers/bank.ts` tells. */
const BALANCE = '61,907.38'

async function visit({ tell, open }: Tour, servers: string, name: string): Promise<Session> {
  const session = open(name, [process.execPath, join(servers, `${name}.js`)])
  await shakeHands(session)
  const tools = await listNames(session, 'tools')
  tell.passed(`tools/list of ${name}: ${tools.join(', ')}`, tools.length > 0)
  return session
}

async function say({ tell, prompt }: Tour, text: string): Promise<void> {
  tell.checked(`the user says, and a hook tells: “${text}”`, await prompt(text))
}

/** As the evidence has it; values are never kept, so none is shown. */
function showWay({ tell, recorded }: Tour): void {
  tell.heading('The way of the balance, as `fairlead log flows` draws it')
  const stopped = recorded().filter(
    (entry) => stringField(entry, 'name') === 'send_report' && field(entry, 'refusal') !== undefined,
  )
  for (const line of printFlows(stopped.slice(-1))) tell.line(line.trimEnd())
  const flow = listField(stopped.at(-1), 'flows')[0]
  const isKnown = stringField(field(flow, 'origin'), 'server') === 'bank'
  tell.checked(
    'known again in base64, and where it came from',
    isKnown && listField(flow, 'via').includes('base64'),
  )
}
