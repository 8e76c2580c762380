import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { ordinaryWindows } from '../../fragments/ordinary-windows.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Persistence via Backdoor Implantation',
  title: 'a value in the registry that is read at logon',
  clues: [
    'The value {value} names a program in a profile folder, written by a document reader.',
    'The program has no signer although its description names a known one.',
    'After each logon the program opens the same outside address.',
    'A task with the same command runs as SYSTEM though the user made it.',
    'The value removed by a scan is set again by the task.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const user = make.user('who')
    const value = pick('value', ['OneDriveSync', 'AudioHelper', 'UpdateCheck', 'SecurityTray', 'JavaSched'])
    const path = either(
      pick('bad', [
        `C:\\Users\\${user}\\AppData\\Roaming\\svc.exe`,
        'C:\\ProgramData\\upd.exe',
        `C:\\Users\\${user}\\AppData\\Local\\Temp\\~d.exe`,
        'C:\\Users\\Public\\hlp.dll',
      ]),
      pick('good', ['C:\\Program Files\\Vendor\\Tray\\tray.exe', 'C:\\Program Files\\Backup\\sync.exe']),
    )
    const address = either(make.outsideAddress('c2'), make.insideAddress('srv'))
    const key = pick('key', [
      'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run',
      'HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Run',
    ])
    story.note('value', value)
    const set = (by: string) =>
      entry(
        'Sysmon',
        'registry_set',
        { event_id: 13, key: `${key}\\${value}`, details: path, image: by, user },
        ['{image} set {key} = {details}', 'EventID {event_id} {key}: {details} by {image}'],
      )
    const runs = (n: string) => [
      entry(
        'Security',
        'logon',
        { event_id: 4624, user, logon_type: 2, logon_id: `0x${make.id(n)}` },
        ['{user} logged on, type {logon_type}', 'EventID {event_id} {user}'],
        [2000, 30000],
      ),
      entry(
        'Sysmon',
        'process',
        {
          event_id: 1,
          image: path,
          parent: 'explorer.exe',
          user,
          pid: make.pid(n),
          signed: sideFact(story, 'signed', false, true),
        },
        ['{parent} -> {image} user={user} signed={signed}', '{image} started for {user}'],
        5,
      ),
      entry(
        'Sysmon',
        'network',
        {
          event_id: 3,
          image: path,
          dst_ip: address,
          dst_port: either(pick('p', [443, 8080, 4444]), 443),
          pid: make.pid(n),
        },
        ['{image} -> {dst_ip}:{dst_port}', '{image} connected to {dst_ip}'],
        9,
      ),
    ]
    return [
      ordinaryWindows(story, 'a', 2),
      entry(
        'Sysmon',
        'process',
        {
          event_id: 1,
          image: either('WINWORD.EXE', 'msiexec.exe'),
          parent: 'explorer.exe',
          user,
          pid: make.pid('doc'),
          signed: true,
        },
        ['{parent} -> {image} user={user}', '{image} started by {user}'],
      ),
      entry(
        'Sysmon',
        'process',
        {
          event_id: 1,
          image: either('powershell.exe', 'setup.exe'),
          parent: either('WINWORD.EXE', 'msiexec.exe'),
          user,
          pid: make.pid('ps'),
          signed: true,
        },
        ['{parent} -> {image} user={user}', '{image} has parent {parent}'],
        3,
      ),
      entry(
        'Sysmon',
        'file_create',
        {
          event_id: 11,
          path,
          image: either('powershell.exe', 'msiexec.exe'),
          sha256: make.digest('f'),
          bytes: make.bytes('b', 9000, 900000),
        },
        ['{path} created by {image} sha256={sha256}', '{image} wrote {path} ({bytes} bytes)'],
      ),
      entry(
        'Authenticode',
        'signature',
        {
          path,
          signer: sideFact(story, 'signer', '-', 'Vendor Ltd'),
          company: 'Vendor Ltd',
          status: either('NotSigned', 'Valid'),
        },
        ['{path}: {status}, signer {signer}, company {company}', 'signature of {path}: {status}'],
      ),
      set(either('powershell.exe', 'msiexec.exe')),
      entry(
        'TaskScheduler',
        'register',
        {
          event_id: 106,
          task: `\\${value}`,
          cmd: path,
          run_as: either('SYSTEM', user),
          trigger: either('AT LOGON, every 10 minutes', 'AT LOGON'),
          hidden: either(true, false),
        },
        [
          'task {task} registered: {cmd} as {run_as}, {trigger}, hidden={hidden}',
          '{task} runs {cmd} as {run_as}',
        ],
      ),
      chance('ex', 0.6)
        ? entry(
            'Defender',
            'exclusion',
            {
              event_id: 5007,
              path: either(path, 'C:\\Build\\obj'),
              by_user: either(user, 'policy'),
              result: 'changed',
            },
            ['exclusions {result} by {by_user}: {path}', 'EventID {event_id}: {path} excluded by {by_user}'],
          )
        : undefined,
      runs('r1'),
      ordinaryWindows(story, 'b', 1),
      runs('r2'),
      entry(
        'Defender',
        'cleanup',
        {
          event_id: 1117,
          key: `${key}\\${value}`,
          action: either('removed', 'none needed'),
          threats: either(1, 0),
        },
        ['{key}: {action}', 'scan action {action}, {threats} threats'],
      ),
      set(either('svchost.exe -k netsvcs -s Schedule', 'tray.exe')),
      ordinaryWindows(story, 'c', 1),
      entry(
        'Sysmon',
        'count',
        { value, beats: either(whole('beats', 20, 200), 1), every_s: either(600, 86400) },
        ['{value}: {beats} contacts, every {every_s} s', '{beats} contacts by {value}'],
      ),
      closing(story),
    ]
  },
})
