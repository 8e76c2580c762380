import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { destination } from '../../fragments/destination.ts'
import { handling } from '../../fragments/handling.ts'
import { entry } from '../../fragments/entry.ts'
import { held } from '../../fragments/held.ts'
import { lean } from '../../fragments/lean.ts'
import { opening } from '../../fragments/opening.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Sensitive Data Exfiltration',
  title: 'A log agent gets a new input and a second output',
  clues: [
    'The new input {path} is no log: it holds keys or people',
    'The second output {host} was added in the same edit, by a person, without a change',
    'The agent reads the file with root rights it does not need for logs',
    'Bytes sent to the second output match the size of the new input and nothing else',
    'The old settings were put back after one flush',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const data = held(story, 'input')
    const path = either(data.path, make.path('log', 'log'))
    const to = destination(story, 'output')
    const size = make.bytes('input', 20_000, 90_000_000)
    const agent = pick('agent', ['fluent-bit', 'vector', 'filebeat', 'promtail', 'rsyslogd'])
    const config = `/etc/${agent}/${agent}.conf`
    const user = make.user('editor')
    note('path', path)
    note('host', to.host)
    return [
      ...opening(story, 'editor'),
      entry(
        'audit',
        'open',
        {
          pid: make.pid('editor'),
          uid: make.uid('editor'),
          euid: either(0, make.uid('agent', 'service')),
          path: config,
          flags: 'O_RDWR',
          inode: make.inode('config'),
        },
        ['{path} opened {flags} by uid {uid} euid {euid}', 'open {path} flags={flags} inode={inode}'],
      ),
      entry(
        'config-watch',
        'changed',
        {
          path: config,
          by: either(user, pick('by', ['ansible', 'puppet'])),
          sha256: make.digest('new config'),
          ticket: lean(story, 'ticket', ['none', 'unknown'], [`CHG-${whole('change', 100, 9999)}`]),
        },
        ['{path} changed by {by}, change {ticket}', '{path} sha256={sha256} by={by} ticket={ticket}'],
      ),
      entry(agent, 'reload', { pid: make.pid('agent'), inputs: 4, outputs: 2, rc: 0 }, [
        'configuration reloaded: {inputs} inputs, {outputs} outputs',
        'reload ok inputs={inputs}',
      ]),
      entry(
        agent,
        'input_open',
        {
          pid: make.pid('agent'),
          path,
          inode: make.inode('input'),
          size,
          mode: either('0600', pick('mode', ['0640', '0644'])),
          euid: either(0, make.uid('agent', 'service')),
        },
        ['tailing {path} from 0, {size} bytes, mode {mode}', 'input {path} inode={inode} euid={euid}'],
      ),
      entry(
        'kernel',
        'lsm',
        {
          comm: agent,
          path,
          decision: lean(story, 'lsm', ['permissive', 'denied then allowed'], ['allowed', 'granted']),
          context: lean(story, 'context', ['unconfined_t', 'shadow_t'], ['var_log_t', 'syslogd_t']),
        },
        ['{comm} read of {path}: {decision} ({context})', 'lsm {decision} comm={comm} tcontext={context}'],
      ),
      ...background(story, 'one'),
      entry(
        agent,
        'output_connect',
        { host: to.host, dst_ip: to.address, dst_port: pick('port', [443, 5044, 6514, 9200]), zone: to.zone },
        ['connected to {host}:{dst_port} ({dst_ip})', 'output {host} zone={zone}'],
      ),
      entry(
        agent,
        'tls',
        {
          sni: to.host,
          cert_cn: to.certificate,
          verify: lean(story, 'verify', ['off', 'skipped'], ['on', 'ok']),
        },
        ['{sni} shows CN {cert_cn}, verification {verify}', 'tls sni={sni} verify={verify}'],
      ),
      entry(
        agent,
        'chunk',
        {
          tag: path,
          lines: whole('lines', 200, 9000),
          bytes_read: size,
          parser: either('none', pick('parser', ['json', 'syslog', 'cri'])),
        },
        [
          'chunk of {tag}: {lines} lines, {bytes_read} bytes, parser {parser}',
          'chunk tag={tag} parser={parser}',
        ],
      ),
      entry(
        agent,
        'flush',
        {
          host: to.host,
          bytes_out: Math.round(size * 0.34),
          encoding: 'gzip',
          status: 200,
          retries: lean(story, 'retries', [0], [0, 1, 2]),
        },
        [
          'flushed {bytes_out} bytes to {host}, status {status}',
          '{host} {status} {encoding} bytes={bytes_out} retries={retries}',
        ],
      ),
      entry(
        'firewall',
        'egress',
        {
          dst_ip: to.address,
          rule: either(pick('rule', ['default-allow', 'any-any']), 'logs-out'),
          listed: to.listed,
          times_seen: to.seen,
        },
        ['egress to {dst_ip} by rule {rule}, listed {listed}', '{dst_ip} rule={rule} prior={times_seen}'],
      ),
      either(
        entry(
          'config-watch',
          'changed',
          { path: config, by: user, sha256: make.digest('old config'), ticket: 'none' },
          ['{path} changed by {by}, change {ticket}', '{path} sha256={sha256} by={by} ticket={ticket}'],
        ),
        entry(
          'config-watch',
          'checked',
          { path: config, by: 'ansible', sha256: make.digest('new config'), ticket: 'same' },
          ['{path} as wanted by {by}', '{path} sha256={sha256} no drift'],
        ),
      ),
      entry(agent, 'reload', { pid: make.pid('agent'), inputs: either(3, 4), outputs: either(1, 2), rc: 0 }, [
        'configuration reloaded: {inputs} inputs, {outputs} outputs',
        'reload ok inputs={inputs}',
      ]),
      ...handling(story),
      remark(story, 'agent', `${agent} output`),
    ]
  },
})
