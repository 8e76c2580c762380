import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { destination } from '../../fragments/destination.ts'
import { handling } from '../../fragments/handling.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Sensitive Data Exfiltration',
  title: 'A pod reads cluster secrets and posts them',
  clues: [
    'The service account reads secrets of namespaces it does not belong to',
    'The reading follows an interactive exec into the pod, not a deployment',
    'The encoded body posted is four thirds of the bytes read',
    'The post goes to {host}, which no egress rule names',
    'The network policy was loosened before and restored after',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const account = pick('account', ['default', 'metrics-reader', 'web', 'operator'])
    const home = pick('home', ['shop', 'web', 'tools'])
    const space = either(pick('other space', ['kube-system', 'payments', 'vault']), home)
    const to = destination(story, 'post')
    const read = make.bytes('secrets', 4_000, 90_000)
    const pod = `${home}-${make.id('pod')}`
    const count = whole('secrets', 5, 60)
    note('host', to.host)
    return [
      entry(
        'kube-apiserver',
        'authenticated',
        {
          user: make.user('engineer'),
          groups: 'dev',
          src_ip: make.insideAddress('desk'),
          request: make.id('request'),
        },
        ['{user} of {groups} authenticated from {src_ip}', 'request {request}: user {user}'],
      ),
      either(
        entry(
          'kube-apiserver',
          'pods_exec',
          { user: make.user('engineer'), pod, namespace: home, cmd: 'sh', code: 101 },
          ['{user} exec {cmd} in {namespace}/{pod}', 'create pods/exec {pod} code={code}'],
        ),
        entry(
          'kube-apiserver',
          'deployment_patch',
          {
            user: pick('deployer', ['argocd', 'ci-deploy']),
            pod,
            namespace: home,
            cmd: 'rollout',
            code: 200,
          },
          ['{user} {cmd} in {namespace}/{pod}', 'patch deployments {pod} code={code}'],
        ),
      ),
      entry(
        'containerd',
        'task_exec',
        {
          pod,
          pid: make.pid('sh'),
          uid: either(0, 1000),
          cgroup: `/kubepods/burstable/${make.id('cgroup')}`,
        },
        ['exec in {pod} pid {pid} uid {uid}', '{cgroup}: new task {pid}'],
      ),
      entry(
        'kube-apiserver',
        'rbac',
        {
          account: `${home}:${account}`,
          verb: 'list',
          resource: 'secrets',
          namespace: space,
          decision: 'allow',
          rule: lean(
            story,
            'rule',
            ['cluster-admin', 'wildcard', 'legacy'],
            [`${home}-reader`, 'own-namespace'],
          ),
        },
        [
          '{account} {verb} {resource} in {namespace}: {decision} by {rule}',
          'RBAC {decision} {verb} {resource} ns={namespace} binding={rule}',
        ],
      ),
      entry(
        'kube-apiserver',
        'secrets_list',
        {
          account: `${home}:${account}`,
          namespace: space,
          items: either(count, whole('own secrets', 1, 4)),
          bytes_out: either(read, Math.round(read / 20)),
          code: 200,
        },
        [
          'list secrets in {namespace}: {items} items, {bytes_out} bytes, {code}',
          '{account} got {items} secrets of {namespace}',
        ],
      ),
      ...background(story, 'one'),
      entry(
        'audit',
        'open',
        {
          pid: make.pid('sh'),
          path: '/var/run/secrets/kubernetes.io/serviceaccount/token',
          uid: either(0, 1000),
          result: 'success',
        },
        ['pid {pid} opened {path}', 'open {path} uid={uid} {result}'],
      ),
      entry(
        'calico',
        'policy_update',
        {
          namespace: home,
          policy: 'egress',
          rules: either(whole('rules', 2, 9) - 1, whole('rules', 2, 9)),
          changed_by: either(make.user('engineer'), pick('by', ['argocd', 'gitops'])),
        },
        [
          'policy {policy} of {namespace} has {rules} rules, changed by {changed_by}',
          '{namespace}/{policy} rules={rules} by={changed_by}',
        ],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('encode'),
          ppid: make.pid('sh'),
          cmd: 'base64 -w0',
          bytes_read: either(read, Math.round(read / 20)),
        },
        ['{cmd} took {bytes_read} bytes from a pipe', 'pid {pid} (parent {ppid}): {cmd}'],
      ),
      entry(
        'envoy',
        'request',
        {
          pod,
          method: 'POST',
          host: to.host,
          upstream: to.address,
          status: 200,
          bytes_out: either(Math.round((read * 4) / 3), Math.round(read / 15)),
          route: either(pick('route', ['passthrough', 'none']), 'vault-sync'),
        },
        [
          '{method} {host} via {route}: {status}, {bytes_out} bytes sent',
          '"{method} / HTTP/2" {status} {bytes_out} upstream={upstream} route={route}',
        ],
      ),
      entry(
        'envoy',
        'upstream_tls',
        { sni: to.host, cert_cn: to.certificate, mtls: lean(story, 'mtls', [false], [true]) },
        ['{sni} presents {cert_cn}, mutual {mtls}', 'sni={sni} cn={cert_cn} mtls={mtls}'],
      ),
      entry(
        'calico',
        'flow',
        {
          pod,
          dst_ip: to.address,
          zone: to.zone,
          verdict: 'allow',
          listed: to.listed,
          packets: whole('packets', 20, 90),
        },
        [
          '{pod} to {dst_ip} ({zone}): {verdict}, listed {listed}',
          'flow {dst_ip} {verdict} zone={zone} packets={packets}',
        ],
      ),
      entry(
        'kube-apiserver',
        'events',
        {
          namespace: home,
          pod,
          restarts: 0,
          warning: lean(story, 'warning', ['PolicyViolation', 'none recorded'], ['none', 'Unhealthy']),
        },
        ['{pod}: restarts {restarts}, warning {warning}', 'events {pod} warning={warning}'],
      ),
      ...story.only(
        'risky',
        entry(
          'calico',
          'policy_update',
          {
            namespace: home,
            policy: 'egress',
            rules: whole('rules', 2, 9),
            changed_by: make.user('engineer'),
          },
          [
            'policy {policy} of {namespace} has {rules} rules, changed by {changed_by}',
            '{namespace}/{policy} rules={rules} by={changed_by}',
          ],
        ),
      ),
      ...handling(story),
      remark(story, 'secrets', `secrets of ${space}`),
    ]
  },
})
