import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Listing } from '../listing.ts'
import type { Addition, Page } from '../registry.ts'
import docker from './docker.ts'

const page = (form: string, text: unknown, path = ''): Page => ({
  form,
  path,
  snapshot: '2026-11',
  text: typeof text === 'string' ? text : JSON.stringify(text),
})
const read = (one: Page) => [...docker.read(one)]

const YAML = `
name: kettle
image: example/kettle
type: server
meta: { category: kitchen, tags: [tea, water] }
about: { title: Kettle, description: Boils water }
source: { project: https://github.com/acme-example/kettle, commit: 0123abcd, directory: servers/kettle, branch: main }
run: { command: ['--room', '{{kettle.room}}'], volumes: ['{{kettle.folder}}:/data'], user: '1000', allowHosts: ['api.example.com:443'], disableNetwork: false, env: { MODE: stdio } }
config:
  secrets: [{ name: kettle.key, env: KETTLE_KEY, example: 'key-[secret:api-key]' }]
  env: [{ name: ROOM, value: '{{kettle.room}}', required: true }]
`

describe('the Docker catalogue', () => {
  test('an entry with an image is read whole', () => {
    const settings = [
      { name: 'KETTLE_KEY', isSecret: true },
      { name: 'ROOM', isSecret: false, isRequired: true, value: '{{kettle.room}}' },
    ]
    expect(read(page('server.yaml', YAML))).toEqual([
      {
        registry: 'docker',
        snapshot: '2026-11',
        name: 'kettle',
        title: 'Kettle',
        description: 'Boils water',
        isLatest: true,
        status: 'active',
        repository: {
          url: 'https://github.com/acme-example/kettle',
          commit: '0123abcd',
          folder: 'servers/kettle',
        },
        packages: [{ ecosystem: 'oci', identifier: 'example/kettle', settings }],
        remotes: [],
        settings: [],
        launches: [
          {
            command: 'docker',
            args: [
              'run',
              '--rm',
              '-i',
              '--user',
              '1000',
              '-v',
              '{{kettle.folder}}:/data',
              'example/kettle',
              '--room',
              '{{kettle.room}}',
            ],
            environment: { KETTLE_KEY: '', ROOM: '{{kettle.room}}', MODE: 'stdio' },
          },
        ],
        examples: ['KETTLE_KEY=key-[secret:api-key]', 'key-[secret:api-key]'],
        more: {
          type: 'server',
          category: 'kitchen',
          tags: ['tea', 'water'],
          allowHosts: ['api.example.com:443'],
          branch: 'main',
        },
      },
    ])
  })

  test('a remote says how it wants to be told who asks', () => {
    const remote = { transport_type: 'sse', url: 'https://pan.example.org/sse' }
    const of = (more: object) => {
      const [listing] = read(
        page('servers', { name: 'pan', type: 'remote', remote: { ...remote, ...more }, ...more }),
      )
      return (listing as Listing).remotes[0]
    }
    expect(of({})).toEqual({ transport: 'sse', url: 'https://pan.example.org/sse', settings: [] })
    expect(of({ oauth: [{ provider: 'pan' }] })).toMatchObject({ authentication: 'oauth' })
    expect(of({ headers: { Authorization: 'Bearer ${PAN}' } })).toMatchObject({
      authentication: 'key',
      settings: [{ name: 'Authorization', value: 'Bearer ${PAN}' }],
    })
  })

  test('tools belong to the server of their folder, and arguments become a schema', () => {
    const tools = [
      {
        name: 'boil',
        description: 'Boils',
        arguments: [
          { name: 'room', type: 'string', desc: 'Where' },
          { name: 'loud', type: 'boolean', optional: true },
        ],
      },
    ]
    expect(
      read(
        page('tools.json', tools, '/repos/docker/mcp-registry/contents/servers/kettle/tools.json?ref=main'),
      ),
    ).toEqual([
      {
        adds: {
          registry: 'docker',
          snapshot: '2026-11',
          name: 'kettle',
          tools: [
            {
              name: 'boil',
              description: 'Boils',
              inputSchema: {
                type: 'object',
                properties: { room: { type: 'string', description: 'Where' }, loud: { type: 'boolean' } },
                required: ['room'],
              },
            },
          ],
        },
      },
    ])
  })

  test('from the list of files it goes to those of the same commit, and knows how many there are', () => {
    const tree = page('tree', {
      sha: 'c0ffee',
      truncated: false,
      tree: [
        { path: 'servers/kettle/server.yaml' },
        { path: 'servers/kettle/tools.json' },
        { path: 'servers/pan/server.yaml' },
        { path: 'README.md' },
      ],
    })
    expect(docker.live?.next?.(tree).map(({ path, form }) => [form, path])).toEqual([
      ['server.yaml', '/repos/docker/mcp-registry/contents/servers/kettle/server.yaml?ref=c0ffee'],
      ['tools.json', '/repos/docker/mcp-registry/contents/servers/kettle/tools.json?ref=c0ffee'],
      ['server.yaml', '/repos/docker/mcp-registry/contents/servers/pan/server.yaml?ref=c0ffee'],
    ])
    expect(docker.live?.total?.(tree)).toBe(2)
    expect(read(tree)).toEqual([])
    expect(read(page('tree', { sha: 'c0ffee', truncated: true, tree: [] }))).toEqual([
      { unreadable: 'a list of files that is cut short' },
    ])
  })

  test('YAML that is none is named', () => {
    expect(read(page('server.yaml', 'a: [1'))).toEqual([{ unreadable: 'an entry that is no YAML' }])
    expect(read(page('server.yaml', '- x'))).toEqual([{ unreadable: 'an entry without a name' }])
  })
})

const FOLDER = new URL('../../../../shared/data/census/docker-mcp-registry/', import.meta.url)

test.skipIf(!existsSync(FOLDER))(
  'the snapshot of July 2026 has its 328 entries and 755 tools, 249 pinned to a commit',
  () => {
    const text = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8')
    const listings = read(page('servers', text('servers.jsonl'))) as readonly Listing[]
    expect(listings).toHaveLength(328)
    expect(listings.filter(({ repository }) => repository?.commit !== undefined)).toHaveLength(249)
    expect(listings.filter(({ remotes }) => remotes.length > 0)).toHaveLength(76)
    expect(listings.filter(({ packages }) => packages.length > 0)).toHaveLength(252)
    const additions = read(page('tools', text('tools.jsonl'))) as readonly Addition[]
    expect(additions).toHaveLength(82)
    expect(additions.reduce((sum, { adds }) => sum + (adds.tools?.length ?? 0), 0)).toBe(755)
    const names = new Set(listings.map(({ name }) => name))
    expect(additions.every(({ adds }) => names.has(adds.name))).toBe(true)
    expect(docker.snapshots?.[0]?.snapshot('docker-mcp-registry', text('README.md'))).toBe('2026-07-08')
  },
)
