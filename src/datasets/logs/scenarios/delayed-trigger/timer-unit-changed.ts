import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { firedAction } from '../../fragments/fired-action.ts'
import { hiddenPath } from '../../fragments/hidden-path.ts'
import { installedPath } from '../../fragments/installed-path.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { quietHours } from '../../fragments/quiet-hours.ts'
import { errand } from '../../fragments/errand.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Delayed or Timed Trigger Attacks',
  title: 'a timer set far ahead',
  clues: [
    'Timer {timer} is enabled long before it first elapses, and nothing of it runs until then.',
    'The program of its service is exchanged while the timer waits.',
    'The first run is outside the window that the host has for such work.',
    'The program waits for a marker file and goes on only when the marker is old enough.',
    'The timer disables itself after one run.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const base = pick('t', [
      'dnf-update-check',
      'widget-maintain',
      'cache-tidy',
      'optimize',
      'doc-gen',
      'fs-scrub',
    ])
    const timer = `${base}.timer`
    const program = either(hiddenPath(story, 'p', '.sh'), installedPath(story, 'p', '.sh'))
    const before = make.digest('b')
    const after = either(make.digest('a'), before)
    const pid = make.pid('main')
    const uid = either(0, whole('su', 990, 998))
    const window = '02:00-04:00'
    const at = either(
      pick('at', ['04:44', '13:07', '05:31', '00:03']),
      pick('at2', ['02:00', '02:30', '03:15']),
    )
    story.note('timer', timer)
    return [
      entry(
        'package',
        'install',
        {
          package: base,
          version: make.version('v'),
          source: either(make.outsideHost('o'), make.insideHost('repo')),
          sha256: make.digest('pkg'),
          rc: 0,
        },
        ['{package} {version} from {source}, rc {rc}', 'installed {package} {version}'],
      ),
      entry(
        'audit',
        'create',
        { path: program, uid: 0, mode: either('0700', '0755'), sha256: before, inode: make.inode('p') },
        ['{path} mode {mode} sha256 {sha256} inode {inode}', '{path} created, sha256 {sha256}'],
      ),
      entry(
        'systemd',
        'enable',
        {
          unit: timer,
          on_calendar: `*-*-* ${at}:00`,
          persistent: true,
          accuracy: sideFact(story, 'accuracy', '1us', '15min'),
          wanted_by: 'timers.target',
        },
        ['Created symlink {wanted_by}.wants/{unit}', '{unit} enabled, {on_calendar}, accuracy {accuracy}'],
      ),
      entry(
        'systemd',
        'timer_status',
        { unit: timer, state: 'waiting', left_h: whole('left', 9, 300), runs: 0 },
        ['{unit} {state}, {left_h} h left', '{unit}: {runs} runs so far'],
      ),
      chance('marker', 0.6)
        ? entry(
            'audit',
            'create',
            {
              path: either(hiddenPath(story, 'm'), `/var/lib/${base}/stamp`),
              uid: 0,
              size: 4,
              content: String(whole('mc', 1000, 9999)),
            },
            ['{path} {size} bytes "{content}"', 'marker {path} written'],
          )
        : undefined,
      quietHours(story, 'q1', 3),
      entry(
        'audit',
        either('rename', 'stat'),
        {
          path: program,
          source: either('/var/tmp/' + make.id('t'), program),
          sha256: after,
          inode: either(make.inode('p2'), make.inode('p')),
          uid: 0,
          package: sideFact(story, 'package', 'no record', base),
        },
        [
          '{path} sha256 {sha256} inode {inode}',
          `{path} ${either('replaced by {source}', 'as installed by {package}')}, inode {inode}`,
        ],
      ),
      quietHours(story, 'q2', 2),
      entry(
        'systemd',
        'timer_fired',
        { unit: timer, at, window, inside: either(false, true), state: 'elapsed' },
        ['{unit} elapsed at {at}', `{unit} fired at {at}, ${either('outside', 'inside')} window {window}`],
        [3600, 40000],
      ),
      entry(
        'systemd',
        'start',
        {
          unit: `${base}.service`,
          main_pid: pid,
          uid,
          cgroup: `/system.slice/${base}.service`,
          sha256: after,
        },
        ['Started {unit}, pid {main_pid} uid {uid}', '{unit} runs digest {sha256} as uid {uid}'],
        1,
      ),
      entry(
        'audit',
        'exec',
        {
          pid,
          ppid: 1,
          uid,
          euid: uid,
          exe: program,
          sha256: after,
          known: before,
          result: either('mismatch', 'match'),
        },
        ['exec {exe} uid={uid} euid={euid} sha256={sha256}', '{exe}: digest {result} with the installed one'],
        1,
      ),
      firedAction(story, 'act', pid, uid),
      entry(
        'systemd',
        either('disable', 'timer_status'),
        { unit: timer, state: either('disabled', 'waiting'), left_h: either(0, 24), runs: 1 },
        ['{unit} {state}', '{unit}: {runs} run, {left_h} h left'],
        [1, 20],
      ),
      entry(
        'systemd',
        'end',
        { unit: `${base}.service`, rc: 0, cpu_ms: whole('cpu', 20, 9000) },
        ['{unit}: Deactivated successfully, rc {rc}', '{unit} ended, {cpu_ms} ms'],
        [1, 20],
      ),
      quietHours(story, 'q3', 1),
      errand(story),
      closing(story),
    ]
  },
})
