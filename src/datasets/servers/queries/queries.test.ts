import { expect, test } from 'vitest'
import type { ChatRequest } from '../../../core/chat.ts'
import { SERVERS, findServer } from '../all-servers.ts'
import { askForQueries } from './ask-model.ts'
import { makeQueries } from './make-queries.ts'

test('every server gets fifty requests, none twice, and none with a gap in it', () => {
  const queries = [...makeQueries(SERVERS, 7)]
  expect(queries).toHaveLength(243 * 50)
  expect(new Set(queries.map(({ server_path, query }) => `${server_path} ${query}`)).size).toBe(243 * 50)
  for (const { query } of queries) expect(query).toMatch(/^\p{Lu}[^{}[\]]{12,}[.?!]$/u)
})

test('the same seed gives the same requests, whatever other servers are asked for', () => {
  const one = findServer('TrainTimes')
  const alone = [...makeQueries([one], 7)]
  expect([...makeQueries(SERVERS, 7)].filter(({ server_path }) => server_path === one.path)).toEqual(alone)
  expect([...makeQueries([one], 8)]).not.toEqual(alone)
})

test('every tool of a server is asked for', () => {
  const queries = [...makeQueries([findServer('TrainTimes')], 1)].map(({ query }) => query)
  expect(queries.some((query) => query.includes('list the trains from'))).toBe(true)
  expect(queries.some((query) => query.includes('is running on time'))).toBe(true)
})

test('a model is told the tools, and its answer is read line by line', async () => {
  let asked: ChatRequest | undefined
  const queries = await askForQueries(
    async (request) => {
      asked = request
      const content =
        '1. When does train AB-1 arrive?\n\n- "Trains from Porto to Lisbon, please"\nok\n1. When does train AB-1 arrive?'
      return { content, inputTokens: 1, outputTokens: 1 }
    },
    findServer('TrainTimes'),
    5,
  )
  expect(asked?.messages[0]?.content).toContain('find_trains(from_station: string')
  expect(queries.map(({ query }) => query)).toEqual([
    'When does train AB-1 arrive?',
    'Trains from Porto to Lisbon, please',
  ])
})
