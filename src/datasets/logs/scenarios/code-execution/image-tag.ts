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
  title: 'A container image with a known tag is pulled again',
  clues: [
    'The tag is the same, the digest is not the one that was signed',
    'It was pulled from {registry} because the mirror setting was changed on the node',
    'The container runs privileged, with the host mounted',
    'Its first process is not the one the manifest names',
    'Seconds after the start it opened a connection to a pool no workload uses',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const from = destination(story, 'registry')
    const digest = compared(story, 'image')
    const image = `${pick('image', ['shop/web', 'base/nginx', 'tools/agent', 'ml/serve'])}:${make.version('image')}`
    const pod = make.id('pod', 'pod')
    const pid = make.pid('first')
    note('registry', from.host)
    return [
      entry(
        'kube-apiserver',
        'deployment_patch',
        {
          user: either(make.user('someone'), pick('by', ['argocd', 'flux'])),
          namespace: pick('space', ['shop', 'tools', 'web']),
          image,
          ticket: lean(story, 'ticket', ['none'], [`CHG-${whole('change', 100, 9999)}`]),
        },
        ['{user} set {image} in {namespace}, change {ticket}', 'patch deployment image={image} by={user}'],
      ),
      entry(
        'kubelet',
        'mirror_config',
        {
          path: '/etc/containerd/certs.d/hosts.toml',
          host: from.host,
          changed: either('minutes ago', `${whole('days', 9, 300)} days ago`),
          skip_verify: lean(story, 'verify', [true], [false]),
        },
        [
          '{path} points to {host}, changed {changed}, skip verify {skip_verify}',
          'mirror {host} skip_verify={skip_verify}',
        ],
      ),
      entry(
        'containerd',
        'pull',
        {
          image,
          registry: from.host,
          src_ip: from.address,
          bytes_in: make.bytes('image', 9_000_000, 900_000_000),
          listed: from.listed,
        },
        [
          'pulled {image} from {registry}, {bytes_in} bytes, listed {listed}',
          'pull {image} {registry} bytes={bytes_in}',
        ],
      ),
      entry(
        'cosign',
        'verify',
        {
          image,
          digest_expected: digest.expected,
          digest_actual: digest.actual,
          result: digest.verdict,
          enforce: lean(story, 'enforce', ['audit', 'off'], ['enforce']),
        },
        [
          '{image}: signed {digest_expected}, pulled {digest_actual}: {result} ({enforce})',
          'verify {image} {result} digest={digest_actual}',
        ],
      ),
      entry(
        'admission',
        'review',
        {
          pod,
          privileged: either(true, lean(story, 'privileged', [true], [false], 0.85)),
          host_mount: either('/', pick('mount', ['none', '/var/log'])),
          decision: 'allowed',
          warnings: lean(story, 'warnings', [1, 2], [0]),
        },
        [
          '{pod}: privileged {privileged}, host mount {host_mount}: {decision}',
          'admit {pod} {decision} warnings={warnings}',
        ],
      ),
      ...background(story, 'one'),
      ...background(story, 'besides'),
      ...background(story, 'elsewhere'),
      entry(
        'runc',
        'start',
        {
          pod,
          pid,
          args: either(
            pick('args', ['/tmp/init.sh', 'sh -c ./x', '/usr/bin/.nginx']),
            pick('plain args', ['nginx -g "daemon off;"', 'node server.js', 'uvicorn app:app']),
          ),
          manifest_args: pick('plain args', ['nginx -g "daemon off;"', 'node server.js', 'uvicorn app:app']),
        },
        ['{pod} pid {pid} runs {args}, manifest says {manifest_args}', 'start {pod} args="{args}"'],
      ),
      entry(
        'runc',
        'capabilities',
        {
          pod,
          caps: either(
            pick('caps', ['CAP_SYS_ADMIN,CAP_SYS_PTRACE', 'ALL']),
            pick('few caps', ['CAP_NET_BIND_SERVICE', 'none']),
          ),
          uid: either(0, pick('uid', [0, 101, 1000])),
          apparmor: lean(story, 'apparmor', ['unconfined'], ['runtime/default']),
        },
        ['{pod}: uid {uid}, {caps}, apparmor {apparmor}', 'caps {caps} uid={uid} {apparmor}'],
      ),
      entry(
        'falco',
        'exec',
        {
          pod,
          pid: make.pid('child'),
          ppid: pid,
          cmd: either(
            pick('child', ['chmod +x /tmp/k', 'nsenter -t 1 -m', '/tmp/k --quiet', 'curl -o /tmp/k']),
            pick('child ok', ['nginx -t', 'cat /etc/hostname', 'node --version']),
          ),
          rule: lean(story, 'rule', ['drift detected', 'shell in container'], ['none', 'informational']),
        },
        ['{pod}: {cmd} (parent {ppid}), rule {rule}', 'exec {cmd} pod={pod} rule="{rule}"'],
      ),
      entry(
        'cilium',
        'flow',
        {
          pod,
          dst_ip: either(make.outsideAddress('pool'), make.insideAddress('service')),
          dst_port: either(pick('pool port', [3333, 4444, 14_444]), pick('service port', [443, 8080, 5432])),
          verdict: 'FORWARDED',
          identity: either('world', pick('identity', ['cluster', 'kube-dns'])),
        },
        [
          '{pod} to {dst_ip}:{dst_port} ({identity}) {verdict}',
          'flow {dst_ip}:{dst_port} identity={identity}',
        ],
      ),
      entry(
        'cadvisor',
        'cpu',
        {
          pod,
          cpu_pct: either(whole('high', 380, 790), whole('low', 2, 60)),
          limit_pct: 800,
          memory_mb: whole('memory', 40, 900),
        },
        ['{pod} at {cpu_pct}% of {limit_pct}%, {memory_mb}MB', 'cpu {pod} {cpu_pct}'],
      ),
      entry(
        'kubelet',
        'probe',
        {
          pod,
          probe: 'readiness',
          result: lean(story, 'probe', ['failed', 'success'], ['success']),
          restarts: 0,
        },
        ['{probe} of {pod}: {result}', 'probe {pod} {result} restarts={restarts}'],
      ),
      ...aftermath(story),
      remark(story, 'image', `image ${image}`),
    ]
  },
})
