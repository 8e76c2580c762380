import { readers, upkeep } from '../../fragments/consistency.ts'
import { times } from '../../fragments/course.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Cache or Local State Pollution',
  title: 'Content changes behind a validator that stays the same, so that caches never ask for the new one',
  clues: [
    'The digest at the origin changes from {before} to {after}, the entity tag does not',
    'Every revalidation is answered with 304 although the content is another',
    'Clients keep what they had, and act on it',
    'The time of change is set back to that of the old file',
    'Two clients that ask for one address hold different contents',
  ],
  steps: (story) => {
    const { make, either } = story
    const cache = story.pick('cache', ['cdn-edge', 'proxy', 'edge-cache', 'mirror', 'gateway-cache'])
    const [before, after] = [make.digest('before'), make.digest('after')]
    const tag = make.id('tag')
    const next = either(tag, make.id('next tag'))
    const path = story.pick('file', [
      '/prices.json',
      '/policy.yaml',
      '/routes.json',
      '/model/config.json',
      '/lib/core.js',
      '/feeds/rates.csv',
    ])
    const mtime = story.whole('mtime', 1_680_000_000, 1_730_000_000)
    story.note('before', before)
    story.note('after', after)
    return [
      {
        by: 'origin',
        event: 'file_state',
        say: ['{path}: digest {digest}, etag {etag}', '{path} etag {etag}'],
        fields: { path, digest: before, etag: tag, mtime, inode: make.inode('file') },
      },
      ...times(3, (nth) => ({
        by: cache,
        event: 'fetch',
        say: ['{client} {path} {status}, etag {etag}', '{path} for {client}: {cache_status}'],
        fields: {
          client: make.insideAddress(`client${nth}`),
          path,
          status: 200,
          cache_status: nth === 1 ? 'MISS' : 'HIT',
          etag: tag,
          digest: before,
        },
      })),
      {
        by: 'audit',
        event: 'file_write',
        say: ['{user} wrote {path}', '{path} replaced by {user}, inode {inode}'],
        fields: {
          user: make.user('writer'),
          path,
          digest: after,
          inode: either(make.inode('file'), make.inode('new file')),
          change: either('none', make.id('change', 'CHG')),
        },
      },
      {
        by: 'audit',
        event: 'file_times',
        say: ['mtime of {path} is {mtime}', '{path} mtime {mtime} ctime {ctime}'],
        fields: { path, mtime: either(mtime, mtime + 86_400), ctime: mtime + 86_400 },
      },
      ...upkeep(story, { by: cache, key: path }),
      {
        by: 'origin',
        event: 'file_state',
        say: ['{path}: digest {digest}, etag {etag}', '{path} etag {etag}'],
        fields: {
          path,
          digest: after,
          etag: next,
          mtime: either(mtime, mtime + 86_400),
          inode: either(make.inode('file'), make.inode('new file')),
        },
      },
      ...times(story.whole('checks', 4, 6), (nth) => ({
        by: cache,
        event: 'revalidate',
        say: [
          'if-none-match {etag}: {status}',
          '{path} {status} for {client}, etag {etag}',
          'revalidated {path}: {status}',
        ],
        fields: {
          client: make.insideAddress(`client${nth}`),
          path,
          etag: nth > 1 ? next : tag,
          status: either(304, nth === 1 ? 200 : 304),
          digest: either(before, after),
          age_s: nth * story.whole('pace', 20, 90),
        },
      })),
      {
        by: story.pick('reader', ['pricing-engine', 'router', 'scheduler', 'policy-agent', 'loader']),
        event: 'use',
        say: ['{path} {digest} in use', 'works with {path}, digest {digest}'],
        fields: { path, digest: either(before, after), version: make.version('file') },
      },
      {
        by: story.pick('reader two', ['worker-2', 'replica', 'standby']),
        event: 'use',
        say: ['{path} {digest} in use', 'works with {path}, digest {digest}'],
        fields: { path, digest: after, version: make.version('file') },
      },
      {
        by: 'consistency-check',
        event: 'compare',
        level: either(story.pick('level', ['warn', 'error', 'info'] as const), 'info'),
        say: ['{path}: {left} against {right}, {result}', 'comparison: {result}'],
        fields: {
          path,
          left: either(before, after),
          right: after,
          result: either(
            story.pick('differ', ['mismatch', 'stale', 'differs']),
            story.pick('agree', ['match', 'fresh', 'identical']),
          ),
        },
      },
      ...readers(story, { by: cache, key: path }),
    ]
  },
})
