import { times, woven } from '../../fragments/course.ts'
import { lastWrites, rotation, volumeOf } from '../../fragments/log-volume.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Log Explosion Attacks',
  title: 'Somebody raises the verbosity of everything and leaves it so',
  clues: [
    'The change of verbosity to {wanted} is made by {user} and covers every module',
    'Lines per second rise by orders of magnitude at that very moment',
    'No end of the change is set, and nobody takes it back',
    'Traffic stays as it was: the volume does not come from work',
    'The disk fills at the new rate',
  ],
  steps: (story) => {
    const { make, either } = story
    const volume = volumeOf(story)
    const user = make.user('raiser')
    const wanted = story.pick('wanted', ['trace', 'DEBUG', 'all', '9', 'finest'])
    story.note('user', user)
    story.note('wanted', wanted)
    return [
      {
        by: volume.service,
        event: 'config_loaded',
        say: ['configuration loaded, verbosity {verbosity}', 'logging {verbosity} to {path}'],
        fields: {
          verbosity: story.pick('usual', ['info', 'WARN', '3']),
          path: volume.path,
          modules: story.whole('modules', 12, 90),
        },
      },
      {
        by: story.pick('gate', ['admin-api', 'sshd', 'actuator', 'configd']),
        event: 'session_open',
        say: ['{user} from {client}', 'session of {user} from {client}'],
        fields: {
          user,
          client: either(make.outsideAddress('raiser'), make.insideAddress('raiser')),
          change: either('none', make.id('ticket', 'CHG')),
        },
      },
      {
        by: story.pick('changer', ['actuator', 'admin-api', 'configd']),
        event: 'verbosity_set',
        level: 'notice',
        say: [
          'verbosity {wanted} for {scope}, ends {until}',
          '{user} set {scope} to {wanted}',
          'logger {scope} now {wanted}',
        ],
        fields: {
          user,
          wanted,
          scope: either(
            '*',
            story.pick('module', ['orders.checkout', 'db.pool', 'auth.session', 'mail.queue']),
          ),
          until: either('never', story.pick('until', ['in 10 minutes', 'in 300 s', 'end of window'])),
        },
      },
      ...woven(
        volume.samples,
        times(volume.course.length, (nth) => ({
          by: volume.service,
          event: 'traffic',
          level: 'debug',
          say: [
            '{requests_per_second} requests a second, {lines} lines',
            '{lines} lines for {count} requests',
            'handled {count} requests',
          ],
          fields: {
            requests_per_second: story.whole(`rps${nth}`, 9, 30),
            count: story.whole(`n${nth}`, 90, 300),
            lines: either(
              story.whole(`lines${nth}`, 40_000, 90_000) * nth,
              story.whole(`few${nth}`, 200, 3000),
            ),
            bytes: either(
              story.whole(`heavy${nth}`, 4_000_000, 9_000_000) * nth,
              story.whole(`light${nth}`, 9000, 200_000),
            ),
          },
        })),
      ),
      rotation(story, volume, 1),
      {
        by: story.pick('changer', ['actuator', 'admin-api', 'configd']),
        event: 'verbosity_check',
        say: ['{scope} is at {verbosity}', 'verbosity of {scope}: {verbosity}'],
        fields: {
          scope: either(
            '*',
            story.pick('module', ['orders.checkout', 'db.pool', 'auth.session', 'mail.queue']),
          ),
          verbosity: either(wanted, story.pick('usual', ['info', 'WARN', '3'])),
          age_s: either(story.whole('since', 3000, 20_000), story.whole('brief', 20, 300)),
        },
      },
      ...lastWrites(story, volume),
    ]
  },
})
