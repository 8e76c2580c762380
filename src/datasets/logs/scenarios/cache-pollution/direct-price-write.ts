import { readers, upkeep } from '../../fragments/consistency.ts'
import { times } from '../../fragments/course.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Cache or Local State Pollution',
  title: 'Somebody sets values in the store of a cache directly, past the service that owns them',
  clues: [
    'The value of {key} is set from {client}, which is not the service that owns it',
    'No change in the database goes before it',
    'The lifetime of the entry is set to no end',
    'What is served differs from the database by a factor',
    'Orders are taken at the value that was set',
  ],
  steps: (story) => {
    const { make, either } = story
    const by = story.pick('store', ['redis', 'memcached', 'keydb', 'hazelcast', 'valkey'])
    const key = `${story.pick('kind', ['price', 'limit', 'rate', 'feature', 'stock', 'role'])}:${story.whole('item', 1000, 99_000)}`
    const right = story.whole('right', 900, 90_000)
    const wrong = Math.round(right / story.pick('factor', [10, 50, 100]))
    const owner = make.service('owner')
    const [ownerAddress, stranger] = [make.insideAddress('owner'), make.insideAddress('stranger')]
    story.note('key', key)
    story.note('client', stranger)
    const value = either(wrong, right)
    return [
      {
        by: owner,
        event: 'load',
        say: ['{key} is {value} in {table}', 'read {key} from {table}'],
        fields: { key, value: right, table: make.table('values'), rows: 1 },
      },
      {
        by,
        event: 'set',
        say: ['{client} SET {key} {value} EX {ttl}', '{key} set by {client}'],
        fields: { client: ownerAddress, key, value: right, ttl: 300, user: owner },
      },
      ...times(2, (nth) => ({
        by,
        event: 'get',
        say: ['{client} GET {key} {value}', '{key} read by {client}'],
        fields: { client: make.insideAddress(`reader${nth}`), key, value: right },
      })),
      {
        by,
        event: 'client_connect',
        say: ['{client} connected, name {name}', 'connection from {client}'],
        fields: {
          client: either(stranger, ownerAddress),
          name: either(story.pick('tool', ['redis-cli', 'python', 'telnet']), owner),
          auth: either('none', 'ok'),
        },
      },
      {
        by: 'database',
        event: 'statement',
        say: ['{table}: {count} rows changed', '{count} rows of {table} updated'],
        fields: { table: make.table('values'), count: either(0, 1), key },
      },
      {
        by,
        event: 'set',
        say: ['{client} SET {key} {value} EX {ttl}', '{key} set by {client}'],
        fields: {
          client: either(stranger, ownerAddress),
          key,
          value,
          ttl: either(-1, 300),
          user: either('default', owner),
        },
      },
      ...upkeep(story, { by, key }),
      ...times(story.whole('later', 3, 5), (nth) => ({
        by,
        event: 'get',
        say: ['{client} GET {key} {value}', '{key} read by {client}'],
        fields: { client: make.insideAddress(`later${nth}`), key, value },
      })),
      {
        by: story.pick('taker', ['checkout', 'orders-api', 'gateway']),
        event: 'order',
        say: ['{order} with {key} at {value}', '{order} taken at {value}'],
        fields: { order: make.id('order', 'o'), key, value, user: make.user('buyer') },
      },
      {
        by: 'database',
        event: 'read_back',
        say: ['{key} is {value} in {table}', '{table} has {value} for {key}'],
        fields: { key, value: right, table: make.table('values') },
      },
      ...readers(story, { by, key }),
    ]
  },
})
