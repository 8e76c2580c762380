import { readers, upkeep } from '../../fragments/consistency.ts'
import { times } from '../../fragments/course.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Cache or Local State Pollution',
  title: 'A header that is no part of the key changes what the cache keeps for everybody',
  clues: [
    'The request of {client} that filled {key} carried a header that no other has',
    'The header is no part of the key, but it is part of the answer',
    'The stored digest {bad} differs from that of the origin for the same page',
    'Clients that sent nothing unusual get {bad} from the cache',
    'The entry lives on although the origin has not changed',
  ],
  steps: (story) => {
    const { make, either } = story
    const cache = story.pick('cache', ['varnish', 'edge-cache', 'cdn-edge', 'nginx-cache', 'squid', 'ats'])
    const [good, bad] = [make.digest('good'), make.digest('bad')]
    const key = story.pick('key', ['/', '/app.js', '/home', '/api/config', '/login', '/static/main.css'])
    const client = make.outsideAddress('filler')
    story.note('client', client)
    story.note('key', key)
    story.note('bad', bad)
    const stored = either(bad, good)
    return [
      {
        by: cache,
        event: 'cache_start',
        say: ['started, key is {vary}', 'cache ready, {objects} objects'],
        fields: {
          vary: either('host+path', story.pick('vary', ['host+path+headers', 'host+path+forwarded'])),
          objects: story.whole('objects', 900, 90_000),
        },
      },
      {
        by: 'origin',
        event: 'published',
        say: ['{key} published, digest {digest}', 'origin has {key} {digest}'],
        fields: { key, digest: good, version: make.version('page') },
      },
      ...times(2, (nth) => ({
        by: cache,
        event: 'lookup',
        say: ['{client} {key}: {cache_status}, digest {digest}', '{cache_status} {key} for {client}'],
        fields: {
          client: make.insideAddress(`before${nth}`),
          key,
          cache_status: nth === 1 ? 'MISS' : 'HIT',
          digest: good,
          age_s: nth * 9,
          bytes: 14_200,
        },
      })),
      {
        by: cache,
        event: 'expired',
        say: ['{key} expired after {age_s} s', 'ttl of {key} over'],
        fields: { key, age_s: 60, ttl: 60 },
      },
      {
        by: cache,
        event: 'request',
        say: ['{client} GET {key}, {header} {value}', 'GET {key} by {client} with {header}'],
        fields: {
          client,
          key,
          header: story.pick('header', [
            'X-Forwarded-Host',
            'X-Original-URL',
            'X-Forwarded-Scheme',
            'X-Host',
            'Forwarded',
          ]),
          value: make.outsideHost('header'),
        },
      },
      ...upkeep(story, { by: cache, key }),
      {
        by: 'origin',
        event: 'response',
        say: ['{key} {status}, digest {digest}, links to {host}', 'answered {key} with {digest}'],
        fields: {
          key,
          status: 200,
          digest: bad,
          host: make.outsideHost('header'),
          cache_control: either(
            'public, max-age=600',
            story.pick('private', ['private', 'no-store', 'public, max-age=600']),
          ),
        },
      },
      {
        by: cache,
        event: 'store',
        say: ['{key} {action}, digest {digest}', '{action} {key} for {ttl} s'],
        fields: {
          key,
          action: either('stored', story.pick('held', ['passed', 'not stored', 'stored apart'])),
          digest: bad,
          ttl: either(600, 0),
          variant: either('default', make.id('variant', 'v')),
        },
      },
      ...times(story.whole('readers', 4, 7), (nth) => ({
        by: cache,
        event: 'lookup',
        say: ['{client} {key}: {cache_status}, digest {digest}', '{cache_status} {key} for {client}'],
        fields: {
          client: make.insideAddress(`reader${nth}`),
          key,
          cache_status: either('HIT', nth === 1 ? 'MISS' : 'HIT'),
          digest: stored,
          age_s: nth * story.whole('pace', 8, 40),
          bytes: either(story.whole('other size', 15_000, 19_000), 14_200),
        },
      })),
      {
        by: 'origin',
        event: 'check',
        say: ['{key} at origin has {digest}', 'origin digest of {key}: {digest}'],
        fields: { key, digest: good, version: make.version('page') },
      },
      {
        by: story.pick('watch', ['monitor', 'synthetic', 'consistency-check', 'probe']),
        event: 'compare',
        level: either(story.pick('level', ['warn', 'error', 'info'] as const), 'info'),
        say: ['{key}: cache {cached}, origin {digest}, {result}', 'comparison of {key} {result}'],
        fields: {
          key,
          cached: stored,
          digest: good,
          result: either(
            story.pick('differs', ['mismatch', 'differs', 'content drift']),
            story.pick('agrees', ['match', 'equal', 'consistent']),
          ),
        },
      },
      {
        by: cache,
        event: 'stats',
        say: ['{hits} hits, {misses} misses', 'hit ratio {ratio}'],
        fields: {
          hits: story.whole('hits', 90, 900),
          misses: story.whole('misses', 3, 30),
          ratio: 0.96,
          purged: either(0, story.whole('purged', 0, 3)),
        },
      },
      ...readers(story, { by: cache, key }),
    ]
  },
})
