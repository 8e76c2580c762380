import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { ordinaryWindows } from '../../fragments/ordinary-windows.ts'
import { errand } from '../../fragments/errand.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Delayed or Timed Trigger Attacks',
  title: 'a task that runs when nobody is there',
  clues: [
    'Task {task} has a start boundary {days} days ahead and an idle condition.',
    'Each time somebody is logged on, the check ends without work.',
    'The program fetched by the task is fetched in the minute it runs.',
    'After the run shadow copies are fewer and the files of the shares have new names.',
    'The task was made by a process of a document, and it deletes itself.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const task = pick('t', [
      '\\GoogleUpdateTask',
      '\\Microsoft\\Windows\\Maint\\Idle',
      '\\AdobeCheck',
      '\\IndexRefresh',
    ])
    const days = either(whole('days', 14, 90), 1)
    const user = make.user('who')
    const program = either(
      pick('p', ['C:\\ProgramData\\~t\\run.exe', 'C:\\Users\\Public\\i.ps1', 'C:\\Windows\\Temp\\svc.bat']),
      pick('p2', ['C:\\Windows\\System32\\defrag.exe', 'C:\\Program Files\\Backup\\verify.exe']),
    )
    const account = either('SYSTEM', 'LocalService')
    story.note('task', task)
    story.note('days', days)
    const check = (key: string, idle: number, runs: boolean) =>
      entry(
        'TaskScheduler',
        'condition',
        {
          event_id: runs ? 100 : 326,
          task,
          idle_min: idle,
          sessions: runs ? 0 : whole(key, 1, 2),
          result: runs ? 'started' : 'not started',
        },
        ['{task}: idle {idle_min} min, sessions {sessions}: {result}', 'EventID {event_id} {task} {result}'],
        [20000, 90000],
      )
    return [
      ordinaryWindows(story, 'a', 1),
      entry(
        'Sysmon',
        'process',
        { event_id: 1, image: either('EXCEL.EXE', 'msiexec.exe'), parent: 'explorer.exe', user },
        ['{parent} -> {image} user={user}', '{image} by {user}'],
      ),
      entry(
        'Sysmon',
        'process',
        { event_id: 1, image: 'schtasks.exe', parent: either('EXCEL.EXE', 'msiexec.exe'), user },
        ['{parent} -> {image} user={user}', '{image} by {user}'],
        3,
      ),
      entry(
        'TaskScheduler',
        'register',
        {
          event_id: 106,
          task,
          cmd: program,
          run_as: account,
          start: `in ${days} days`,
          idle: true,
          delete_after: either('PT0S', 'none'),
        },
        [
          '{task} registered by schtasks: {cmd} as {run_as}, starts {start}, delete after {delete_after}',
          'EventID {event_id} {task}: {cmd}, {start}',
        ],
      ),
      entry(
        'Sysmon',
        'file',
        {
          event_id: 11,
          path: program,
          found: either(false, true),
          signed: sideFact(story, 'signed', false, true),
        },
        ['{path} found={found} signed={signed}', '{path} signed={signed}'],
      ),
      check('c1', whole('i1', 1, 9), false),
      ordinaryWindows(story, 'b', 2),
      check('c2', whole('i2', 1, 9), false),
      chance('on', 0.7)
        ? entry(
            'Security',
            'logoff',
            { event_id: 4634, user, logon_type: 2, session_h: whole('sh', 2, 9) },
            ['{user} logged off after {session_h} h', 'EventID {event_id} {user}'],
            [9000, 40000],
          )
        : undefined,
      check('c3', whole('i3', 30, 300), true),
      entry(
        'Sysmon',
        'network',
        {
          event_id: 3,
          image: either('powershell.exe', program.split('\\').pop()!),
          dst_ip: either(make.outsideAddress('o'), make.insideAddress('wsus')),
          dst_port: 443,
          bytes: whole('by', 900, 900000),
        },
        ['{image} -> {dst_ip}:{dst_port} {bytes} bytes', '{dst_ip} reached by {image}'],
        3,
      ),
      entry(
        'Sysmon',
        'process',
        { event_id: 1, image: program, parent: 'svchost.exe -k netsvcs -s Schedule', user: account },
        ['{parent} -> {image} user={user}', '{image} by {user}'],
        3,
      ),
      entry(
        'Sysmon',
        'process',
        {
          event_id: 1,
          image: either(
            pick('v', [
              'vssadmin.exe delete shadows /all',
              'wbadmin delete catalog',
              'bcdedit /set recoveryenabled no',
            ]),
            'vssadmin.exe list shadows',
          ),
          parent: program,
          user: account,
        },
        ['{parent} -> {image} user={user}', '{image} by {user}'],
        5,
      ),
      entry(
        'VolSnap',
        'count',
        { copies_before: 6, copies: either(0, 6), volume: 'C:' },
        [
          '{volume} {copies_before} -> {copies} copies',
          `copies of {volume} ${either('gone', 'unchanged')}: {copies}`,
        ],
        5,
      ),
      entry(
        'FileServer',
        'rename',
        {
          share: '\\\\files\\finance',
          files: either(whole('fr', 900, 40000), whole('fs', 1, 9)),
          ending: either('.lck', '.docx'),
          user: either(account, user),
          minutes: whole('mi', 1, 20),
        },
        ['{share}: {files} files now {ending} by {user} in {minutes} min', '{files} renames on {share}'],
        [60, 900],
      ),
      entry(
        'TaskScheduler',
        either('delete', 'run'),
        { event_id: either(141, 102), task, result: either('deleted', 'completed'), by_user: account },
        ['{task} {result} by {by_user}', 'EventID {event_id} {task} {result}'],
        [5, 90],
      ),
      ordinaryWindows(story, 'c', 1),
      errand(story),
      closing(story),
    ]
  },
})
