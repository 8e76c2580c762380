import { readers, upkeep } from '../../fragments/consistency.ts'
import { defineScenario } from '../../scenario.ts'
import type { Step } from '../../scenario.ts'

export default defineScenario({
  risk: 'Cache or Local State Pollution',
  title: 'What a worker remembers of one user is served to the next',
  clues: [
    'The worker {pid} kept the context of {first} when its request broke off',
    'The next request, by {second}, is given to the same worker without a reset',
    'What is rendered for {second} has the record of {first}',
    'The lookup for {second} is a hit although nothing of {second} was ever stored',
    'The answer has the size of the one made for {first}',
  ],
  steps: (story) => {
    const { make, either } = story
    const by = story.pick('app', [
      'app-worker',
      'gunicorn',
      'php-fpm',
      'render-worker',
      'session-host',
      'mcp-profile',
    ])
    const master = story.pick('master', ['app-master', 'supervisor', 'pool'])
    const [first, second] = [make.user('first'), make.user('second')]
    const [pid, fresh] = [make.pid('worker'), make.pid('fresh worker')]
    const [sizeOne, sizeTwo] = [story.whole('size one', 3000, 9000), story.whole('size two', 900, 2800)]
    story.note('first', first)
    story.note('second', second)
    story.note('pid', pid)
    const request = (user: string, worker: number, key: string): Step[] => [
      {
        by: master,
        event: 'request_received',
        say: ['{method} {uri} by {user} from {client}', '{user} asks for {uri}'],
        fields: {
          request: make.id(key, 'req'),
          user,
          client: make.insideAddress(key),
          method: 'GET',
          uri: story.pick('uri', ['/dashboard', '/profile', '/orders', '/me', '/inbox']),
        },
      },
      {
        by: master,
        event: 'assigned',
        say: ['{request} given to {worker}', 'worker {worker} takes {request}'],
        fields: { request: make.id(key, 'req'), worker, state: story.pick('state', ['idle', 'ready']) },
      },
    ]
    const load = (user: string, worker: number, key: string, source: string): Step => ({
      by,
      event: 'context_load',
      say: [
        'context of {user} from {source}, record {record}',
        'loaded record {record} for {user} ({source})',
      ],
      fields: {
        pid: worker,
        request: make.id(key, 'req'),
        user,
        source,
        record: make.id(`record/${source === 'memory' ? first : user}`, 'acct'),
      },
    })
    const render = (user: string, worker: number, key: string, of: string, bytes: number): Step => ({
      by,
      event: 'render',
      say: ['page for {user} with record {record}, {bytes} bytes', 'rendered {record} for {user}'],
      fields: {
        pid: worker,
        request: make.id(key, 'req'),
        user,
        record: make.id(`record/${of}`, 'acct'),
        bytes,
      },
    })
    const workerTwo = either(pid, fresh)
    return [
      {
        by: master,
        event: 'pool_start',
        say: ['{count} workers', 'pool of {count} started'],
        fields: { count: story.pick('count', [1, 2, 4]), pid: make.pid('master') },
      },
      {
        by: master,
        event: 'worker_start',
        say: ['worker {worker} started', 'forked {worker}'],
        fields: { worker: pid, ppid: make.pid('master') },
      },
      ...request(first, pid, 'one'),
      load(first, pid, 'one', 'database'),
      render(first, pid, 'one', first, sizeOne),
      {
        by,
        event: 'upstream_call',
        level: 'warn',
        say: ['{service}: {result} after {elapsed_ms} ms', 'call of {service} {result}'],
        fields: {
          pid,
          request: make.id('one', 'req'),
          service: make.service('upstream'),
          result: 'timeout',
          elapsed_ms: story.whole('timeout', 3000, 9000),
        },
      },
      ...upkeep(story, { by, key: make.id('record/x', 'ctx') }),
      {
        by: master,
        event: 'request_end',
        level: 'warn',
        say: ['{request} broke off', '{request} ended early, {worker} {next}'],
        fields: {
          request: make.id('one', 'req'),
          worker: pid,
          next: either(
            story.pick('kept', ['returned to pool', 'idle', 'reused']),
            story.pick('reset', ['recycled', 'context cleared', 'replaced']),
          ),
        },
      },
      {
        by: master,
        event: 'worker_state',
        say: ['{worker} {state}, context {context}', 'worker {worker}: context {context}'],
        fields: { worker: workerTwo, state: 'idle', context: either(make.id('context'), 'empty') },
      },
      ...request(second, workerTwo, 'two'),
      load(second, workerTwo, 'two', either('memory', 'database')),
      render(second, workerTwo, 'two', either(first, second), either(sizeOne, sizeTwo)),
      {
        by: master,
        event: 'response',
        say: ['{request} {status} for {user}, {bytes} bytes', '{user} got {bytes} bytes'],
        fields: {
          request: make.id('two', 'req'),
          user: second,
          status: 200,
          bytes: either(sizeOne, sizeTwo),
        },
      },
      ...request(make.user('third'), workerTwo, 'three'),
      render(
        make.user('third'),
        workerTwo,
        'three',
        either(first, make.user('third')),
        either(sizeOne, story.whole('size three', 900, 2800)),
      ),
      {
        by: 'audit',
        event: 'record_access',
        level: either(story.pick('level', ['warn', 'info'] as const), 'info'),
        say: ['record {record} shown to {user}, owner {owner}', '{user} saw {record}'],
        fields: {
          record: make.id(`record/${either(first, second)}`, 'acct'),
          user: second,
          owner: either(first, second),
          decision: 'allow',
        },
      },
      ...readers(story, { by, key: make.id('record/x', 'ctx') }),
    ]
  },
})
