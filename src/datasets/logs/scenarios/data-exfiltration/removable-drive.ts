import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { handling } from '../../fragments/handling.ts'
import { entry } from '../../fragments/entry.ts'
import { held } from '../../fragments/held.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Sensitive Data Exfiltration',
  title: 'Files of a share are copied on a Windows desktop',
  clues: [
    'The files come from {path}, which this user opens for the first time',
    'The copy follows the first use of device {device} within minutes',
    'Bytes written to the drive equal bytes read from the share',
    'Encryption of the drive is off and the device is not enrolled',
    'Names were changed to harmless ones and the shortcut list was cleared',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const user = make.user('desk')
    const data = held(story, 'share')
    const path = `\\\\${make.insideHost('share')}${data.path.replaceAll('/', '\\')}`
    const device = either(
      `USB\\VID_${make.id('vendor')}`,
      pick('volume', ['H:\\', `\\\\${make.insideHost('home')}\\backup`]),
    )
    const files = whole('files', 60, 2400)
    const bytes = make.bytes('share', 30_000_000, 9_000_000_000)
    note('path', path)
    note('device', device)
    return [
      entry('Security', 'logon', { event_id: 4624, user, logon_type: 2, host: make.host('desk') }, [
        'EventID {event_id}: {user} logged on, type {logon_type}',
        '{user} logon {host} type={logon_type}',
      ]),
      entry(
        'Kernel-PnP',
        'device_started',
        {
          event_id: 6416,
          device,
          enrolled: either(lean(story, 'enrolled', ['no', 'unknown'], ['no']), 'yes'),
          first_seen: either(true, false),
        },
        [
          'EventID {event_id}: {device} started, enrolled {enrolled}',
          'device {device} first_seen={first_seen} enrolled={enrolled}',
        ],
      ),
      entry(
        'BitLocker',
        'volume_state',
        { device, protection: lean(story, 'bitlocker', ['off', 'suspended'], ['on', 'fully encrypted']) },
        ['protection of {device} is {protection}', '{device} BitLocker={protection}'],
      ),
      entry(
        'Security',
        'share_open',
        { event_id: 5140, user, path, data_class: data.kind, src_ip: make.insideAddress('desk') },
        [
          'EventID {event_id}: {user} opened {path} ({data_class})',
          'share access {path} user={user} class={data_class}',
        ],
      ),
      entry(
        'Security',
        'share_history',
        {
          user,
          path,
          opened_before: either(0, whole('before', 12, 300)),
          group: lean(story, 'group', ['Domain Users', 'Everyone'], ['HR-Editors', 'Finance-Share']),
        },
        ['{user} opened {path} {opened_before} times before, by {group}', 'history {path}: {opened_before}'],
      ),
      ...background(story, 'one'),
      entry(
        'Sysmon',
        'process_create',
        {
          event_id: 1,
          pid: make.pid('copy'),
          image: pick('copier', ['robocopy.exe', 'xcopy.exe', '7z.exe', 'powershell.exe']),
          parent: 'explorer.exe',
          user,
          integrity: 'Medium',
        },
        [
          '{image} started by {parent} for {user}, integrity {integrity}',
          'EventID {event_id} {image} pid={pid}',
        ],
      ),
      entry(
        'Security',
        'files_read',
        { event_id: 4663, pid: make.pid('copy'), path, files, bytes_read: bytes },
        [
          '{files} files read under {path}, {bytes_read} bytes',
          'EventID {event_id} reads={files} bytes={bytes_read}',
        ],
      ),
      entry(
        'Sysmon',
        'file_create',
        {
          event_id: 11,
          pid: make.pid('copy'),
          target: `${device}\\${either(pick('renamed', ['holiday', 'music', 'misc', 'fonts']), 'weekly')}.${pick('kind', ['zip', '7z', 'bak'])}`,
          sha256: make.digest('copy'),
        },
        ['file created {target}', 'EventID {event_id} {target} sha256={sha256}'],
      ),
      entry(
        'disk',
        'written',
        { device, bytes_out: bytes, minutes: whole('minutes', 2, 40), writes: files },
        [
          '{bytes_out} bytes written to {device} in {minutes} min',
          '{device} writes={writes} bytes={bytes_out}',
        ],
      ),
      entry(
        'dlp-agent',
        'copy_check',
        {
          pid: make.pid('copy'),
          device,
          mode: lean(story, 'dlp', ['monitor', 'stopped', 'degraded'], ['enforce', 'active']),
          action: 'allow',
        },
        ['copy to {device}: {action}, agent mode {mode}', 'dlp {action} mode={mode}'],
      ),
      either(
        entry(
          'Sysmon',
          'file_delete',
          {
            event_id: 23,
            user,
            target: pick('cleared', ['AutomaticDestinations', 'ConsoleHost_history.txt', 'RecentDocs']),
          },
          ['{target} deleted by {user}', 'EventID {event_id} {target}'],
        ),
        entry(
          'Sysmon',
          'file_delete',
          { event_id: 23, user, target: pick('tidied', ['~WRL0001.tmp', 'Thumbs.db', 'copy.log']) },
          ['{target} deleted by {user}', 'EventID {event_id} {target}'],
        ),
      ),
      entry(
        'Kernel-PnP',
        'device_removed',
        { event_id: 6420, device, surprise: lean(story, 'surprise', [true], [false], 0.6) },
        ['EventID {event_id}: {device} removed, surprise {surprise}', '{device} gone'],
      ),
      ...handling(story),
      remark(story, 'copy', 'copy of share'),
    ]
  },
})
