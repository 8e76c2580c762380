import type { Step, Story } from '../scenario.ts'
import { rightsTaken } from './aftermath/rights-taken.ts'
import { tracesLeft } from './aftermath/traces-left.ts'
import { someOf } from './sights.ts'

/** What a program does once it runs: settle in and look around, or do its job and leave. */
export function aftermath(story: Story): readonly Step[] {
  const program = programOf(story)
  return someOf(story, 'aftermath', [...rightsTaken(story, program), ...tracesLeft(story, program)], 4)
}

export interface Program {
  readonly pid: number
  readonly uid: number
  /** Files of a program that hides, and of one that does not. */
  readonly hidden: string
  readonly plain: string
}

function programOf({ make, pick }: Story): Program {
  const pid = make.pid('aftermath')
  const uid = make.uid('aftermath')
  const hidden = pick('aftermath hidden', [
    '/tmp/.x',
    '/var/tmp/.cache/run',
    '/dev/shm/u',
    '/usr/local/bin/.sysd',
    '/home/app/.local/kworker',
    '/tmp/payload.bin',
    '/var/lib/.update/agent',
    '/opt/.app/helper',
    '/home/app/update.sh',
    '/var/tmp/implant',
    '/usr/lib/.modules/init.so',
  ])
  const plain = pick('aftermath plain', [
    '/tmp/update.log',
    '/var/log/maintenance.log',
    '/var/lib/app/stats.json',
    '/opt/app/release.json',
    '/tmp/app-update.sh',
    '/home/deploy/release.tar.gz',
    '/usr/local/bin/health-check',
    '/dev/shm/app-cache',
    '/tmp/patch.bin',
    '/usr/lib/app/updater.py',
  ])
  return { pid, uid, hidden, plain }
}
