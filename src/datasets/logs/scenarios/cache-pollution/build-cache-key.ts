import { readers, upkeep } from '../../fragments/consistency.ts'
import { times } from '../../fragments/course.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Cache or Local State Pollution',
  title: 'A build of a foreign branch writes an entry that the main branch then takes',
  clues: [
    'The entry {key} was written by the run of a fork',
    'Its key depends on a file that the fork does not change, so that main asks for the same one',
    'The run of main takes it and does not build that part itself',
    'The output of main differs from that of a clean run of the same commit',
    'Write access of forks to the cache of main is the only thing they share',
  ],
  steps: (story) => {
    const { make, either } = story
    const by = story.pick('cache', ['build-cache', 'actions-cache', 'ccache', 'remote-cache', 'layer-cache'])
    const key = `${story.pick('key', ['deps', 'linux-node', 'toolchain', 'layers', 'venv'])}-${make.id('key')}`
    const [clean, other] = [make.digest('clean'), make.digest('other')]
    story.note('key', key)
    return [
      {
        by: 'ci',
        event: 'run_start',
        say: ['{run} on {branch} at {commit}, by {user}', '{run} began for {branch}'],
        fields: {
          run: make.id('fork', 'run'),
          branch: story.pick('fork branch', ['fork/patch-1', 'contrib/fix-docs', 'pr/812']),
          commit: make.id('fork commit'),
          user: make.user('outsider'),
          trusted: false,
        },
      },
      {
        by,
        event: 'key_computed',
        say: ['key {key} from {path}', '{path} gives {key}'],
        fields: {
          key,
          path: story.pick('lock', ['package-lock.json', 'go.sum', 'requirements.txt', 'Cargo.lock']),
          digest: make.digest('lock'),
        },
      },
      {
        by,
        event: 'lookup',
        say: ['{key} {cache_status} for {run}', '{run}: {key} {cache_status}'],
        fields: {
          key,
          run: make.id('fork', 'run'),
          cache_status: 'MISS',
          scope: either('repository', 'branch'),
        },
      },
      {
        by: 'ci',
        event: 'step',
        say: ['{run}: {step} {status}', '{step} of {run} {status}'],
        fields: {
          run: make.id('fork', 'run'),
          step: story.pick('step', ['install', 'postinstall', 'prepare', 'test']),
          status: 'passed',
          elapsed_ms: story.whole('step', 900, 90_000),
        },
      },
      {
        by,
        event: 'save',
        say: ['{key}: {status}, {bytes} bytes, scope {scope}', '{run} saved {key} for {scope}'],
        fields: {
          key,
          run: make.id('fork', 'run'),
          status: 'saved',
          bytes: make.bytes('entry', 1e6, 9e8),
          scope: either(
            story.pick('wide', ['main', 'repository', 'all branches']),
            story.pick('narrow', ['pull request only', 'fork', 'this branch']),
          ),
          digest: other,
        },
      },
      ...upkeep(story, { by, key }),
      {
        by: 'ci',
        event: 'run_start',
        say: ['{run} on {branch} at {commit}, by {user}', '{run} began for {branch}'],
        fields: {
          run: make.id('main', 'run'),
          branch: 'main',
          commit: make.id('main commit'),
          user: make.user('maintainer'),
          trusted: true,
        },
      },
      {
        by,
        event: 'lookup',
        say: ['{key} {cache_status} for {run}', '{run}: {key} {cache_status}'],
        fields: {
          key,
          run: make.id('main', 'run'),
          cache_status: either('HIT', story.pick('main status', ['MISS', 'HIT'])),
          scope: 'main',
          digest: either(other, clean),
          written_by: either(make.id('fork', 'run'), make.id('earlier', 'run')),
        },
      },
      ...times(3, (nth) => ({
        by: 'ci',
        event: 'step',
        say: ['{run}: {step} {status}', '{step} of {run} {status}'],
        fields: {
          run: make.id('main', 'run'),
          step: ['restore', 'build', 'package'][nth - 1]!,
          status: 'passed',
          elapsed_ms: story.whole(`main${nth}`, 900, 90_000),
        },
      })),
      {
        by: 'ci',
        event: 'artifact',
        say: ['{run} gave {digest}', 'artefact {digest} of {run}'],
        fields: {
          run: make.id('main', 'run'),
          digest: either(make.digest('odd'), make.digest('usual')),
          commit: make.id('main commit'),
        },
      },
      {
        by: 'ci',
        event: 'artifact',
        say: ['{run} gave {digest}', 'artefact {digest} of {run}'],
        fields: {
          run: make.id('clean', 'run'),
          digest: make.digest('usual'),
          commit: make.id('main commit'),
        },
      },
      ...readers(story, { by, key }),
    ]
  },
})
