import { Client, InMemoryTransport } from '@modelcontextprotocol/client'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../core/random.ts'
import { atLeast } from '../../core/severity.ts'
import type { Definition, TrafficKind, Subjects } from '../../core/subject.ts'
import { readText } from '../../core/text.ts'
import { runDetectors } from '../../detectors/run.ts'
import { SERVERS, findServer } from './all-servers.ts'
import { answerOf, argumentsFor } from './answer.ts'
import { describeServers } from './describe.ts'
import { DOMAINS } from './domains/index.ts'
import { toMcpServer } from './serve.ts'
import { servedTogether, toServed } from './served.ts'
import type { Value } from './values/field.ts'
import { isKind } from './values/kinds.ts'

const TOOLS = SERVERS.flatMap((server) => server.tools.map((tool) => ({ server, tool })))

test('there are 243 servers with 452 tools in 32 domains of six to ten, Transportation ten, most eight', () => {
  const sizes = Object.fromEntries(DOMAINS.map(({ name, servers }) => [name, servers.length]))
  expect([DOMAINS.length, SERVERS.length, TOOLS.length]).toEqual([32, 243, 452])
  expect(sizes['Transportation']).toBe(10)
  expect(Object.values(sizes).every((size) => size >= 6 && size <= 10)).toBe(true)
  expect(Object.values(sizes).filter((size) => size === 8).length).toBeGreaterThan(16)
})

test('names of servers and of tools are unique', () => {
  expect(new Set(SERVERS.map(({ name }) => name)).size).toBe(243)
  expect(new Set(TOOLS.map(({ tool }) => tool.name)).size).toBe(452)
})

test('every request asks for what its tool needs, and for nothing that it does not take', () => {
  for (const { server, tool } of TOOLS) {
    const named = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
    const needed = tool.takes.filter(({ isOptional }) => !isOptional).map(({ name }) => name)
    expect(named(tool.ask.replace(/\[[^\]]*\]/g, '')), `${server.path} ${tool.name}`).toEqual(new Set(needed))
    expect(tool.takes.map(({ name }) => name)).toEqual(expect.arrayContaining([...named(tool.ask)]))
  }
})

test('the same call has the same answer, another call another', () => {
  const server = findServer('Weather/CityForecast')
  const [tool] = server.tools
  const lisbon = answerOf(server, tool!, { city: 'Lisbon', days: 3 })
  expect(answerOf(server, tool!, { days: 3, city: 'Lisbon' })).toEqual(lisbon)
  expect(answerOf(server, tool!, { city: 'Oslo', days: 3 })).not.toEqual(lisbon)
  expect(lisbon).toMatchObject({ city: 'Lisbon', forecast: [{}, {}, {}] })
})

test('an answer can be made with every optional argument and with none', () => {
  for (const { server, tool } of TOOLS) {
    const required = tool.takes.filter(({ isOptional }) => !isOptional)
    const all = tool.takes.map((one) => ({ ...one, isOptional: false }))
    for (const takes of [required, all]) {
      const answer = answerOf(server, tool, argumentsFor({ ...tool, takes }, randomFrom(3)))
      expect(Object.keys(answer)).toEqual(tool.gives.map(({ name }) => name))
    }
  }
})

test('sentences of answers speak only of what there is', () => {
  const named = (value: Value): string[] => {
    if (value.type === 'record') return value.fields.flatMap((field) => named(field.value))
    if (value.type === 'list') return named(value.of)
    if (value.type !== 'sentence') return []
    return [...value.template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
  }
  for (const { tool } of TOOLS) {
    const members = [...tool.takes, ...tool.gives].flatMap(({ name, value }) => {
      const inside = value.type === 'list' ? value.of : value
      return [name, ...(inside.type === 'record' ? inside.fields.map((field) => field.name) : [])]
    })
    for (const name of tool.gives.flatMap(({ value }) => named(value)))
      expect(members.includes(name) || isKind(name), `${tool.name}: ${name}`).toBe(true)
  }
})

test('a server is found by its path or by its name alone, and a wrong name is told', () => {
  expect(findServer('cityforecast')).toBe(findServer('weather/cityforecast'))
  expect(() => findServer('Weather/Nobody')).toThrow('No mock server is called Weather/Nobody')
})

test('descriptors say signature, parameters and what comes back', () => {
  const descriptors = describeServers(SERVERS)
  expect(Object.keys(descriptors)).toHaveLength(243)
  expect(descriptors['Payments/BillSplitter']?.[0]).toEqual({
    signature: 'split_bill(amount: number, people: integer, tip?: integer) -> object',
    description: `Splits a bill among people.
Parameters:
  amount (number): The amount of money
  people (integer): How many people
  tip (integer, optional): Tip in percent
Returns: amount (number), people (integer), each (number), total (number)`,
  })
})

test('our own detectors see nothing grave in any server, nor in its answers', () => {
  const grave: string[] = []
  const look = <K extends TrafficKind>(where: string, kind: K, subject: Subjects[K]): void => {
    for (const { rule, severity } of runDetectors(kind, subject).findings)
      if (atLeast(severity, 'medium')) grave.push(`${where}: ${rule}`)
  }
  for (const server of SERVERS) {
    const { tools, purpose } = toServed(server)
    const definitions = tools.map(({ name, description, inputSchema, outputSchema }): Definition => ({
      kind: 'tool',
      name,
      json: { name, description, inputSchema, outputSchema },
    }))
    look(server.path, 'text', readText(purpose, 'instructions'))
    const surface = {
      server: server.name,
      instructions: purpose,
      tools: definitions,
      prompts: [],
      resources: [],
    }
    look(server.path, 'surface', surface)
    for (const definition of definitions) {
      look(`${server.path} ${definition.name}`, 'tool', definition)
    }
    for (const tool of server.tools) {
      look(tool.name, 'text', readText(tool.description, 'description'))
      const text = JSON.stringify(answerOf(server, tool, argumentsFor(tool, randomFrom(tool.name))))
      look(`answer of ${tool.name}`, 'text', readText(text, 'result'))
    }
  }
  expect(grave).toEqual([])
})

describe('as real servers', () => {
  test('all 243 list their tools and answer every one of them as their schemas say', async () => {
    for (const server of SERVERS) {
      const { client, close } = await linked(toServed(server))
      const { tools } = await client.listTools()
      expect(tools.map(({ name }) => name)).toEqual(server.tools.map(({ name }) => name))
      for (const tool of server.tools) {
        // The client holds what comes back against the output schema.
        const called = await client.callTool({
          name: tool.name,
          arguments: argumentsFor(tool, randomFrom(7)),
        })
        expect(called.isError, `${server.path} ${tool.name}: ${JSON.stringify(called.content)}`).toBeFalsy()
      }
      await close()
    }
  })

  test('arguments that do not fit are answered with a tool error', async () => {
    const { client, close } = await linked(
      servedTogether([findServer('CityForecast'), findServer('HotelSearch')]),
    )
    expect((await client.listTools()).tools).toHaveLength(4)
    for (const given of [{}, { city: 7 }, { city: 'Oslo', days: 99 }, { city: 'Oslo', else: 1 }])
      expect(await client.callTool({ name: 'daily_forecast', arguments: given })).toMatchObject({
        isError: true,
      })
    await close()
  })
})

async function linked(served: Parameters<typeof toMcpServer>[0]) {
  const [near, far] = InMemoryTransport.createLinkedPair()
  const server = toMcpServer(served)
  const client = new Client({ name: 'test', version: '1.0.0' })
  await server.connect(far)
  await client.connect(near)
  const close = async () => {
    await client.close()
    await server.close()
  }
  return { client, close }
}
