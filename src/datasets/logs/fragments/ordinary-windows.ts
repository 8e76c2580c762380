import type { Step, Story } from '../scenario.ts'
import { entry } from './entry.ts'

/** What a desktop host with a registry and services writes on any day: the same in both endings. */
export function ordinaryWindows(story: Story, key: string, count: number): readonly Step[] {
  const { make, whole } = story
  const kinds = [
    entry(
      'Security',
      'logon',
      { event_id: 4624, user: make.user(`${key}/u`), logon_type: 3, src_ip: make.insideAddress(`${key}/ip`) },
      [
        'An account was logged on: {user} type {logon_type} from {src_ip}',
        'EventID {event_id} {user} logon type {logon_type}',
      ],
    ),
    entry('Security', 'logon_failed', { event_id: 4625, user: make.user(`${key}/u`), status: '0xC000006A' }, [
      'An account failed to log on: {user} {status}',
      'EventID {event_id} {user} bad password, once',
    ]),
    entry('ServiceControl', 'state', { event_id: 7036, service: 'BITS', state: 'running' }, [
      'The {service} service entered the {state} state',
      '{service} is {state}',
    ]),
    entry('Update', 'scan', { event_id: 26, found: 0, rc: 0 }, [
      'update scan completed, {found} found',
      'no updates, result {rc}',
    ]),
    entry('Defender', 'scan', { event_id: 1001, files: whole(`${key}/files`, 2000, 90000), threats: 0 }, [
      'quick scan: {files} files, {threats} threats',
      'scan done, {threats} found in {files} files',
    ]),
    entry(
      'TaskScheduler',
      'run',
      { event_id: 102, task: '\\Microsoft\\Windows\\Defrag\\ScheduledDefrag', rc: 0 },
      ['task {task} completed, {rc}', '{task} finished with code {rc}'],
    ),
    entry('Time', 'sync', { event_id: 37, source: make.insideHost(`${key}/dc`) }, [
      'time is synchronised with {source}',
      'clock source {source}',
    ]),
    entry(
      'Security',
      'privileges',
      { event_id: 4672, user: 'SYSTEM', privileges: 'SeTcbPrivilege,SeDebugPrivilege' },
      ['special privileges for {user}: {privileges}', 'EventID {event_id} {user}'],
    ),
    entry(
      'Sysmon',
      'process',
      { event_id: 1, image: 'powershell.exe', parent: 'svchost.exe', user: 'SYSTEM', cmd: 'inventory.ps1' },
      ['{parent} -> {image} user={user} {cmd}', '{image} by {user}: {cmd}'],
    ),
    entry(
      'Sysmon',
      'network',
      { event_id: 3, image: 'svchost.exe', dst_ip: make.outsideAddress(`${key}/wu`), dst_port: 443 },
      ['{image} -> {dst_ip}:{dst_port}', 'update host {dst_ip} reached by {image}'],
    ),
    entry(
      'ServiceControl',
      'install',
      { event_id: 7045, service: 'MpKslDrv', path: 'C:\\ProgramData\\Microsoft\\drv.sys', signed: true },
      ['A service was installed: {service} {path}', '{service} signed={signed}'],
    ),
  ]
  const first = whole(`${key}/first`, 0, kinds.length - 1)
  return Array.from({ length: count }, (_, at) => kinds[(first + at * 2) % kinds.length]!)
}
