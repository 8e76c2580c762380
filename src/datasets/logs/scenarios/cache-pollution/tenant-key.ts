import { readers, upkeep } from '../../fragments/consistency.ts'
import { times } from '../../fragments/course.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Cache or Local State Pollution',
  title:
    'The key of a stored answer leaves out who asked, so that one customer is given what was made for another',
  clues: [
    'The key {key} is the same for {first} and {second}',
    'The second request is a hit although {second} asks for the first time',
    'The answer has bytes and digest of that for {first}',
    'No query reaches the database for {second}',
    'What the second changes is then shown to the first',
  ],
  steps: (story) => {
    const { make, either } = story
    const by = story.pick('cache', [
      'cache',
      'redis',
      'response-cache',
      'graphql-cache',
      'mcp-gateway',
      'tool-cache',
    ])
    const [first, second] = [make.id('first', 'tenant'), make.id('second', 'tenant')]
    const base = story.pick('base', [
      'report:monthly',
      'tools:list',
      'settings',
      'profile_data',
      'orders:open',
      'session',
    ])
    const keyOf = (tenant: string): string => either(base, `${base}:${tenant}`)
    const answers = { [first]: make.digest('first'), [second]: make.digest('second') }
    const size = {
      [first]: story.whole('first size', 2000, 4000),
      [second]: story.whole('second size', 5000, 9000),
    }
    story.note('key', keyOf(first))
    story.note('first', first)
    story.note('second', second)
    const ask = (tenant: string, status: string, of: string, nth: number) => [
      {
        by: 'api',
        event: 'request',
        say: ['{tenant} {method} {uri}', '{request} of {tenant}'],
        fields: {
          tenant,
          request: make.id(`request${nth}`, 'r'),
          method: 'GET',
          uri: story.pick('uri', ['/report', '/settings', '/tools', '/me']),
          client: make.outsideAddress(tenant),
        },
      },
      {
        by,
        event: 'lookup',
        say: ['{key} {cache_status} for {tenant}', '{cache_status} {key}'],
        fields: { key: keyOf(tenant), tenant, cache_status: status, request: make.id(`request${nth}`, 'r') },
      },
      ...(status === 'MISS'
        ? [
            {
              by: 'database',
              event: 'query',
              say: ['{rows} rows for {tenant}', 'query for {tenant}: {rows} rows'],
              fields: {
                tenant,
                rows: story.whole(`rows${nth}`, 3, 90),
                elapsed_ms: story.whole(`query${nth}`, 3, 90),
              },
            },
          ]
        : []),
      {
        by: 'api',
        event: 'response',
        say: ['{tenant} got {bytes} bytes, digest {digest}', '{request} {status}, {bytes} bytes'],
        fields: {
          tenant,
          request: make.id(`request${nth}`, 'r'),
          status: 200,
          bytes: size[of] ?? 0,
          digest: answers[of] ?? '',
        },
      },
    ]
    return [
      {
        by,
        event: 'cache_start',
        say: ['key is {pattern}', 'cache ready, pattern {pattern}'],
        fields: { pattern: either('route', 'route+tenant'), ttl: story.pick('ttl', [60, 300, 3600]) },
      },
      ...ask(first, 'MISS', first, 1),
      {
        by,
        event: 'store',
        say: ['{key} stored for {ttl} s', 'stored {key}, {bytes} bytes'],
        fields: { key: keyOf(first), ttl: story.pick('ttl', [60, 300, 3600]), bytes: size[first] ?? 0 },
      },
      ...ask(first, 'HIT', first, 2),
      ...upkeep(story, { by, key: base }),
      ...ask(second, either('HIT', 'MISS'), either(first, second), 3),
      ...times(2, (nth) => ({
        by,
        event: 'lookup',
        say: ['{key} {cache_status} for {tenant}', '{cache_status} {key}'],
        fields: {
          key: keyOf(second),
          tenant: second,
          cache_status: 'HIT',
          request: make.id(`again${nth}`, 'r'),
        },
      })),
      {
        by: 'api',
        event: 'update',
        say: ['{tenant} changed {field}', '{field} set by {tenant}'],
        fields: {
          tenant: second,
          field: story.pick('field', ['theme', 'address', 'limit', 'name']),
          key: keyOf(second),
        },
      },
      ...ask(first, 'HIT', either(second, first), 4),
      ...readers(story, { by, key: base }),
    ]
  },
})
