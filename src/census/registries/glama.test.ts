import { expect, test } from 'vitest'
import type { Page } from '../registry.ts'
import glama from './glama.ts'

const page = (text: unknown): Page => ({
  form: 'list',
  path: '/api/mcp/v1/servers?first=100',
  snapshot: '2026-11',
  text: JSON.stringify(text),
})
const SERVER = {
  id: 'abc',
  namespace: 'acme-example',
  slug: 'kettle',
  name: 'Kettle',
  description: 'Boils',
  repository: { url: 'https://github.com/acme-example/kettle' },
  spdxLicense: { name: 'MIT License' },
  attributes: ['author:official', 'hosting:local-only'],
  environmentVariablesJsonSchema: { properties: { KEY: { type: 'string' } }, required: ['KEY'] },
  tools: [{ name: 'boil', inputSchema: { type: 'object' } }],
  url: 'https://glama.ai/mcp/servers/abc',
}

test('an entry is read whole', () => {
  expect([
    ...glama.read(page({ servers: [SERVER], pageInfo: { hasNextPage: false, endCursor: null } })),
  ]).toMatchObject([
    {
      name: 'acme-example/kettle',
      title: 'Kettle',
      publisher: 'acme-example',
      license: 'MIT License',
      isOfficial: true,
      repository: { url: 'https://github.com/acme-example/kettle' },
      settings: [{ name: 'KEY', isRequired: true }],
      tools: [{ name: 'boil', inputSchema: { type: 'object' } }],
      more: { attributes: ['author:official', 'hosting:local-only'] },
    },
  ])
})

test('pages go on at the cursor; one that says there is more and not where is no end', () => {
  const more = page({ servers: [], pageInfo: { hasNextPage: true, endCursor: 'a=b' } })
  expect(glama.live?.next?.(more)).toMatchObject([{ path: '/api/mcp/v1/servers?first=100&after=a%3Db' }])
  expect([...glama.read(more)]).toEqual([{ unreadable: 'an empty page that is not the last' }])
  const lost = page({ servers: [], pageInfo: { hasNextPage: true, endCursor: null } })
  expect(glama.live?.next?.(lost)).toEqual([])
  expect([...glama.read(lost)]).toEqual([
    { unreadable: 'an answer that has a next page and does not say where' },
  ])
})
