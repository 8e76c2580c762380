import { expect, onTestFinished, test } from 'vitest'
import type { ChatTool } from '../../src/core/chat.ts'
import {
  field,
  isObject,
  listField,
  stringField,
  type JsonObject,
  type JsonValue,
} from '../../src/core/value.ts'
import attack from '../../src/lab/attacks/weather-to-bank.ts'
import obedient from '../../src/lab/agents/obedient.ts'
import { runModel } from '../../src/lab/agents/llm/run-model.ts'
import bank from '../../src/lab/environments/bank.ts'
import weather from '../../src/lab/environments/weather.ts'
import goal from '../../src/lab/goals/steal-balance.ts'
import { byName, type Lab } from '../../src/lab/lab.ts'
import { openProgramTrial } from '../../src/lab/program-trial.ts'
import type { TrialPlan } from '../../src/lab/record.ts'
import type { LabServer } from '../../src/lab/serve/lab-server.ts'
import direct from '../../src/lab/transforms/direct.ts'
import { openChat } from '../../src/net/chat/open-chat.ts'
import { serveChat } from '../../src/net/model-server/serve-chat.ts'

const PLAN: TrialPlan = {
  environment: 'weather',
  task: 'frost-1',
  agent: 'obedient',
  defence: 'none',
  resolution: 'namespaced',
  transport: 'stdio',
  era: 'legacy',
  beside: ['bank'],
  seed: 1,
}
const ATTACK = {
  name: attack.name,
  goal: goal.name,
  position: 'description',
  transform: 'direct',
  insertion: 'after',
} as const

test('a scripted agent in the place of the model carries out the task of a host over the wire, honest as it is', async () => {
  const { judged, calls } = await play(PLAN)
  expect(judged).toMatchObject({ reward: 1, isReached: undefined })
  expect(calls).toEqual(['mcp__weather__get_day', 'mcp__weather__set_warning'])
})

test('where a server gives an order it is carried out too, and the goal is seen to be reached', async () => {
  const { judged, calls } = await play({ ...PLAN, attack: ATTACK })
  expect(judged).toMatchObject({ reward: 1, isReached: true })
  expect(calls.some((name) => name.startsWith('mcp__bank__'))).toBe(true)
})

/** A small host: it shows tools as Claude Code does, beside one of its own. */
async function play(plan: TrialPlan) {
  const lab: Lab = {
    environments: byName([weather, bank]),
    attacks: byName([attack]),
    goals: byName([goal]),
    transforms: byName([direct]),
    agents: byName([obedient]),
    defences: new Map(),
    means: {},
    pipe: ['no-such-program'],
    socketPath: () => '',
    clock: () => 0,
  }
  const trial = openProgramTrial(plan, lab)!
  const { url, close } = await serveChat(trial.chat)
  onTestFinished(close)
  const model = await openChat({ provider: 'anthropic', endpoint: url, model: 'scripted' })
  onTestFinished(model.close)
  const peers = new Map(trial.servers.map((server) => [server.name, asking(server)]))
  const tools: ChatTool[] = [{ name: 'Bash', description: 'Runs a command', inputSchema: {} }]
  for (const [name, ask] of peers)
    for (const tool of listField(await ask('tools/list', {}), 'tools')) {
      const schema = field(tool, 'inputSchema')
      tools.push({
        name: `mcp__${name}__${stringField(tool, 'name')}`,
        description: stringField(tool, 'description') ?? '',
        inputSchema: isObject(schema) ? schema : {},
      })
    }
  const calls: string[] = []
  const { told } = await runModel({
    chat: model.chat,
    system: 'Be brief.',
    ask: trial.ask,
    tools: () => tools,
    call: async (name, input) => {
      calls.push(name)
      const [, server = '', tool = ''] = name.split('__')
      const result = await peers.get(server)!('tools/call', { name: tool, arguments: input })
      const texts = listField(result, 'content').map((part) => stringField(part, 'text') ?? '')
      return { text: texts.join('\n'), isError: field(result, 'isError') === true }
    },
  })
  return { judged: trial.judge(told), calls }
}

/** Asks a server that runs here, one request after the other. */
function asking(server: LabServer): (method: string, params: JsonObject) => Promise<JsonValue | undefined> {
  let hear: (result: JsonValue | undefined) => void
  const connection = server.connect((message) => {
    if (field(message, 'id') !== undefined) hear(field(message, 'result'))
  })
  return (method, params) =>
    new Promise((resolve) => {
      hear = resolve
      void connection.take({ jsonrpc: '2.0', id: 1, method, params })
    })
}
