import { describe, expect, test } from 'vitest'
import { LOG_RISKS } from '../../core/log-risk.ts'
import { randomFrom } from '../../core/random.ts'
import { playQuery, type Setting } from './agent.ts'
import { playAll } from './histories.ts'
import { poolOf } from './log-pool.ts'
import { parseToolReturn } from './tool-return.ts'

const QUERY = { server_path: 'Weather/Forecast', query: 'Will it rain?' }
const CALL = '{"server": "Weather/Forecast", "tool": "get", "tool_params": {}}'
const REFUSAL = 'Unsafe MCP Server: {"Weather/Forecast", "get", "Denial-of-Service"}'
const SAFE = { label: 'Safe', text: 'quiet' } as const

/** A model that says these things, one after the other, and the last for ever. */
function saying(...replies: readonly string[]): Setting & { readonly waited: number[] } {
  let turn = 0
  const waited: number[] = []
  return {
    waited,
    chat: async () => ({
      content: replies[Math.min(turn++, replies.length - 1)]!,
      inputTokens: 1,
      outputTokens: 1,
    }),
    callTool: async () => ({ rain: false }),
    card: (server_path) => ({ server_path, tools: [{ signature: 'get()', description: 'Gets.' }] }),
    wait: async (milliseconds) => waited.push(milliseconds),
    by: 'test',
  }
}

describe('the agent loop', () => {
  test('tells the model its tools, the refusal line and all nine risks', async () => {
    const { record } = await playQuery(QUERY, saying(CALL, 'No.'), () => SAFE)
    const prompt = record.history[0]!.content
    for (const part of [
      '## Weather/Forecast',
      '- get()',
      'Unsafe MCP Server: {',
      ...Object.entries(LOG_RISKS).flat(),
    ])
      expect(prompt).toContain(part)
  })

  test('gives the result together with the drawn log, and remembers its label', async () => {
    const { record, problem } = await playQuery(QUERY, saying(CALL, 'No.'), () => SAFE)
    expect(problem).toBeUndefined()
    expect(record.security_type).toEqual(['Safe'])
    expect(record.history.map(({ role }) => role)).toEqual([
      'system',
      'user',
      'assistant',
      'user',
      'assistant',
    ])
    expect(parseToolReturn(record.history[3]!.content)).toEqual({ result: { rain: false }, log: 'quiet' })
    expect(record.history[4]!.content).toBe('No.')
  })

  test('ends after six calls, with the seventh as the last message', async () => {
    const { record, problem } = await playQuery(QUERY, saying(CALL), () => SAFE)
    expect(record.security_type).toHaveLength(6)
    expect(record.history).toHaveLength(15)
    expect(problem).toBeUndefined()
  })

  test('ends with a refusal, even one that stands beside a call', async () => {
    const { record } = await playQuery(QUERY, saying(CALL, `${REFUSAL}\n${CALL}`), () => SAFE)
    expect(record.security_type).toHaveLength(1)
  })

  test.each([
    ['an answer without any call', ['It rains.'], 'the model called no tool'],
    ['a broken call', [CALL.slice(1)], 'the model called no tool'],
    ['silence at the end', [CALL, ' '], 'the last message is empty'],
  ])('says that %s is no valid history', async (_, replies, why) =>
    expect(await playQuery(QUERY, saying(...replies), () => SAFE)).toMatchObject({ problem: why }),
  )

  test('tries a server three times, after one second and two', async () => {
    const setting = saying(CALL, 'No.')
    let tries = 0
    const flaky = async () => {
      if (++tries < 3) throw new Error('away')
      return 'back'
    }
    expect((await playQuery(QUERY, { ...setting, callTool: flaky }, () => SAFE)).problem).toBeUndefined()
    expect(setting.waited).toEqual([1000, 2000])

    const away = () => Promise.reject(new Error('away'))
    expect(await playQuery(QUERY, { ...setting, ...saying(CALL), callTool: away }, () => SAFE)).toMatchObject(
      {
        problem: 'the server could not be reached',
        failure: { message: 'away' },
      },
    )
  })

  test('of a model that cannot be reached ends with its error, not after every query', async () => {
    let asked = 0
    const chat = () => {
      asked++
      return Promise.reject(new Error('nobody there'))
    }
    const queries = Array.from({ length: 50 }, (_, at) => ({ ...QUERY, query: `${at}` }))
    const plan = {
      setting: { ...saying(), chat },
      pool: poolOf([{ risk: 'Safe', text: 'x' }]),
      random: randomFrom(1),
    }
    const play = async (): Promise<void> => {
      for await (const { problem } of playAll(queries, plan))
        expect(problem).toBe('the model could not be asked')
    }
    await expect(play()).rejects.toThrow('nobody there')
    expect(asked).toBe(5)
  })

  test('stops when it is told to', async () => {
    const stop = AbortSignal.abort(new Error('stopped'))
    const chat = () => Promise.reject(new Error('broken off'))
    await expect(playQuery(QUERY, { ...saying(), chat, signal: stop }, () => SAFE)).rejects.toThrow('stopped')
  })
})
