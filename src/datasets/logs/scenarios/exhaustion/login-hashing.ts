import { courseOf, measured, times, woven } from '../../fragments/course.ts'
import { aftermath, requests } from '../../fragments/traffic.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Denial-of-Service',
  title: 'Sign-ins that cannot succeed lock accounts and keep the processors busy with hashing',
  clues: [
    'The passwords tried have {bytes} characters, which makes each check expensive',
    'Tries go through the list of accounts rather than for one of them',
    'Accounts are locked that their owners use every day',
    'Processor time rises with the tries, not with the number of people',
    'People with right passwords cannot sign in at the end',
  ],
  steps: (story) => {
    const { make, either } = story
    const source = make.outsideAddress('tries')
    const by = story.pick('auth', ['auth-service', 'keycloak', 'ldapd', 'sso', 'radiusd', 'login-api'])
    const bytes = story.whole('long', 40_000, 900_000)
    const course = courseOf(story, 'hashing', story.whole('points', 6, 9))
    story.note('bytes', bytes)
    return [
      {
        by,
        event: 'policy_loaded',
        say: ['lock after {limit} tries, cost {cost}', 'hash cost {cost}, lockout {limit}'],
        fields: { limit: 5, cost: story.pick('cost', [10, 12, 14]), pid: make.pid('auth') },
      },
      ...requests(story, 2),
      ...woven(
        times(course.length, (nth) => ({
          by,
          event: 'login_attempt',
          level: either('warn', nth % 4 === 0 ? 'warn' : 'info'),
          say: [
            '{user} from {source}: {result}',
            'sign-in of {user} {result} in {elapsed_ms} ms',
            '{source} tried {user}, {result}',
          ],
          fields: {
            user: make.user(`account${nth}`),
            source: either(
              source,
              nth % 4 === 0 ? make.outsideAddress('road') : make.insideAddress(`desk${nth}`),
            ),
            result: either(
              nth > 4 ? 'failure, account locked' : 'failure',
              nth % 4 === 0 ? 'failure' : 'success',
            ),
            attempts: either(nth * story.whole('pace', 90, 700), 1),
            password_bytes: either(bytes, story.whole(`short${nth}`, 9, 24)),
            elapsed_ms: either(nth * story.whole('hash', 300, 1900), story.whole(`hash${nth}`, 40, 220)),
          },
        })),
        measured(story, course, {
          by: story.pick('meter', ['sysstat', 'node-exporter', 'monitoring', by]),
          event: 'auth_sample',
          say: [
            '{locked} accounts locked, cpu {cpu_percent} %',
            '{queue} sign-ins waiting, cpu {cpu_percent} %',
            'auth: {queue} queued, {latency_ms} ms',
          ],
          gauges: {
            locked: [0, story.whole('locked', 90, 2400)],
            queue: [0, story.whole('queued', 200, 6000)],
            cpu_percent: [14, 100],
            latency_ms: [80, story.whole('late', 9000, 40_000)],
          },
          fixed: { people_online: story.whole('people', 40, 300) },
        }),
      ),
      {
        by,
        event: 'login_attempt',
        level: either('error', 'info'),
        say: [
          '{user} from {source}: {result}',
          'sign-in of {user} {result} in {elapsed_ms} ms',
          '{source} tried {user}, {result}',
        ],
        fields: {
          user: make.user('owner'),
          source: make.insideAddress('owner'),
          result: either('timeout', 'success'),
          attempts: 1,
          password_bytes: 14,
          elapsed_ms: either(30_000, story.whole('own', 60, 200)),
        },
      },
      ...aftermath(story, by),
    ]
  },
})
