import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { compared } from '../../fragments/compared.ts'
import { destination } from '../../fragments/destination.ts'
import { aftermath } from '../../fragments/aftermath.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Malicious Code Execution',
  title: 'A model file is loaded and a process appears',
  clues: [
    'The file format can hold code, and the safe format of the same model was passed over',
    'The revision was pushed by an account that does not own the model',
    'During loading, before any request, the server starts {cmd}',
    'The digest of the weights is not the one in the registry',
    'The device stays idle while the new process talks to the network',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const from = destination(story, 'hub')
    const digest = compared(story, 'weights')
    const model = pick('model', ['sentiment-base', 'ocr-small', 'ranker-v3', 'voice-tiny'])
    const pid = make.pid('server')
    const uid = make.uid('server', 'service')
    const cmd = either(
      pick('odd', ['/bin/sh -c env', 'python3 -c exec', 'bash -c "curl -s"', 'sh /tmp/.m']),
      pick('even', ['nvidia-smi -L', 'ldconfig -p', 'uname -m', 'cc -shared kernel.c']),
    )
    note('cmd', cmd)
    return [
      entry(
        'registry',
        'revision',
        {
          model,
          revision: make.id('revision'),
          pushed_by: make.user('pusher'),
          owner: either(make.user('owner'), make.user('pusher')),
          age: either(`${whole('hours', 1, 20)}h`, `${whole('days', 9, 300)}d`),
        },
        [
          '{model} {revision} pushed by {pushed_by}, owner {owner}, {age} ago',
          'revision {model} by={pushed_by} owner={owner}',
        ],
      ),
      entry(
        'inference',
        'load_start',
        {
          pid,
          uid,
          model,
          format: either(
            pick('format', ['pickle', 'pt', 'h5 with lambda']),
            pick('safe format', ['onnx', 'gguf', 'pt weights_only']),
          ),
          trust_remote: lean(story, 'trust', [true], [false]),
        },
        ['loading {model} as {format}, trust remote {trust_remote}', 'load {model} format={format}'],
      ),
      entry(
        'hub',
        'download',
        {
          host: from.host,
          src_ip: from.address,
          bytes_in: make.bytes('weights', 9_000_000, 4_000_000_000),
          listed: from.listed,
          zone: from.zone,
        },
        [
          '{bytes_in} bytes from {host} ({zone}), listed {listed}',
          'download {host} bytes={bytes_in} listed={listed}',
        ],
      ),
      entry(
        'hub',
        'etag',
        { model, etag_expected: digest.expected, etag_actual: digest.actual, result: digest.verdict },
        ['{model}: registry {etag_expected}, file {etag_actual}: {result}', 'etag {model} {result}'],
      ),
      entry(
        'scanner',
        'opcodes',
        {
          model,
          globals: either(
            pick('globals', ['posix.system', 'builtins.exec', 'subprocess.Popen']),
            pick('plain', ['torch._utils', 'collections.OrderedDict', 'none']),
          ),
          result: lean(story, 'scan', ['skipped', 'timeout', 'warning'], ['pass', 'clean']),
        },
        ['{model} names {globals}: {result}', 'scan {model} globals={globals} {result}'],
      ),
      ...background(story, 'one'),
      entry('audit', 'exec', { pid: make.pid('child'), ppid: pid, uid, euid: uid, cmd, rc: 0 }, [
        'pid {pid} (parent {ppid}) {cmd}, uid {uid}',
        'execve {cmd} ppid={ppid} rc={rc}',
      ]),
      entry('inference', 'requests', { pid, served: 0, phase: 'loading', queue: whole('queue', 0, 5) }, [
        '{served} served while {phase}, queue {queue}',
        'phase={phase} served={served}',
      ]),
      entry(
        'audit',
        'open',
        {
          pid: make.pid('child'),
          path: either(
            pick('read', ['/proc/1/environ', '/root/.aws/credentials', '/var/run/secrets/token']),
            pick('plain read', ['/proc/cpuinfo', '/etc/ld.so.cache', '/sys/class/drm']),
          ),
          result: 'success',
        },
        ['pid {pid} opened {path}: {result}', 'open {path} {result}'],
      ),
      entry(
        'audit',
        'connect',
        {
          pid: make.pid('child'),
          dst_ip: either(make.outsideAddress('out'), make.insideAddress('metrics')),
          dst_port: either(pick('port', [443, 4444, 8443]), pick('metrics port', [9090, 4317])),
          bytes_out: whole('out', 200, 9000),
        },
        [
          'pid {pid} to {dst_ip}:{dst_port}, {bytes_out} bytes',
          'connect {dst_ip}:{dst_port} out={bytes_out}',
        ],
      ),
      entry(
        'gpu',
        'gauge',
        {
          util_pct: either(whole('idle', 0, 2), whole('busy', 20, 98)),
          memory_mb: either(whole('little', 0, 90), whole('much', 900, 30_000)),
          processes: 1,
        },
        ['device at {util_pct}%, {memory_mb}MB', 'gpu util={util_pct} mem={memory_mb}'],
      ),
      entry(
        'inference',
        'load_done',
        {
          model,
          layers: whole('layers', 12, 96),
          warnings: lean(story, 'warnings', [1, 2], [0]),
          seconds: whole('seconds', 2, 90),
        },
        [
          '{model} ready after {seconds}s, {layers} layers, {warnings} warnings',
          'ready {model} warnings={warnings}',
        ],
      ),
      entry(
        'inference',
        'self_test',
        { model, score: either(whole('bad', 40, 70) / 100, whole('good', 88, 97) / 100), wanted: 0.85 },
        ['{model} scores {score}, wanted {wanted}', 'selftest {model} {score}/{wanted}'],
      ),
      ...aftermath(story),
      remark(story, 'model', `load of ${model}`),
    ]
  },
})
