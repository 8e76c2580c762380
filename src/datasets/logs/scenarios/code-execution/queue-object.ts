import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { aftermath } from '../../fragments/aftermath.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Malicious Code Execution',
  title: 'A worker unpacks a message and does more than its job',
  clues: [
    'The message names a class the queue has no schema for',
    'It was published by a client that never published here and skipped validation',
    'Unpacking it makes the worker fork, which it never does for other messages',
    'The child runs with all rights of the worker and reads a file of another service',
    'The worker answers with a normal status although no handler was called',
  ],
  steps: (story) => {
    const { make, either, pick, whole } = story
    const worker = make.pid('worker')
    const uid = make.uid('worker', 'service')
    const queue = pick('queue', ['orders', 'thumbnails', 'billing', 'reports'])
    const publisher = either(make.insideAddress('stranger'), make.insideAddress('publisher'))
    const kind = either(
      pick('gadget', ['Runtime$Invoker', 'os.system', 'Process::Status', 'TemplatesImpl']),
      pick('class', ['OrderPlaced', 'ImageJob', 'InvoiceLine', 'ReportRequest']),
    )
    return [
      entry(
        'broker',
        'publish',
        {
          queue,
          src_ip: publisher,
          message_id: make.id('message'),
          body_bytes: either(whole('big', 1900, 9000), whole('usual', 300, 1400)),
          content_type: pick('content', [
            'application/x-java-serialized',
            'application/python-pickle',
            'application/x-ruby',
          ]),
        },
        [
          '{message_id} to {queue} from {src_ip}, {body_bytes} bytes of {content_type}',
          'publish {queue} msg={message_id} size={body_bytes}',
        ],
      ),
      entry(
        'broker',
        'publisher_history',
        {
          src_ip: publisher,
          published_before: either(0, whole('before', 400, 90_000)),
          user: lean(story, 'user', ['guest', 'default'], ['svc-shop', 'svc-api']),
        },
        ['{src_ip} ({user}) published {published_before} before', 'history {src_ip} n={published_before}'],
      ),
      entry(
        'schema',
        'validate',
        {
          queue,
          message_id: make.id('message'),
          result: either(
            pick('unchecked', ['skipped', 'no schema', 'unknown type']),
            pick('checked', ['valid', 'ok', 'matches v3']),
          ),
          mode: lean(story, 'mode', ['permissive', 'off'], ['strict', 'enforce']),
        },
        ['{message_id} on {queue}: {result} ({mode})', 'schema {result} mode={mode}'],
      ),
      entry('worker', 'deliver', { pid: worker, message_id: make.id('message'), attempt: 1, queue }, [
        '{message_id} delivered, attempt {attempt}',
        'deliver {queue} msg={message_id}',
      ]),
      ...background(story, 'one'),
      entry(
        'worker',
        'unpack',
        {
          pid: worker,
          type: kind,
          allow_list: either(pick('list', ['absent', 'bypassed', 'no']), 'yes'),
          depth: either(whole('deep', 9, 30), whole('flat', 1, 4)),
        },
        [
          'unpacked {type}, depth {depth}, in allow list {allow_list}',
          'deserialize type={type} depth={depth} allow={allow_list}',
        ],
      ),
      entry(
        'worker',
        'warning',
        {
          pid: worker,
          text: lean(
            story,
            'text',
            ['ClassCastException swallowed', 'unexpected type'],
            ['field missing, default used', 'deprecated field'],
          ),
          level_no: 30,
        },
        ['{text}', 'pid={pid} warn "{text}"'],
      ),
      entry(
        'audit',
        either('fork', 'clone_thread'),
        { pid: make.pid('child'), ppid: worker, uid, threads: whole('threads', 8, 40) },
        ['pid {ppid} made {pid}', 'clone ppid={ppid} pid={pid} threads={threads}'],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('child'),
          ppid: worker,
          uid,
          euid: uid,
          exe: either(
            pick('exe', ['/bin/sh', '/usr/bin/perl', '/bin/busybox']),
            pick('tool', ['/usr/bin/wkhtmltopdf', '/usr/bin/gs', '/usr/bin/gzip']),
          ),
          rc: 0,
        },
        ['{exe} as uid {uid}, parent {ppid}', 'execve {exe} uid={uid} ppid={ppid}'],
      ),
      entry(
        'audit',
        'open',
        {
          pid: make.pid('child'),
          path: either(make.path('other', 'secret'), make.path('own', 'config')),
          result: lean(story, 'open', ['EACCES', 'success'], ['success']),
          uid,
        },
        ['uid {uid} opened {path}: {result}', 'open {path} {result}'],
      ),
      entry(
        'audit',
        'connect',
        {
          pid: make.pid('child'),
          dst_ip: either(make.outsideAddress('out'), make.insideAddress('store')),
          dst_port: either(pick('port', [8443, 4444, 53]), pick('store port', [5432, 9000])),
          result: 'success',
        },
        ['pid {pid} to {dst_ip}:{dst_port}', 'connect {dst_ip}:{dst_port} {result}'],
      ),
      entry(
        'worker',
        'ack',
        {
          message_id: make.id('message'),
          handler: either('none', pick('handler', ['createOrder', 'resize', 'render'])),
          duration_ms: whole('took', 9, 3000),
          status: 'ok',
        },
        ['{message_id} {status}, handler {handler}, {duration_ms}ms', 'ack {message_id} handler={handler}'],
      ),
      entry(
        'metrics',
        'forks',
        {
          queue,
          forks_today: either(1, pick('forks', [0, whole('usual forks', 200, 900)])),
          forks_usual: either(0, pick('forks', [0, whole('usual forks', 200, 900)])),
        },
        [
          '{queue} workers forked {forks_today} times, usual {forks_usual}',
          'forks today={forks_today} usual={forks_usual}',
        ],
      ),
      entry(
        'seccomp',
        'profile',
        {
          pid: worker,
          profile: lean(story, 'profile', ['unconfined', 'none'], ['worker-default', 'runtime/default']),
          violations: lean(story, 'violations', [1, 3], [0]),
        },
        ['pid {pid} under {profile}, {violations} violations', 'seccomp {profile} violations={violations}'],
      ),
      ...aftermath(story),
      remark(story, 'message', `message on ${queue}`),
    ]
  },
})
