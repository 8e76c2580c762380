import { expect, test } from 'vitest'
import type { Page } from '../registry.ts'
import github from './github.ts'

const PUBLISHER = 'io.modelcontextprotocol.registry/publisher-provided'
const known = { stargazerCount: 5, license: 'MIT License', primaryLanguage: 'Go', readme: '# Kettle' }
const server = { name: 'acme-example/kettle', version: '1.0.0' }
const read = (entry: object) => {
  const page: Page = {
    form: 'list',
    path: '/v0.1/servers?limit=100',
    snapshot: '2026-11',
    text: JSON.stringify({ servers: [entry] }),
  }
  return [...github.read(page)]
}

test.each([
  ['in the server', { server: { ...server, _meta: { [PUBLISHER]: { github: known } } } }],
  ['beside it', { server, _meta: { [PUBLISHER]: { github: known } } }],
  [
    'in the old words',
    {
      server,
      'x-publisher': {
        github: { stargazer_count: 5, license: 'MIT License', primary_language: 'Go', readme: '# Kettle' },
      },
    },
  ],
])('what GitHub knows of the repository, %s, is part of the listing', (_, entry) => {
  expect(read(entry)).toMatchObject([
    {
      registry: 'github',
      name: 'acme-example/kettle',
      stars: 5,
      license: 'MIT License',
      language: 'Go',
      isVerified: true,
      examples: ['# Kettle'],
    },
  ])
})
