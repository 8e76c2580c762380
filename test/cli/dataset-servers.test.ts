import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { expect, onTestFinished, test } from 'vitest'
import { randomFrom } from '../../src/core/random.ts'
import { findServer } from '../../src/datasets/servers/all-servers.ts'
import { argumentsFor } from '../../src/datasets/servers/answer.ts'
import { BIN, runHere } from './fairlead.ts'

test.each(['Weather/CityForecast', 'TrainTimes', 'Utility Tools/Calculator'])(
  'the official client starts %s over stdio, lists its tools and calls every one of them',
  async (name) => {
    const client = await started('--serve', name)
    const { tools } = findServer(name)
    expect(client.getServerVersion()?.name).toBe(findServer(name).name)
    expect((await client.listTools()).tools.map((tool) => tool.name)).toEqual(tools.map((tool) => tool.name))
    for (const tool of tools) {
      const given = argumentsFor(tool, randomFrom(tool.name))
      const called = await client.callTool({ name: tool.name, arguments: given })
      expect(called.isError).toBeFalsy()
      expect(Object.keys(called.structuredContent as object)).toEqual(tool.gives.map((one) => one.name))
      expect(await client.callTool({ name: tool.name, arguments: given })).toEqual(called)
    }
  },
)

test('several servers can be one, and a misleading one can be started', async () => {
  const both = await started('--serve', 'CityForecast,HotelSearch')
  expect((await both.listTools()).tools).toHaveLength(4)
  const wrong = await started('--misleading', '--serve', 'CapitalFinder')
  expect(await wrong.callTool({ name: 'capital_of', arguments: { country: 'France' } })).toMatchObject({
    structuredContent: { country: 'France', answer: 'Lyon' },
  })
})

test('the list names all servers, the description has an entry for each, and requests are the same every time', async () => {
  const lines = async (...args: string[]) =>
    (await runHere(['dataset', ...args])).stdout.trimEnd().split('\n')
  expect(await lines('servers')).toHaveLength(243)
  expect(await lines('servers', '--misleading')).toHaveLength(50 + 49)
  expect(await lines('servers', '--describe', '--format', 'jsonl')).toHaveLength(243)
  const queries = await lines('queries', '--seed', '7', '--server', 'TrainTimes')
  expect(queries).toHaveLength(50)
  expect(await lines('queries', '--seed', '7', '--server', 'TrainTimes')).toEqual(queries)
  expect(await runHere(['dataset', 'servers', '--serve', 'Nobody'])).toMatchObject({ code: 2 })
})

async function started(...flags: string[]): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' })
  onTestFinished(() => client.close())
  const args = [BIN, 'dataset', 'servers', ...flags]
  await client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'inherit' }))
  return client
}
