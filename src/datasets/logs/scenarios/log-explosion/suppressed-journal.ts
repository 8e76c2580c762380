import { times, woven } from '../../fragments/course.ts'
import { lastWrites, volumeOf } from '../../fragments/log-volume.ts'
import { requests } from '../../fragments/traffic.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Log Explosion Attacks',
  title: 'A user floods the journal by hand until messages of others are suppressed and old ones erased',
  clues: [
    'The lines are written by {user} with one tag, in a loop',
    'Their severity is the highest there is, so that none is filtered',
    'The oldest entry of the journal becomes younger: history is erased to make room',
    'Messages of other units are suppressed in growing numbers',
    'The time between the lines is far below what work could bring forth',
  ],
  steps: (story) => {
    const { make, either } = story
    const volume = volumeOf(story, '/var/log/journal')
    const user = make.user('flooder')
    story.note('user', user)
    return [
      {
        by: 'systemd-journald',
        event: 'journal_open',
        say: ['{path}: {log_mb} MB of at most {limit_mb}', 'journal {path}, oldest entry {oldest_h} h'],
        fields: {
          path: volume.path,
          log_mb: story.whole('now', 90, 400),
          limit_mb: volume.totalMb,
          oldest_h: 720,
        },
      },
      {
        by: 'sshd',
        event: 'session_open',
        say: ['{user} from {client}', 'session opened for {user}'],
        fields: { user, uid: make.uid('flooder'), client: make.insideAddress('flooder') },
      },
      {
        by: 'audit',
        event: 'exec',
        say: ['{user} ran {command}', '{command} by {user}'],
        fields: {
          user,
          command: either(
            story.pick('loop', [
              'while :; do logger -p emerg x; done',
              'yes | logger -t app',
              'seq 1 1e9 | systemd-cat',
            ]),
            story.pick('single', [
              'logger -p info deploy finished',
              'logger -t app started',
              'echo ready | systemd-cat',
            ]),
          ),
          pid: make.pid('flooder'),
        },
      },
      ...requests(story, 1),
      ...woven(
        times(volume.course.length, (nth) => ({
          by: 'systemd-journald',
          event: 'rate_state',
          level: either(nth > 2 ? 'warn' : 'info', 'info'),
          say: [
            '{count} messages of {unit}, {suppressed} of others suppressed',
            '{unit}: {count}, oldest entry {oldest_h} h',
            'suppressed {suppressed} messages',
          ],
          fields: {
            unit: either(
              `user@${make.uid('flooder')}.service`,
              story.pick(`unit${nth}`, ['nginx.service', 'cron.service', 'sshd.service', 'app.service']),
            ),
            count: either(900 * 3 ** Math.min(nth, 7), story.whole(`count${nth}`, 9, 300)),
            severity: either(0, story.pick(`severity${nth}`, [4, 5, 6])),
            suppressed: either(nth * nth * story.whole('suppressed', 20, 200), 0),
            oldest_h: either(Math.max(0, Math.round(720 * (1 - (course(volume.course, nth) || 0)))), 720),
          },
        })),
        volume.samples,
      ),
      {
        by: 'systemd-journald',
        event: 'vacuum',
        level: either('warn', 'info'),
        say: ['{removed} archives removed, oldest now {oldest_h} h', 'vacuumed {removed} files'],
        fields: {
          removed: either(story.whole('removed', 40, 300), story.whole('due', 0, 2)),
          oldest_h: either(0, 718),
        },
      },
      ...lastWrites(story, volume),
    ]
  },
})

const course = (shares: readonly number[], nth: number): number => shares[nth - 1] ?? 1
