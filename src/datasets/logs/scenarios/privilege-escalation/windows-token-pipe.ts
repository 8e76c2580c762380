import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { ordinaryWindows } from '../../fragments/ordinary-windows.ts'
import { standing } from '../../fragments/standing.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Privilege Escalation',
  title: 'a web worker, a pipe and the identity of its caller',
  clues: [
    'The pipe {pipe} is opened by the worker and entered by SYSTEM within a second.',
    'The worker takes over the identity of its caller at impersonation level, not identification.',
    'A process of SYSTEM has the worker as its parent.',
    'The logon id of the child differs from that of its parent.',
    'The registry hive of accounts is saved by a process begun from the web folder.',
  ],
  steps: (story) => {
    const { make, either, pick, chance } = story
    const worker = pick('worker', ['IIS APPPOOL\\Portal', 'NT SERVICE\\MSSQL', 'svc-web'])
    const pipe = `\\\\.\\pipe\\${make.id('pipe')}`
    const identity = either('NT AUTHORITY\\SYSTEM', worker)
    const logon = `0x${make.id('logon')}`
    story.note('pipe', pipe)
    const start = (image: string, parent: string, user: string, cmd: string, key: string) =>
      entry(
        'Sysmon',
        'process',
        {
          event_id: 1,
          pid: make.pid(key),
          image,
          parent,
          user,
          cmd,
          logon_id: user === worker ? logon : '0x3e7',
        },
        [
          '{parent} -> {image} user={user} logon={logon_id}',
          '{user} started {image}: {cmd} (parent {parent})',
        ],
      )
    return [
      entry(
        'W3SVC',
        'request',
        {
          method: 'POST',
          path: pick('page', ['/upload.aspx', '/report.ashx', '/api/import']),
          status: 200,
          src_ip: make.insideAddress('c'),
        },
        ['{src_ip} {method} {path} {status}', '{method} {path} {status}'],
      ),
      start('C:\\Windows\\System32\\cmd.exe', 'w3wp.exe', worker, 'cmd /c whoami /priv', 'cmd'),
      entry(
        'Security',
        'privileges',
        {
          event_id: 4673,
          user: worker,
          privilege: 'SeImpersonatePrivilege',
          state: either('enabled', 'disabled'),
          logon_id: logon,
        },
        ['{user} {privilege} {state}', 'EventID {event_id} {privilege} of {user}: {state}'],
      ),
      ordinaryWindows(story, 'a', 2),
      entry(
        'Sysmon',
        'file_create',
        {
          event_id: 11,
          path: either('C:\\Windows\\Temp\\pp.exe', 'C:\\inetpub\\temp\\report.tmp'),
          user: worker,
          sha256: make.digest('file'),
        },
        ['{path} by {user} sha256={sha256}', '{user} created {path}'],
      ),
      start(
        either('C:\\Windows\\Temp\\pp.exe', 'C:\\Program Files\\Report\\render.exe'),
        'cmd.exe',
        worker,
        either('pp.exe -c cmd', 'render.exe --pdf'),
        'tool',
      ),
      entry('Sysmon', 'pipe_create', { event_id: 17, pipe, pid: make.pid('tool'), user: worker }, [
        '{pipe} created by {pid} {user}',
        'pipe {pipe} of {user}',
      ]),
      entry(
        'Sysmon',
        'pipe_connect',
        {
          event_id: 18,
          pipe,
          pid: make.pid('spool'),
          user: either('NT AUTHORITY\\SYSTEM', worker),
          image: either('spoolsv.exe', 'render.exe'),
        },
        ['{pipe} connected by {image} {user}', '{user} entered {pipe} through {image}'],
        1,
      ),
      entry(
        'Security',
        'impersonate',
        {
          event_id: 4624,
          user: identity,
          level: either('Impersonation', 'Identification'),
          by_user: worker,
          logon_type: 3,
        },
        ['{by_user} acts as {user}, level {level}', 'EventID {event_id} {user} level {level} by {by_user}'],
        1,
      ),
      story.only(
        'safe',
        entry(
          'Security',
          'privilege_failed',
          {
            event_id: 4674,
            user: worker,
            privilege: 'SeAssignPrimaryTokenPrivilege',
            result: 'Audit Failure',
          },
          ['{privilege} for {user}: {result}', 'EventID {event_id} {result} {user}'],
        ),
      ),
      start(
        either('C:\\Windows\\System32\\cmd.exe', 'C:\\Program Files\\Report\\worker.exe'),
        either('pp.exe', 'render.exe'),
        identity,
        either('cmd.exe', 'worker.exe --page 1'),
        'child',
      ),
      entry(
        'Sysmon',
        'integrity',
        {
          pid: make.pid('child'),
          ppid: make.pid('tool'),
          integrity: either('System', 'Medium'),
          before: 'Medium',
          user: identity,
        },
        [
          'pid {pid} integrity {before} -> {integrity}',
          `integrity of {pid} ${either('rose to {integrity}', 'remains {integrity}')}`,
        ],
      ),
      ordinaryWindows(story, 'b', 1),
      start(
        either('C:\\Windows\\System32\\reg.exe', 'C:\\Windows\\System32\\reg.exe'),
        either('cmd.exe', 'worker.exe'),
        identity,
        either('reg save HKLM\\SAM C:\\Windows\\Temp\\s', 'reg query HKCU\\Software\\Report'),
        'reg',
      ),
      chance('user', 0.6)
        ? start(
            'C:\\Windows\\System32\\net.exe',
            either('cmd.exe', 'worker.exe'),
            identity,
            either('net localgroup administrators svc-web /add', 'net use'),
            'net',
          )
        : undefined,
      entry(
        'Security',
        'group',
        {
          event_id: either(4732, 4799),
          group: 'Administrators',
          members: either(4, 3),
          before: 3,
          by_user: identity,
        },
        [
          '{group}: {before} -> {members} members by {by_user}',
          `{group} ${either('changed', 'unchanged')}: {members} members`,
        ],
      ),
      ordinaryWindows(story, 'c', 2),
      standing(story),
      closing(story),
    ]
  },
})
