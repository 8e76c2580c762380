import { expect, test } from 'vitest'
import type { Page } from '../registry.ts'
import pulsemcp from './pulsemcp.ts'

const entry = (version: object) => ({
  server: {
    name: 'io.github.acme-example/kettle',
    version: '1.0.0',
    remotes: [{ type: 'streamable-http', url: 'https://kettle.example.com/mcp' }],
  },
  _meta: {
    'com.pulsemcp/server': { isOfficial: true, visitorsEstimateLastFourWeeks: 12 },
    'com.pulsemcp/server-version': version,
  },
})
const read = (version: object) => {
  const page: Page = {
    form: 'list',
    path: '/v0.1/servers',
    snapshot: '2026-11',
    text: JSON.stringify({ servers: [entry(version)] }),
  }
  return [...pulsemcp.read(page)]
}

test('what PulseMCP knows of a version stands beside it, and what it saw at a remote belongs to that remote', () => {
  const seen = { tools: [{ name: 'boil' }], authOptions: [{ type: 'oauth' }] }
  expect(
    read({
      status: 'deleted',
      isLatest: false,
      publishedAt: '2026-01-01T00:00:00Z',
      source: 'registry.example.com',
      'remotes[0]': seen,
    }),
  ).toMatchObject([
    {
      registry: 'pulsemcp',
      status: 'deleted',
      isLatest: false,
      published: '2026-01-01T00:00:00Z',
      isOfficial: true,
      tools: [{ name: 'boil' }],
      remotes: [{ url: 'https://kettle.example.com/mcp', authentication: 'oauth' }],
      more: { visitors: 12, source: 'registry.example.com' },
    },
  ])
})

test('of ways in, the open one counts; of nothing said, nothing', () => {
  expect(
    read({ 'remotes[0]': { auth: { type: 'api_key' }, authOptions: [{ type: 'open' }] } }),
  ).toMatchObject([{ remotes: [{ authentication: 'none' }] }])
  expect(read({})).toMatchObject([{ remotes: [{ url: 'https://kettle.example.com/mcp', settings: [] }] }])
  expect(read({})[0]).not.toHaveProperty('tools')
})

test('it needs a key and the name of the customer, and keeps to 5,000 an hour', () => {
  expect(pulsemcp.access).toBe('key')
  expect(pulsemcp.live?.key?.also?.map(({ header }) => header)).toEqual(['x-tenant-id'])
  expect((pulsemcp.live?.perSecond ?? 9) * 3_600).toBeLessThanOrEqual(5_000)
})
