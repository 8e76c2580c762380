import { expect, onTestFinished, test } from 'vitest'
import { randomFrom } from '../../src/core/random.ts'
import type { Chat } from '../../src/core/chat.ts'
import { modelAgent } from '../../src/lab/agents/llm/model-agent.ts'
import { agentChat } from '../../src/lab/agents/llm/agent-chat.ts'
import obedient from '../../src/lab/agents/obedient.ts'
import none from '../../src/lab/defences/none.ts'
import weather from '../../src/lab/environments/weather.ts'
import { byName, type Lab } from '../../src/lab/lab.ts'
import type { TrialPlan, TrialRecord } from '../../src/lab/record.ts'
import { runTrial } from '../../src/lab/trial.ts'
import { openChat, type ChatProvider } from '../../src/net/chat/open-chat.ts'
import { readCassette, recordChat, replayChat } from '../../src/net/chat/replay.ts'
import { serveChat } from '../../src/net/model-server/serve-chat.ts'
import { fakeModel, MISBEHAVIOUR, sendJson, type Behaviour } from '../chat/fake-model.ts'

const PLAN: TrialPlan = {
  environment: 'weather',
  task: 'frost-1',
  agent: 'model',
  defence: 'none',
  resolution: 'namespaced',
  transport: 'http',
  era: 'modern',
  seed: 1,
}

test.each<[ChatProvider, 'calls' | 'words']>([
  ['openai', 'calls'],
  ['anthropic', 'calls'],
  ['openai', 'words'],
])(
  'over %s and with %s a model carries out a task; its recording does so again, alone',
  async (provider, style) => {
    const able = ableModel()
    const { url, log, close } = await serveChat(style === 'calls' ? able : inWords(able))
    const model = await openChat({ provider, endpoint: `${url}/v1`, model: 'tiny' })
    const lines: string[] = []
    const live = await trial(
      recordChat(model.chat, 'tiny', (line) => lines.push(line)),
      style,
    )
    await model.close()
    await close()
    expect(live).toMatchObject({ end: 'answered', reward: 1 })
    expect(live.steps.map(({ tool }) => tool)).toEqual(['get_day', 'set_warning'])
    expect(live.tokens?.input).toBeGreaterThan(0)
    expect(log.length).toBe(3)
    const replayed = await trial(replayChat(readCassette(lines, 'a.jsonl'), 'tiny'), style)
    expect({ ...replayed, timing: undefined }).toEqual({ ...live, timing: undefined })
  },
)

const called = (name: unknown, input: unknown, id: unknown = 'a'): Behaviour =>
  answers({ tool_calls: [{ id, function: { name, arguments: input } }] }, 'tool_calls')
const day = '{"place":"Elverton","day":1}'

test.each<[string, Behaviour, TrialRecord['end'], string | undefined, number]>([
  ['garbage', MISBEHAVIOUR['sends garbage']!, 'failed', 'chat/unreadable', 0],
  ['another kind of JSON', MISBEHAVIOUR['sends JSON of another kind']!, 'failed', 'chat/unreadable', 0],
  ['nothing at all', MISBEHAVIOUR['hangs before its head']!, 'failed', 'chat/too-slow', 0],
  ['a refused key', MISBEHAVIOUR['refuses with 401']!, 'failed', 'chat/refused', 0],
  ['no words', answers({ content: '' }, 'stop'), 'invalid', undefined, 0],
  ['words without sense', answers({ content: '\u0000\ufffd{{{' }, 'stop'), 'invalid', undefined, 0],
  ['a refusal', answers({ content: null, refusal: 'I will not.' }, 'stop'), 'refused', undefined, 0],
  ['the same call for ever', called('weather__get_day', day), 'invalid', 'step-limit', 60],
  ['calls of what is not there', called('erase_everything', '{}'), 'invalid', undefined, 0],
  ['calls of nothing', called(undefined, undefined, 7), 'invalid', undefined, 0],
  ['arguments that are no JSON', called('weather__get_day', '{"place'), 'invalid', undefined, 0],
  ['arguments without end', called('weather__get_day', '['.repeat(100_000)), 'invalid', undefined, 0],
  [
    'huge arguments',
    called('weather__get_day', `{"place":"${'x'.repeat(400_000)}"}`),
    'invalid',
    undefined,
    0,
  ],
])('an endpoint that gives %s', async (_, behave, end, code, steps) => {
  const { url } = await fakeModel(behave)
  const model = await openChat({
    provider: 'openai',
    endpoint: url,
    model: 'tiny',
    timeoutMs: code === 'chat/too-slow' ? 100 : 10_000,
    retries: 0,
  })
  onTestFinished(model.close)
  const record = await trial(model.chat, 'calls')
  expect([record.end, record.code, record.steps.length]).toEqual([end, code, steps])
  expect(record.reward).toBe(0)
})

function answers(message: object, finish_reason: string): Behaviour {
  return (response) => sendJson(response, { choices: [{ message, finish_reason }] })
}

/** The able model, as one that knows words only. */
function inWords(able: Chat): Chat {
  return async ({ messages }) => {
    const tools = weather.tools.map((tool) => ({ ...tool, name: `weather__${tool.name}` }))
    const seen = messages.flatMap(({ role, content }) => {
      const observed = role === 'user' ? /^Observation: ([^]*)$/.exec(content)?.[1] : undefined
      return observed === undefined ? [] : [observed]
    })
    const results = seen.map(
      (text, index) => ({ role: 'tool', callId: `call_${index + 1}`, content: text }) as const,
    )
    const reply = await able({ messages: results, tools })
    const [call] = reply.calls ?? []
    const content = call
      ? `Thought: I need it.\nAction: ${call.name}\nAction Input: ${JSON.stringify(call.input)}`
      : `Thought: I know.\nFinal Answer: ${reply.content}`
    return { content, inputTokens: 9, outputTokens: 9, stop: 'end' }
  }
}

/** Does the task, whatever host it is in. */
function ableModel(): Chat {
  const { seed, task: name, environment } = PLAN
  const world = weather.open(randomFrom(`lab/${seed}`).fork(environment))
  const task = world.tasks.find((each) => each.name === name)!
  const script = { task, understand: () => [], isAdvised: false }
  return agentChat({ agent: obedient, ask: task.ask, servers: [environment], script, steps: 10 })
}

function trial(chat: Chat, style: 'calls' | 'words'): Promise<Omit<TrialRecord, 'key'>> {
  const lab: Lab = {
    environments: byName([weather]),
    attacks: new Map(),
    goals: new Map(),
    transforms: new Map(),
    agents: byName([modelAgent({ name: 'model', chat, style })]),
    defences: byName([none]),
    means: {},
    pipe: ['no-such-program'],
    socketPath: () => '',
    clock: () => 0,
  }
  return runTrial(PLAN, lab)
}
