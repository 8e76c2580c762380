import { courseOf, measured, times, woven } from '../../fragments/course.ts'
import { requests } from '../../fragments/traffic.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Log Explosion Attacks',
  title: 'Thousands of alerts of no worth are raised while one that matters waits unread',
  clues: [
    'Almost all alerts are of one rule and one source, {source}',
    'The number of unread alerts rises faster than anybody reads',
    'Time until an alert is read grows from minutes to hours',
    'Grouping does not help since each alert carries a new value',
    'The alert {alert}, unlike all others, is raised in the middle of it and not read',
  ],
  steps: (story) => {
    const { make, either } = story
    const source = make.outsideAddress('storm')
    const alert = make.id('true alert', 'al')
    const by = story.pick('siem', ['siem', 'alertmanager', 'wazuh', 'soc-queue', 'pager', 'ids'])
    const course = courseOf(story, 'alerts', story.whole('points', 6, 9))
    const most = story.whole('most', 4000, 90_000)
    story.note('source', source)
    story.note('alert', alert)
    return [
      {
        by,
        event: 'shift_start',
        say: ['{people} on shift, {count} unread', 'shift begins with {count} unread alerts'],
        fields: { people: story.whole('people', 1, 4), count: story.whole('open', 0, 9) },
      },
      ...requests(story, 1),
      ...woven(
        times(course.length, (nth) => ({
          by: story.pick('sensor', ['ids', 'suricata', 'waf', 'fail2ban', 'edr']),
          event: 'alert_raised',
          level: 'warn',
          say: [
            'rule {rule} for {source}: {count} times, value {value}',
            '{rule} from {source}, grouped {grouped}',
            'alert on {value} ({rule})',
          ],
          fields: {
            rule: either(
              story.pick('noisy', ['port-probe', 'bad-agent', 'long-uri', 'unknown-path']),
              story.pick(`rule${nth}`, ['port-probe', 'bad-agent', 'new-device', 'late-login']),
            ),
            source: either(source, make.outsideAddress(`source${nth}`)),
            value: make.id(`value${nth}`),
            count: either(30 * 3 ** Math.min(nth, 7), story.whole(`count${nth}`, 1, 9)),
            grouped: either(false, true),
          },
        })),
        measured(story, course, {
          by,
          event: 'queue_sample',
          say: [
            '{unread} unread, oldest {age_s} s',
            '{unread} alerts wait, {alerts_per_minute} a minute',
            'read after {read_after_s} s on average',
          ],
          gauges: {
            unread: [story.whole('open', 0, 9), most],
            age_s: [60, story.whole('old', 9000, 40_000)],
            alerts_per_minute: [1, story.whole('rate', 300, 6000)],
            read_after_s: [90, story.whole('late', 7000, 30_000)],
          },
        }),
      ),
      {
        by: 'edr',
        event: 'alert_raised',
        level: 'error',
        say: [
          'rule {rule} for {source}: {count} times, value {value}',
          '{rule} from {source}, grouped {grouped}',
          'alert on {value} ({rule})',
        ],
        fields: {
          rule: 'new-admin',
          source: make.insideAddress('quiet'),
          value: alert,
          count: 1,
          grouped: false,
        },
      },
      {
        by,
        event: 'alert_read',
        say: ['{alert} {status}, {ahead} before it', '{alert}: {status}'],
        fields: {
          alert,
          status: either(
            story.pick('unread', ['pending', 'not read', 'expired']),
            story.pick('read', ['read', 'assigned', 'closed']),
          ),
          ahead: either(most, story.whole('ahead', 0, 4)),
          age_s: either(story.whole('old', 9000, 40_000), story.whole('soon', 40, 400)),
        },
      },
      {
        by: 'mailer',
        event: 'digest',
        say: ['{count} mails about {rule}', 'digest of {count} alerts'],
        fields: {
          count: either(most, story.whole('mails', 1, 8)),
          rule: story.pick('noisy', ['port-probe', 'bad-agent', 'long-uri', 'unknown-path']),
          status: either('deferred', 'sent'),
        },
      },
    ]
  },
})
