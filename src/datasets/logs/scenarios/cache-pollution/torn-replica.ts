import { readers, upkeep } from '../../fragments/consistency.ts'
import { times } from '../../fragments/course.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Cache or Local State Pollution',
  title: 'An index is written in place and half way; readers load the torn file and keep it',
  clues: [
    'The process that writes {path} ends before all {bytes} bytes are there',
    'Readers load the file between the two writes',
    'The checksum in the head does not fit the body that follows',
    'Replicas copy the short file and call it current',
    'Versions differ from replica to replica from then on',
  ],
  steps: (story) => {
    const { make, either } = story
    const by = story.pick('builder', [
      'index-builder',
      'search-api',
      'geo-lookup',
      'feature-store',
      'etcd',
      'zone-server',
    ])
    const path = make.path('index', 'cache')
    const bytes = make.bytes('index', 4_000_000, 900_000_000)
    const short = Math.round((bytes * story.whole('share', 20, 80)) / 100)
    const [before, after] = [make.version('before'), make.version('after')]
    story.note('path', path)
    story.note('bytes', bytes)
    return [
      ...times(2, (nth) => ({
        by: `replica-${nth}`,
        event: 'loaded',
        say: ['{path} {version}, {bytes} bytes', 'serving {version}'],
        fields: { path, version: before, bytes: Math.round(bytes * 0.96), digest: make.digest('before') },
      })),
      {
        by,
        event: 'build_start',
        say: ['building {version} into {target}', '{version} to {target}'],
        fields: { version: after, target: either(path, `${path}.tmp`), pid: make.pid('builder'), bytes },
      },
      {
        by,
        event: 'write',
        say: ['{written} of {bytes} bytes to {target}', '{target} at {written}'],
        fields: { target: either(path, `${path}.tmp`), written: short, bytes, fsync: either(false, true) },
      },
      {
        by: 'kernel',
        event: 'process_end',
        level: 'warn',
        say: ['{pid} ended by signal {signal}', 'process {pid} killed'],
        fields: { pid: make.pid('builder'), signal: story.pick('signal', [9, 15]), by },
      },
      ...upkeep(story, { by, key: path }),
      {
        by: 'replica-1',
        event: 'reload',
        say: ['{path} {version}, {bytes} bytes, {result}', 'reloaded {path}: {result}'],
        fields: {
          path,
          version: either(after, before),
          bytes: either(short, Math.round(bytes * 0.96)),
          result: either(
            story.pick('accepted', ['accepted', 'loaded with warnings', 'loaded']),
            story.pick('unchanged', ['unchanged', 'kept', 'loaded']),
          ),
        },
      },
      {
        by: story.pick('sync', ['rsync', 'replicator', 'mirror']),
        event: 'copy',
        say: ['{path} copied to {destination}, {bytes} bytes', '{destination} has {bytes} bytes'],
        fields: {
          path,
          destination: make.insideHost('replica'),
          bytes: either(short, Math.round(bytes * 0.96)),
        },
      },
      {
        by,
        event: 'build_start',
        say: ['building {version} into {target}', '{version} to {target}'],
        fields: {
          version: after,
          target: either(path, `${path}.tmp`),
          pid: make.pid('second builder'),
          bytes,
        },
      },
      {
        by,
        event: 'build_end',
        say: ['{version} {result}', '{result}: {version}, {written} of {bytes} bytes'],
        fields: {
          version: after,
          written: either(short, bytes),
          bytes,
          result: either(
            story.pick('skip', ['skipped, file is newer', 'up to date', 'nothing to do']),
            story.pick('renamed', ['renamed into place', 'complete', 'published']),
          ),
        },
      },
      ...times(3, (nth) => ({
        by: `replica-${nth}`,
        event: 'query',
        say: ['{key}: {hits} hits, {version}', '{version} gave {hits} hits for {key}'],
        fields: {
          key: story.pick('word', ['invoice', 'harbour', 'lamp', 'atlas']),
          hits: either(nth === 2 ? 40 : story.whole(`hits${nth}`, 0, 11), 40),
          version: either(nth === 2 ? before : after, after),
        },
      })),
      {
        by: 'verifier',
        event: 'digest',
        level: either('warn', 'info'),
        say: ['head says {expected}, body is {digest}', '{path}: {digest} against {expected}'],
        fields: {
          path,
          expected: make.digest('after'),
          digest: either(make.digest('torn'), make.digest('after')),
        },
      },
      ...readers(story, { by, key: path }),
    ]
  },
})
