import { readers, upkeep } from '../../fragments/consistency.ts'
import { times } from '../../fragments/course.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Cache or Local State Pollution',
  title: 'An archive in a shared package cache is replaced, and builds that trust the cache use it',
  clues: [
    'The archive in {path} has digest {bad}, the lock file says {good}',
    'It was written by {writer}, which is not the process that fills the cache',
    'Size and inode change while the name and version stay',
    'Builds after the change take it from the cache and check nothing',
    'Builds on machines without that cache get another result from the same sources',
  ],
  steps: (story) => {
    const { make, either } = story
    const name = story.pick('package', [
      'core-utils',
      'http-kit',
      'left-trim',
      'edge-client',
      'yaml-lite',
      'fastjson',
    ])
    const version = make.version('package')
    const path = make.path('archive', 'cache')
    const [good, bad] = [make.digest('good'), make.digest('bad')]
    const writer = make.user('writer')
    const by = story.pick('manager', ['npm', 'pip', 'cargo', 'maven', 'go', 'artifact-proxy', 'bazel'])
    const size = make.bytes('archive', 40_000, 4_000_000)
    story.note('path', path)
    story.note('good', good)
    story.note('bad', bad)
    story.note('writer', writer)
    return [
      {
        by,
        event: 'lock_read',
        say: ['lock wants {package} {version} {digest}', '{package}@{version} pinned to {digest}'],
        fields: { package: name, version, digest: good },
      },
      {
        by,
        event: 'fetch',
        say: ['fetched {package} from {host}, {bytes} bytes', '{package} {version} from {host}'],
        fields: {
          package: name,
          version,
          host: make.insideHost('registry'),
          bytes: size,
          digest: good,
          status: 200,
        },
      },
      {
        by,
        event: 'cache_write',
        say: ['{path} written, {bytes} bytes, inode {inode}', 'stored {package} in {path}'],
        fields: {
          path,
          package: name,
          bytes: size,
          inode: make.inode('archive'),
          uid: make.uid('cache', 'service'),
          digest: good,
        },
      },
      {
        by: 'ci-runner',
        event: 'build',
        say: ['build {build}: {package} from {source}, {status}', '{build} {status}'],
        fields: {
          build: make.id('build0', 'b'),
          package: name,
          source: 'cache',
          status: 'passed',
          digest: good,
        },
      },
      {
        by: 'sshd',
        event: 'session_open',
        say: ['{user} from {client}', 'session of {user}'],
        fields: { user: writer, client: make.insideAddress('writer'), uid: make.uid('writer') },
      },
      {
        by: 'audit',
        event: 'file_access',
        say: ['{user} {action} {path}', '{action} {path} by {user}'],
        fields: {
          user: writer,
          uid: make.uid('writer'),
          action: either(
            story.pick('write', ['rename over', 'write', 'replace']),
            story.pick('read', ['read', 'stat', 'list']),
          ),
          path,
          mode: either('0666', '0644'),
        },
      },
      ...upkeep(story, { by, key: path }),
      {
        by: 'audit',
        event: 'file_state',
        say: ['{path}: {bytes} bytes, inode {inode}, owner {owner}', 'inode {inode} {path}'],
        fields: {
          path,
          bytes: either(size + story.whole('more', 300, 9000), size),
          inode: either(make.inode('other'), make.inode('archive')),
          owner: either(writer, 'cache'),
        },
      },
      ...times(story.whole('builds', 2, 4), (nth) => ({
        by: 'ci-runner',
        event: 'resolve',
        say: [
          '{build}: {package} from {source}, digest {digest}, {check}',
          '{package} resolved from {source} for {build}',
        ],
        fields: {
          build: make.id(`build${nth}`, 'b'),
          package: name,
          source: 'cache',
          digest: either(bad, good),
          check: either(
            story.pick('no check', ['verification skipped', 'not checked', 'cached, trusted']),
            story.pick('check', ['digest verified', 'matches lock', 'checked']),
          ),
        },
      })),
      {
        by: 'ci-runner',
        event: 'build',
        say: ['build {build}: {package} from {source}, {status}', '{build} {status}'],
        fields: {
          build: make.id('cold', 'b'),
          package: name,
          source: 'registry',
          status: 'passed',
          digest: good,
        },
      },
      {
        by: 'ci-runner',
        event: 'output',
        say: ['{build} gave {digest}', 'artefact of {build}: {digest}'],
        fields: {
          build: make.id('build1', 'b'),
          digest: either(make.digest('drifted'), make.digest('output')),
        },
      },
      {
        by: 'ci-runner',
        event: 'output',
        say: ['{build} gave {digest}', 'artefact of {build}: {digest}'],
        fields: { build: make.id('cold', 'b'), digest: make.digest('output') },
      },
      {
        by: story.pick('check', ['reproducible', 'release-check', 'attest']),
        event: 'compare',
        level: either(story.pick('level', ['warn', 'error', 'info'] as const), 'info'),
        say: ['outputs {result}', '{left} and {right}: {result}'],
        fields: {
          left: either(make.digest('drifted'), make.digest('output')),
          right: make.digest('output'),
          result: either('differ', 'agree'),
        },
      },
      ...readers(story, { by, key: path }),
    ]
  },
})
