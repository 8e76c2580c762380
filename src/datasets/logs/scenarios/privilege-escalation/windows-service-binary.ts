import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { ordinaryWindows } from '../../fragments/ordinary-windows.ts'
import { standing } from '../../fragments/standing.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Privilege Escalation',
  title: 'a service, its program, and who may replace it',
  clues: [
    'The folder of the service program can be written by ordinary users, yet the service runs as SYSTEM.',
    'The digest of {program} changes between two starts of the service.',
    'The program was replaced by {user}, and its signature is gone.',
    'A child of the service has a high integrity level inside the session of {user}.',
    'A member is added to the administrators by a process of the service.',
  ],
  steps: (story) => {
    const { make, either, pick, chance } = story
    const user = make.user('who')
    const service = pick('service', ['PrintAssist', 'VendorUpdate', 'BackupSvc', 'SensorHost'])
    const folder = pick('folder', [
      'C:\\Program Files\\Vendor Tools\\',
      'C:\\Apps\\',
      'C:\\ProgramData\\Agent\\',
    ])
    const program = `${folder}${service}.exe`
    const before = make.digest('before')
    const after = either(make.digest('after'), before)
    const account = either('NT AUTHORITY\\SYSTEM', 'NT AUTHORITY\\LocalService')
    story.note('program', program)
    story.note('user', user)
    const hash = (sha256: string, signed: boolean) =>
      entry(
        'Sysmon',
        'file_hash',
        { event_id: 15, path: program, sha256, signed, signer: signed ? 'Vendor Ltd' : 'none' },
        ['{path} sha256={sha256} signed={signed}', 'digest of {path}: {sha256}, signer {signer}'],
      )
    return [
      ordinaryWindows(story, 'a', 2),
      entry(
        'Security',
        'logon',
        { event_id: 4624, user, logon_type: 10, integrity: 'medium', logon_id: `0x${make.id('logon')}` },
        [
          '{user} logged on, type {logon_type}, id {logon_id}',
          'EventID {event_id} {user} integrity {integrity}',
        ],
      ),
      hash(before, true),
      entry(
        'Sysmon',
        'process',
        {
          event_id: 1,
          user,
          image: 'C:\\Windows\\System32\\sc.exe',
          cmd: `sc qc ${service}`,
          integrity: 'medium',
        },
        ['{user}: {cmd}', '{image} by {user}, {integrity}'],
      ),
      entry(
        'ServiceControl',
        'config',
        {
          service,
          path: program,
          account,
          start_type: 'auto',
          quoted: sideFact(story, 'quoted', false, true),
        },
        [
          '{service}: BINARY_PATH_NAME {path} START_NAME {account}',
          '{service} runs {path} as {account}, quoted={quoted}',
        ],
      ),
      entry(
        'Security',
        'acl',
        {
          event_id: 4670,
          path: folder,
          users: either('BUILTIN\\Users:(M)', 'BUILTIN\\Users:(RX)'),
          owner: either(user, 'TrustedInstaller'),
        },
        ['{path} {users} owner {owner}', 'rights on {path}: {users}'],
      ),
      ordinaryWindows(story, 'b', 1),
      entry(
        'Sysmon',
        'file_create',
        {
          event_id: 11,
          user,
          path: program,
          image: 'C:\\Windows\\explorer.exe',
          result: either('success', 'ACCESS_DENIED'),
          bytes: either(make.bytes('size', 9000, 300000), 0),
        },
        ['{user} wrote {path}: {result}', `replacing {path} ${either('succeeded', 'was denied')} for {user}`],
      ),
      hash(after, either(false, true)),
      chance('boot', 0.5)
        ? entry(
            'System',
            'boot',
            { event_id: 6005, uptime_s: 9 },
            ['The event log service was started', 'host started again, up {uptime_s} s'],
            [600, 4000],
          )
        : undefined,
      entry(
        'ServiceControl',
        'start',
        { event_id: 7036, service, state: 'running', account, pid: make.pid('svc'), sha256: after },
        [
          'The {service} service entered the {state} state as {account}',
          '{service} started, pid {pid}, digest {sha256}',
        ],
      ),
      entry(
        'Sysmon',
        'process',
        {
          event_id: 1,
          user: either('NT AUTHORITY\\SYSTEM', 'NT AUTHORITY\\LocalService'),
          image: either('C:\\Windows\\System32\\cmd.exe', `${folder}worker.exe`),
          parent: program,
          integrity: either('system', 'low'),
          pid: make.pid('child'),
        },
        [
          '{image} parent {parent} user {user} integrity {integrity}',
          '{parent} started {image} with integrity {integrity}',
        ],
      ),
      entry(
        'Security',
        'privileges',
        {
          event_id: 4672,
          user: either(user, 'LocalService'),
          privileges: either('SeDebugPrivilege,SeTcbPrivilege', 'SeChangeNotifyPrivilege'),
          logon_id: `0x${make.id('logon')}`,
        },
        ['special privileges for {user}: {privileges}', 'EventID {event_id} {user} {privileges}'],
      ),
      entry(
        'Security',
        'group',
        {
          event_id: either(4732, 4798),
          group: 'Administrators',
          member: user,
          by_user: either('SYSTEM', user),
          result: either('added', 'not a member'),
        },
        ['{group}: {member} {result} (by {by_user})', 'EventID {event_id} {member} {result} {group}'],
      ),
      entry(
        'Sysmon',
        'process',
        {
          event_id: 1,
          user,
          image: 'C:\\Windows\\System32\\whoami.exe',
          cmd: 'whoami /priv',
          integrity: either('high', 'medium'),
        },
        ['{user}: {cmd} integrity {integrity}', '{image} by {user}, {integrity}'],
      ),
      ordinaryWindows(story, 'c', 2),
      standing(story),
      closing(story),
    ]
  },
})
