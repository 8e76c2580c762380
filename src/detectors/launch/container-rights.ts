import { defineDetector } from '../../core/detector.ts'
import { runsOf } from '../../core/launch/read-command.ts'
import { launchSubject } from '../example-launches.ts'

import type { Severity } from '../../core/severity.ts'

export default defineDetector({
  id: 'launch/container-rights',
  subject: 'launch',
  title: 'A container is given rights that undo it',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U18', 'U15'],
  why: 'A container keeps a server away from the machine; these options take that away, so that it may do what its host may.',
  fix: 'Leave the option out; give the one device, port or capability that the server needs.',
  examples: [
    {
      title: 'privileged',
      matches: 1,
      subject: launchSubject(['docker', 'run', '-i', '--privileged', 'example/server']),
    },
    {
      title: 'the processes of the host',
      matches: 1,
      subject: launchSubject(['docker', 'run', '-i', '--pid=host', 'example/server']),
    },
    {
      title: 'a mighty capability',
      matches: 1,
      subject: launchSubject(['podman', 'run', '-i', '--cap-add', 'SYS_ADMIN', 'example/server']),
    },
    {
      title: 'usual options',
      matches: 0,
      subject: launchSubject([
        'docker',
        'run',
        '-i',
        '--rm',
        '--cap-drop',
        'ALL',
        '-e',
        'TOKEN',
        'example/server',
      ]),
    },
    {
      title: 'words of the server',
      matches: 0,
      subject: launchSubject(['docker', 'run', '-i', 'example/server', '--privileged']),
    },
  ],
  *check(launch) {
    for (const { option, value = '', pointer } of runsOf(launch).container) {
      const found = problemOf(option, value.toLowerCase())
      if (found) yield { place: { pointer }, severity: found[1], message: `The container ${found[0]}` }
    }
  },
})

const MIGHTY =
  /^(?:cap_)?(?:all|sys_admin|sys_ptrace|sys_module|sys_rawio|dac_read_search|dac_override|net_admin|bpf|sys_boot)$/

function problemOf(option: string, value: string): readonly [string, Severity] | undefined {
  switch (option) {
    case '--privileged':
      return value === 'false' ? undefined : ['is privileged: it may do all that the machine may', 'high']
    case '--pid':
    case '--ipc':
    case '--userns':
    case '--uts':
      return value === 'host'
        ? ['shares the processes, the memory or the users of the machine', 'high']
        : undefined
    case '--net':
    case '--network':
      return value === 'host'
        ? ['shares the network of the machine, with all that listens only there', 'medium']
        : undefined
    case '--cap-add':
      return MIGHTY.test(value)
        ? ['gets a capability that leads out of it', 'high']
        : ['gets a further capability', 'low']
    case '--security-opt':
      return /(?:unconfined|disable)$/.test(value)
        ? ['has its confinement switched off', 'medium']
        : undefined
    case '--device':
      return /^\/dev\/(?:mem|kmem|sd|nvme|disk|kvm|mapper)/.test(value)
        ? ['gets a device that holds the data of the machine', 'high']
        : undefined
    default:
      return undefined
  }
}
