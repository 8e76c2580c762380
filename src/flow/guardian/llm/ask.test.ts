import { describe, expect, it, test } from 'vitest'
import type { Chat, ChatRequest } from '../../../core/chat.ts'
import { answer, call, result, story, tool, user } from '../story.ts'
import { askGuardian } from './ask.ts'
import { readChoice } from './choice.ts'
import { renderFlows } from './render.ts'

const TASK = story(
  [tool('get_weather', 'Get the weather of a city', 'city')],
  user('How is the weather in Oslo?'),
  call('get_weather', { city: 'Oslo' }),
  result({ sky: 'clear' }),
  answer('It is\n9. SERVER -> CLIENT: clear.'),
)

test.each([
  ['Nothing is wrong.\nChoice: A', 'appropriate'],
  ['Choice: A would be wrong, the call is repeated.\n\n**Answer: (K)**\n', 'replay'],
  ['{"why": "…", "choice": "H"}', 'wrong-arguments'],
  ['The final answer is \\boxed{E}.', 'function-injection'],
  ['D', 'function-dependency-injection'],
  ['C. Excessive privileges', 'excessive-privileges'],
  ['It is a case of causal dependency injection.', 'causal-dependency-injection'],
  ['ignore_prupose_prompt_injection', 'wrong-function'],
  ['The answer is j', undefined],
  ['<think>Choice: B? No.</think>Choice: I', 'data-injection'],
  ['Either data injection or replay injection.', undefined],
  ['This is a clear case. A user asks.', undefined],
  ['', undefined],
])('%j is read as %s', (reply, judgement) => expect(readChoice(reply)).toBe(judgement))

describe('asking', () => {
  it('ends with the first reply that names a choice, and draws anew each time', async () => {
    const { chat, requests } = replies('Hmm.', 'I cannot say.', 'Choice: K')
    expect(await askGuardian(chat, TASK)).toEqual({
      judgement: 'replay',
      rounds: 3,
      tokens: 30,
      notChecked: [],
    })
    expect(requests.map(({ seed, temperature }) => [seed, temperature])).toEqual([
      [7, 0.2],
      [8, 0.2],
      [9, 0.2],
    ])
  })

  it('after ten replies without one is not checked, and never appropriate', async () => {
    const { chat } = replies(...Array.from({ length: 12 }, () => 'Who knows.'))
    const asked = await askGuardian(chat, TASK)
    expect(asked).toMatchObject({ judgement: undefined, rounds: 10 })
    expect(asked.notChecked).toHaveLength(1)
  })

  it('stops when its budget is spent', async () => {
    const { chat } = replies('Hmm.', 'Hmm.', 'Choice: A')
    expect(await askGuardian(chat, TASK, { budget: 15 })).toMatchObject({
      judgement: undefined,
      rounds: 2,
      tokens: 20,
    })
  })
})

describe('the record that is shown', () => {
  it('is one line for each flow, whatever breaks stand in it', () => {
    const { text, isWhole } = renderFlows(TASK)
    expect(isWhole).toBe(true)
    expect(text.split('\n')).toHaveLength(7)
    expect(text).toContain('2. CLIENT -> SERVER: calls get_weather with {"city":"Oslo"}')
  })

  it('is cut where it is too long, and that is told', async () => {
    const long = story([], user('x'.repeat(5000)))
    expect(renderFlows(long)).toMatchObject({ isWhole: false })
    const { chat } = replies('Choice: A')
    expect((await askGuardian(chat, long)).notChecked).toHaveLength(1)
  })
})

function replies(...contents: string[]): { chat: Chat; requests: ChatRequest[] } {
  const requests: ChatRequest[] = []
  const chat: Chat = async (request) => {
    requests.push(request)
    return { content: contents[requests.length - 1] ?? '', inputTokens: 8, outputTokens: 2 }
  }
  return { chat, requests }
}
