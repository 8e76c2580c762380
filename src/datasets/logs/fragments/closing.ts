import type { Step, Story } from '../scenario.ts'
import { entry } from './entry.ts'
import { looksRisky } from '../mood.ts'

/**
 * A last word of the host on what went on. Calm and uneasy words come after both endings, only not equally often:
 * a log that ends calmly proves nothing, but says a little.
 */
export function closing(story: Story, key = 'closing'): readonly Step[] {
  if (!story.chance(`${key}/there`, 0.65)) return []
  const isCalm = !looksRisky(story, `${key}/calm`, 0.4)
  return [isCalm ? calm(story, key) : uneasy(story, key)]
}

function calm(story: Story, key: string): Step {
  const { whole, pick } = story
  return pick(`${key}/line`, [
    entry('monitor', 'summary', { changes: whole(`${key}/n`, 0, 3), alarms: 0, status: 'normal' }, [
      'routine check completed, {alarms} alarms, status {status}',
      'normal operation, only expected changes',
    ]),
    entry('audit', 'summary', { denied: 0, errors: 0, result: 'ok' }, [
      'all checks completed successfully, {errors} errors',
      'no errors, no further action: {result}',
    ]),
    entry('maintenance', 'end', { tasks: whole(`${key}/t`, 2, 9), rc: 0, result: 'complete' }, [
      'maintenance {result}, {tasks} tasks, exit {rc}',
      'scheduled maintenance for today completed, {tasks} tasks',
    ]),
    entry('health', 'check', { services: whole(`${key}/s`, 8, 40), failed: 0, status: 'healthy' }, [
      'health check ok: {services} services {status}',
      'system stable, {services} services, {failed} failed',
    ]),
    entry('inventory', 'status', { versions: 'current', updates: 0, status: 'unchanged' }, [
      'inventory {status}, {updates} updates available',
      'versions as expected for this host, nothing changed',
    ]),
    entry('backup', 'job', { files: whole(`${key}/f`, 90, 4000), rc: 0, target: 'internal' }, [
      'backup completed successfully, {files} files',
      'daily backup for this host ok, target {target}',
    ]),
  ])
}

function uneasy(story: Story, key: string): Step {
  const { whole, pick, make } = story
  return pick(`${key}/uneasy`, [
    entry(
      'monitor',
      'summary',
      { changes: whole(`${key}/n`, 3, 9), alarms: whole(`${key}/al`, 0, 2), status: 'changed' },
      [
        '{changes} files changed since the last check, status {status}',
        'state differs from the last one, but {alarms} alarms were raised',
      ],
    ),
    entry(
      'netflow',
      'summary',
      {
        remote: make.outsideAddress(`${key}/out`),
        connections: whole(`${key}/c`, 1, 30),
        state: 'established',
      },
      ['remote {remote}: {connections} connections {state}', 'connection from or to {remote} still {state}'],
    ),
    entry('audit', 'summary', { uid: 0, sessions: whole(`${key}/s`, 1, 3), result: 'open' }, [
      '{sessions} sessions with uid={uid} still {result}',
      'root shell active, {sessions} sessions, no tty',
    ]),
    entry('journald', 'gap', { seconds: whole(`${key}/g`, 20, 900), missing: whole(`${key}/m`, 1, 40) }, [
      'gap of {seconds} s, {missing} entries missing',
      'sequence not continuous: {missing} entries missing',
    ]),
    entry('audit', 'process', { pid: make.pid(`${key}/p`), ppid: 1, state: 'sleeping', tty: 'none' }, [
      'process {pid} remains, ppid {ppid}, no terminal',
      'pid {pid} persists in the background, {state}',
    ]),
    entry('integrity', 'check', { files: whole(`${key}/f`, 1, 5), result: 'mismatch', known: false }, [
      '{files} files: checksum {result}',
      'digest {result} for {files} files, not found in the list',
    ]),
  ])
}
