import type { Step, Story } from '../scenario.ts'
import { entry } from './entry.ts'

/** What a cluster writes on any day: the same in both endings. */
export function ordinaryCluster(story: Story, key: string, count: number): readonly Step[] {
  const { make, whole } = story
  const pod = make.id(`${key}/pod`, `${make.service(`${key}/app`)}-`)
  const kinds = [
    entry('kubelet', 'probe', { pod, path: '/healthz', status: 200 }, [
      'readiness of {pod}: {status}',
      'probe {path} of {pod} ok',
    ]),
    entry('scheduler', 'bind', { pod, node: make.host(`${key}/node`) }, [
      '{pod} assigned to {node}',
      'bound {pod} on {node}',
    ]),
    entry('kubelet', 'image', { image: make.service(`${key}/image`), present: true }, [
      'image {image} already present on machine',
      'no pull needed for {image}',
    ]),
    entry(
      'apiserver',
      'request',
      { verb: 'watch', resource: 'endpoints', status: 200, duration_s: whole(`${key}/s`, 200, 500) },
      ['{verb} {resource} {status} after {duration_s} s', 'audit: {verb} {resource} {status}'],
    ),
    entry(
      'apiserver',
      'request',
      { verb: 'get', resource: 'secrets', user: 'system:serviceaccount:web:default', status: 403 },
      ['{user} may not {verb} {resource}: {status} forbidden', 'audit: {verb} {resource} denied for {user}'],
    ),
    entry(
      'autoscaler',
      'scale',
      { app: make.service(`${key}/app`), replicas: whole(`${key}/n`, 2, 6), changed: false },
      ['{app} stays at {replicas} replicas', 'no change for {app}, {replicas} running'],
    ),
    entry('coredns', 'reload', { zones: whole(`${key}/z`, 1, 4), errors: 0 }, [
      'configuration reloaded, {zones} zones',
      '{errors} errors in {zones} zones',
    ]),
    entry('kubelet', 'volume', { pod, volume: 'kube-api-access', mode: '0644' }, [
      '{volume} mounted for {pod}',
      'volume {volume} of {pod} refreshed',
    ]),
    entry(
      'kubelet',
      'start',
      { pod: make.id(`${key}/cni`, 'cni-node'), uid: 0, privileged: true, host_path: '/opt/cni' },
      ['{pod} privileged={privileged} hostPath={host_path} uid={uid}', 'network pod {pod} runs as root'],
    ),
    entry(
      'apiserver',
      'request',
      {
        verb: 'create',
        resource: 'tokenreviews',
        user: 'system:serviceaccount:kube-system:metrics',
        status: 201,
      },
      ['{user} {verb} {resource} {status}', 'audit: {verb} {resource} {status}'],
    ),
    entry(
      'registry',
      'pull',
      { image: make.service(`${key}/im`), signed: true, result: 'ok', host: make.outsideHost(`${key}/hub`) },
      ['{image} from {host} signature verified: {result}', 'pull of {image} {result}, signed={signed}'],
    ),
    entry('kubelet', 'evict', { pod, reason: 'disk pressure', result: 'restarted' }, [
      '{pod} deleted: {reason}, {result} elsewhere',
      '{pod} gone and back again',
    ]),
  ]
  const first = whole(`${key}/first`, 0, kinds.length - 1)
  return Array.from({ length: count }, (_, at) => kinds[(first + at * 3) % kinds.length]!)
}
