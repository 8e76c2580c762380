import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { firedAction } from '../../fragments/fired-action.ts'
import { hiddenPath } from '../../fragments/hidden-path.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { quietHours } from '../../fragments/quiet-hours.ts'
import { errand } from '../../fragments/errand.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Delayed or Timed Trigger Attacks',
  title: 'a watcher and the file it waits for',
  clues: [
    'The watcher {pid} does nothing for hours but look for {marker}.',
    'The marker is made by a request from outside, and gone a second after.',
    'Its age, not its content, decides whether the watcher goes on.',
    'The work begins in the second the marker is seen, with rights the maker of it lacks.',
    'Only one of the two markers was ever described.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const watcher = pick('w', ['updaterd', 'spool-watch', 'cache-agent', 'indexd', 'sync-agent'])
    const pid = make.pid('watch')
    const uid = either(0, whole('su', 990, 998))
    const marker = either(
      hiddenPath(story, 'm', '.flag'),
      pick('mk', ['/var/spool/backup/ready', '/run/lock/reindex', '/srv/in/batch.done']),
    )
    const looks = whole('looks', 40, 900)
    story.note('marker', marker)
    story.note('pid', pid)
    const look = (key: string, after: readonly [number, number]) =>
      entry(
        watcher,
        'look',
        { pid, path: marker, found: false, looks: whole(key, 10, 90) + looks, slept_s: 60 },
        ['{path} found={found}, {looks} looks', 'nothing at {path}, sleeping {slept_s} s'],
        after,
      )
    return [
      entry('systemd', 'start', { unit: `${watcher}.service`, main_pid: pid, uid, rc: 0 }, [
        'Started {unit}, pid {main_pid} uid {uid}',
        '{unit} active',
      ]),
      entry(
        watcher,
        'config',
        {
          pid,
          watch: either('inotify', 'inotify'),
          path: marker,
          documented: sideFact(story, 'documented', false, true),
          min_age_s: either(whole('age', 1800, 9000), 0),
        },
        ['watching {path} ({watch}), age {min_age_s} s', '{path} documented={documented}'],
      ),
      look('l1', [60, 300]),
      quietHours(story, 'q1', 2),
      look('l2', [3600, 9000]),
      chance('q', 0.7) ? quietHours(story, 'q2', 2) : undefined,
      entry(
        'gateway',
        'request',
        {
          method: sideFact(story, 'method', 'PUT', 'POST'),
          path: either('/upload/../' + marker.split('/').pop(), '/batch'),
          src_ip: either(make.outsideAddress('src'), make.insideAddress('src')),
          status: 201,
        },
        ['{src_ip} {method} {path} {status}', '{method} {path} {status} from {src_ip}'],
        [900, 9000],
      ),
      entry(
        'audit',
        'create',
        {
          path: marker,
          uid: either(33, 1000),
          size: either(0, whole('sz', 20, 400)),
          mode: '0644',
          inode: make.inode('m'),
        },
        ['{path} created uid={uid} size={size} inode={inode}', '{path} there, {size} bytes'],
        1,
      ),
      entry(
        watcher,
        'look',
        { pid, path: marker, found: true, looks: looks + 91, slept_s: 0 },
        ['{path} found={found}, {looks} looks', 'marker {path} seen'],
        [1, 60],
      ),
      entry(
        'audit',
        'unlink',
        { path: marker, uid, pid, rc: 0 },
        ['{path} removed by pid {pid}', 'unlink {path} rc={rc}'],
        1,
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('go'),
          ppid: pid,
          uid,
          euid: uid,
          cmd: either(
            pick('c', [
              'sh -c "$(cat /var/lib/.a)"',
              'python3 -c "exec(open(\'/dev/shm/.b\').read())"',
              'sh /usr/lib/.u/run',
            ]),
            `/usr/bin/${watcher} --import /srv/in/batch.csv`,
          ),
          cwd: '/',
        },
        ['{cmd} ppid={ppid} uid={uid} euid={euid}', 'pid {pid}: {cmd}'],
        1,
      ),
      firedAction(story, 'act', make.pid('go'), uid),
      entry(
        'iptables',
        'rule',
        {
          rule: either(`-I OUTPUT -d ${make.outsideAddress('fw')} -j ACCEPT`, '-L OUTPUT'),
          uid,
          changed: either(true, false),
        },
        ['{rule} uid={uid}', 'rules changed={changed}: {rule}'],
        [1, 9],
      ),
      entry(
        watcher,
        'done',
        { pid, rows: whole('rows', 10, 4000), rc: 0, next: either('none', 'waiting') },
        ['pass done, {rows} rows, rc {rc}', 'next: {next}'],
        [1, 60],
      ),
      entry(
        'systemd',
        either('stop', 'idle'),
        { unit: `${watcher}.service`, main_pid: either(0, pid), uid, rc: 0 },
        [`{unit} ${either('stopped and disabled', 'waiting again')}`, '{unit} pid {main_pid}'],
        [1, 60],
      ),
      quietHours(story, 'q3', 1),
      errand(story),
      closing(story),
    ]
  },
})
