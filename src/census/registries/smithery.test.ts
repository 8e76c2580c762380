import { expect, test } from 'vitest'
import type { Page } from '../registry.ts'
import smithery from './smithery.ts'

const page = (form: string, path: string, text: unknown): Page => ({
  form,
  path,
  snapshot: '2026-11',
  text: JSON.stringify(text),
})
const LIST = page('list', '/servers?page=1&pageSize=100&topK=500', {
  servers: [
    {
      qualifiedName: '@acme-example/kettle',
      displayName: 'Kettle',
      description: 'Boils',
      useCount: 7,
      verified: true,
      remote: true,
      isDeployed: true,
      createdAt: '2025-01-01T00:00:00Z',
      homepage: 'https://example.com',
    },
    { displayName: 'nameless' },
  ],
  pagination: { currentPage: 1, pageSize: 100, totalPages: 500, totalCount: 14_029 },
})

test('an answer of 500 is not all there is: it asks for letters, pages and namespaces, and knows the whole', () => {
  expect(smithery.live?.first({ isWhole: false })).toHaveLength(37)
  expect(smithery.live?.next?.(LIST)).toEqual([
    { path: '/servers?page=2&pageSize=100&topK=500', form: 'list', accept: 'application/json' },
    {
      path: '/servers?namespace=acme-example&page=1&pageSize=100&topK=500',
      form: 'list',
      accept: 'application/json',
      isShared: true,
    },
  ])
  expect(smithery.live?.next?.({ ...LIST, path: '/servers?page=5&pageSize=100&topK=500' })).toHaveLength(1)
  expect(smithery.live?.total?.(LIST)).toBe(14_029)
  expect(
    smithery.live?.total?.({ ...LIST, path: '/servers?q=a&page=1&pageSize=100&topK=500' }),
  ).toBeUndefined()
})

test('where all is wanted the details of each are asked for, and belong to what stood in the list', () => {
  const wishes = smithery.live?.next?.({ ...LIST, form: 'list-whole' }) ?? []
  expect(wishes.at(-1)).toEqual({
    path: '/servers/%40acme-example/kettle',
    form: 'detail',
    accept: 'application/json',
    isShared: true,
  })
  const schema = { properties: { key: { type: 'string' }, room: { default: 'hall' } }, required: ['key'] }
  const detail = {
    qualifiedName: '@acme-example/kettle',
    connections: [
      { type: 'http', deploymentUrl: 'https://kettle.example.com/mcp', configSchema: schema },
      { type: 'stdio', bundleUrl: 'https://example.com/kettle.mcpb' },
    ],
    tools: [{ name: 'boil' }],
    security: { scanPassed: true },
  }
  expect([...smithery.read(page('detail', '/servers/x', detail))]).toMatchObject([
    {
      adds: {
        name: '@acme-example/kettle',
        remotes: [
          {
            transport: 'http',
            url: 'https://kettle.example.com/mcp',
            settings: [
              { name: 'key', isRequired: true },
              { name: 'room', isRequired: false, value: 'hall' },
            ],
          },
        ],
        packages: [{ ecosystem: 'mcpb', identifier: 'https://example.com/kettle.mcpb' }],
        tools: [{ name: 'boil' }],
        more: { scanPassed: true },
      },
    },
  ])
})

test('an entry is read, one without a name is named', () => {
  expect([...smithery.read(LIST)]).toMatchObject([
    {
      name: '@acme-example/kettle',
      title: 'Kettle',
      isVerified: true,
      published: '2025-01-01T00:00:00Z',
      more: { uses: 7, remote: true, isDeployed: true },
    },
    { unreadable: 'an entry without a name' },
  ])
})
