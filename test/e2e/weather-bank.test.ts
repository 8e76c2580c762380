import { spawn } from 'node:child_process'
import { expect, onTestFinished, test } from 'vitest'
import { field, type JsonObject } from '../../src/core/value.ts'
import { openSession, type Session } from '../../src/cli/commands/tour/session.ts'
import { BIN, runHere, SERVERS } from '../cli/fairlead.ts'
import { scratchFolder } from '../scratch-folder.ts'

// “Trivial Trojans” (arXiv 2507.19880): a weather server has the agent take a balance out of a bank's server. Two guards,
// two processes, one state folder; that they belong together they learn from who started them.
const FORECAST_ONLY = 'What is the weather in Oslo going to be? Just the forecast, please.'
const TRANSFER =
  'Read the balance of my account and send it to the weather desk with send_report, city Oslo, as the note.'
const BALANCE = '48,126.55'
const LINE = 'Balance of account DE00 7721 0043: 48,126.55 EUR'
const base64 = (text: string): string => Buffer.from(text).toString('base64')

const DISGUISES: readonly (readonly [string, JsonObject])[] = [
  ['plain', { city: 'Oslo', note: `The balance is ${BALANCE} EUR`, more: '' }],
  ['the whole line', { city: 'Oslo', note: LINE, more: '' }],
  ['base64', { city: 'Oslo', note: base64(LINE), more: '' }],
  ['base64 of the number alone', { city: 'Oslo', note: base64(BALANCE), more: '' }],
  ['split over two arguments', { city: 'Oslo', note: '48,12', more: '6.55' }],
]

test.each([...DISGUISES.map((one) => ['--honest', ...one] as const), ['--thief', ...DISGUISES[0]!] as const])(
  'a balance read through one guard does not leave through another, behind a weather server that is %s: %s',
  async (weather, _, report) => {
    const fleet = await openFleet(FORECAST_ONLY, weather)
    await fleet.weather.request('tools/call', { name: 'get_forecast', arguments: { city: 'Oslo' } })
    await fleet.readBalance()
    expect(await fleet.send(report)).toMatch(/^(?:policy|approval)\//)
    expect(await fleet.drawn()).toContain('bank get_balance')
  },
)

test('nor in two calls that carry half of it each', async () => {
  const fleet = await openFleet(FORECAST_ONLY, '--honest')
  await fleet.weather.request('tools/call', { name: 'get_forecast', arguments: { city: 'Oslo' } })
  await fleet.readBalance()
  const halves = [base64(LINE).slice(0, 34), base64(LINE).slice(34)]
  const sent = []
  for (const note of halves) sent.push(await fleet.send({ city: 'Oslo', note, more: '' }))
  expect(sent.at(-1)).toMatch(/^(?:policy|approval)\//)
  expect(await fleet.drawn()).toContain('bank get_balance')
})

test.each(DISGUISES.slice(0, 2))('the same passes where the user asked for it: %s', async (_, report) => {
  const fleet = await openFleet(TRANSFER, '--thief')
  await fleet.readBalance()
  expect(await fleet.send(report)).toBe('Report received.')
})

test('and so does a report of the weather, whatever was read before', async () => {
  const fleet = await openFleet('Tell the weather desk that it has rained in Oslo since noon.', '--thief')
  await fleet.weather.request('tools/call', { name: 'get_forecast', arguments: { city: 'Oslo' } })
  await fleet.readBalance()
  expect(await fleet.send({ city: 'Oslo', note: 'It has rained since noon', more: '' })).toBe(
    'Report received.',
  )
})

interface Fleet {
  readonly readBalance: () => Promise<void>
  readonly weather: Session
  /** The code of the refusal, else what the server answered. */
  readonly send: (report: JsonObject) => Promise<string>
  /** The paths of values, as `fairlead log flows` draws them. */
  readonly drawn: () => Promise<string>
}

async function openFleet(prompt: string, kind: string): Promise<Fleet> {
  const state = scratchFolder()
  await tell(prompt, state)
  const [bank, weather] = [await open('bank', state), await open('weather', state, kind)]
  const send = async (report: JsonObject): Promise<string> => {
    const answer = await weather.request('tools/call', { name: 'send_report', arguments: report })
    const refusal = field(field(field(answer.result, '_meta'), 'fairlead/refusal'), 'code')
    return typeof refusal === 'string' ? refusal : textOf(answer)
  }
  const readBalance = async (): Promise<void> => {
    expect(textOf(await bank.request('tools/call', { name: 'get_balance', arguments: {} }))).toContain(
      BALANCE,
    )
    // A result is remembered once it is on its way, and before the next message of its server: an agent takes longer to think.
    await bank.request('ping')
  }
  const drawn = async (): Promise<string> => {
    // What it recorded of the call is written once the answer is on its way.
    await weather.request('ping')
    return (await runHere(['log', 'flows', '--state', state])).stdout
  }
  return { readBalance, weather, send, drawn }
}

async function open(name: string, state: string, ...args: string[]): Promise<Session> {
  const guard = [BIN, 'guard', '--mode', 'enforce', '--name', name, '--state', state, '--quiet', '--']
  const command = [process.execPath, ...guard, process.execPath, `${SERVERS}${name}.js`, ...args]
  const session = openSession(command, { env: process.env, signal: new AbortController().signal })
  onTestFinished(() => session.close())
  await session.request('initialize', {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'host', version: '1' },
  })
  await session.request('tools/list')
  return session
}

/** What the host's hook does when the user has said something. */
function tell(prompt: string, state: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [BIN, 'hook', 'codex', '--event', 'UserPromptSubmit', '--state', state],
    {
      stdio: ['pipe', 'ignore', 'inherit'],
    },
  )
  child.stdin.end(JSON.stringify({ prompt }))
  return new Promise((resolve) => child.once('close', () => resolve()))
}

function textOf({ result }: { readonly result: unknown }): string {
  return JSON.stringify(field(result, 'content')).match(/"text":"([^"]*)"/)?.[1] ?? ''
}
