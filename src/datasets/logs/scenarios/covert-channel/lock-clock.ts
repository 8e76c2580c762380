import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { codedWord } from '../../fragments/coded.ts'
import { carrier } from '../../fragments/carrier.ts'
import { withRhythm } from '../../fragments/rhythm.ts'
import { entry } from '../../fragments/entry.ts'
import { held } from '../../fragments/held.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Covert Channel Attack',
  title: 'Two services meet at a lock file',
  clues: [
    'The service that may read the data has no network, the one with network never reads the data',
    'One makes and removes the lock, the other only looks whether it is there',
    'Looks come at a fixed beat, and the lock changes only between two beats',
    'The lock guards nothing: no file is written while it is held',
    'Each run of looks is followed by a request outward whose name follows the states seen',
  ],
  steps: (story) => {
    const { make, either, pick, whole } = story
    const data = held(story, 'data')
    const writer = make.pid('writer')
    const watcher = make.pid('watcher')
    const lock = either(
      pick('odd lock', ['/tmp/.sess.lock', '/dev/shm/sync.flag', '/var/tmp/.k']),
      pick('lock', ['/tmp/.sess.lock', '/run/lock/report.lck', '/dev/shm/sync.flag', '/var/tmp/job.pid']),
    )
    const beat = pick('beat', [2, 5, 10])
    const turn = (nth: number) => {
      const there = codedWord(story, 'turn', nth, 'held', 'free')
      return [
        entry(
          'audit',
          there === 'held' ? 'lock_create' : 'lock_remove',
          {
            pid: writer,
            comm: make.service('writer'),
            path: lock,
            inode: either(make.inode(`lock ${nth}`), make.inode('lock')),
            bytes_written: either(0, whole(`written ${nth}`, 200, 90_000)),
          },
          [
            '{path} now ' + there + ', inode {inode}, {bytes_written} bytes written under it',
            'pid={pid} {path} ' + there + ' wrote={bytes_written}',
          ],
          either(1, [1, 40]),
        ),
        entry(
          'audit',
          'stat',
          {
            pid: watcher,
            comm: make.service('watcher'),
            path: lock,
            result: either(there === 'held' ? 'ok' : 'ENOENT', pick(`seen ${nth}`, ['ok', 'ok', 'ENOENT'])),
            since_last_s: either(beat, whole(`since ${nth}`, 1, 90)),
          },
          [
            'pid {pid} looked at {path}: {result}, {since_last_s}s after the last look',
            'stat {path} {result} gap={since_last_s}',
          ],
          either(beat - 1, [1, 60]),
        ),
      ]
    }
    return withRhythm(story, [
      entry(
        'systemd',
        'unit_start',
        {
          unit: `${make.service('writer')}.service`,
          pid: writer,
          uid: make.uid('writer', 'service'),
          network: 'none',
        },
        ['{unit} started, pid {pid}, network {network}', '{unit} PrivateNetwork={network}'],
      ),
      entry(
        'systemd',
        'unit_start',
        {
          unit: `${make.service('watcher')}.service`,
          pid: watcher,
          uid: make.uid('watcher', 'service'),
          network: either('full', pick('network', ['full', 'lan'])),
        },
        ['{unit} started, pid {pid}, network {network}', '{unit} PrivateNetwork={network}'],
      ),
      entry('audit', 'open', { pid: writer, path: data.path, data_class: data.kind, flags: 'O_RDONLY' }, [
        'pid {pid} opened {path} ({data_class})',
        'open {path} {flags}',
      ]),
      ...turn(0),
      ...turn(1),
      ...background(story, 'one'),
      ...turn(2),
      ...turn(3),
      ...(story.chance('longer', 0.5) ? turn(4) : []),
      entry(
        'resolver',
        'dns_query',
        {
          pid: watcher,
          query: either(`q${make.id('query')}.${make.outsideHost('zone')}`, make.insideHost('zone')),
          rcode: 'NOERROR',
        },
        ['pid {pid} asks {query}: {rcode}', 'query {query} {rcode}'],
      ),
      entry(
        'lock-stats',
        'holders',
        {
          path: lock,
          cycles: either(8, pick('cycles', [1, 2, 3])),
          waits: either(0, whole('waits', 1, 9)),
          work_ms: either(0, whole('work', 200, 9000)),
        },
        [
          '{path}: {cycles} cycles, {waits} waits, {work_ms}ms of work',
          'lock {path} cycles={cycles} waits={waits} work={work_ms}',
        ],
      ),
      entry('audit', 'unlink', { pid: writer, path: lock, rc: 0 }, [
        'pid {pid} removed {path}',
        'unlink {path} rc={rc}',
      ]),
      ...carrier(story),
      remark(story, 'lock', 'use of the lock'),
    ])
  },
})
