import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { ordinaryApplication } from '../../fragments/ordinary-application.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Persistence via Backdoor Implantation',
  title: 'an application that was let in once',
  clues: [
    'The application {name} keeps its access after the password of {user} is changed.',
    'Its publisher is not known and its return address is outside the tenant.',
    'A second secret is added to an application by one who does not own it.',
    'A rule hides the mail that would tell of it.',
    'Refresh goes on at night from an address the user never used.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const name = pick('app', [
      'Calendar Sync',
      'PDF Viewer',
      'Mail Backup',
      'Team Insights',
      'Upgrade Office',
    ])
    const user = make.user('who')
    const app = make.id('app')
    const address = either(make.outsideAddress('c2'), make.insideAddress('srv'))
    const scope = either('Mail.ReadWrite Files.Read.All offline_access', 'Calendars.Read')
    story.note('name', name)
    story.note('user', user)
    const refresh = (key: string, status: number) =>
      entry(
        'idp',
        'token',
        {
          app,
          user,
          grant: either('refresh_token', 'refresh_token'),
          src_ip: address,
          status,
          hour: either(whole(key, 1, 4), whole(key, 9, 16)),
        },
        ['{app} {grant} for {user} from {src_ip}: {status} at {hour}:00', 'token for {app}: {status}'],
        [4000, 40000],
      )
    return [
      entry('idp', 'login', { user, src_ip: make.insideAddress('desk'), mfa: true, result: 'success' }, [
        '{user} from {src_ip} mfa={mfa} {result}',
        'login {result}: {user}',
      ]),
      ordinaryApplication(story, 'a', 1),
      entry(
        'idp',
        'app_register',
        {
          app,
          name,
          publisher: sideFact(story, 'publisher', 'unverified', 'verified'),
          redirect: either(`https://${make.outsideHost('r')}/cb`, `https://${make.insideHost('r')}/cb`),
          age_days: sideFact(story, 'age_days', 1, whole('age', 200, 900)),
        },
        [
          '{name} ({app}) publisher {publisher}, redirect {redirect}',
          '{name} is {age_days} days old, publisher {publisher}',
        ],
      ),
      entry(
        'idp',
        'consent',
        {
          app,
          name,
          user,
          scope,
          by: either(user, make.user('admin')),
          kind: either('user', 'admin'),
          result: 'granted',
        },
        ['{by} {result} {name} "{scope}" ({kind})', 'consent for {name}: {scope}'],
      ),
      entry(
        'idp',
        'token',
        { app, user, grant: 'authorization_code', src_ip: address, status: 200, hour: 11 },
        ['{app} {grant} for {user} from {src_ip}: {status}', 'token for {app}: {status}'],
      ),
      entry(
        'idp',
        'secret',
        {
          app: make.id('app2'),
          op: either('add', 'replace'),
          secrets_before: 1,
          secrets_after: either(2, 1),
          expires_days: sideFact(story, 'expires_days', 3650, 180),
          by: either(user, 'owner'),
        },
        [
          'secret {op} for {app} by {by}: {secrets_before} -> {secrets_after}, {expires_days} days',
          '{app}: {secrets_after} secrets',
        ],
      ),
      chance('rule', 0.7)
        ? entry(
            'mail',
            'rule',
            {
              user,
              rule: either('subject has "security alert" -> delete', 'from calendar -> folder Meetings'),
              src_ip: either(address, make.insideAddress('desk')),
              result: 'created',
            },
            ['{user}: {rule} {result} from {src_ip}', 'inbox rule {result}: {rule}'],
          )
        : undefined,
      ordinaryApplication(story, 'b', 2),
      refresh('r1', 200),
      entry(
        'idp',
        'password',
        { user, by: make.user('help'), sessions_ended: whole('se', 1, 4), tokens_ended: either(0, 1) },
        [
          'password of {user} changed by {by}: {sessions_ended} sessions, {tokens_ended} grants ended',
          '{user}: new password',
        ],
        [4000, 40000],
      ),
      refresh('r2', either(200, 400)),
      entry(
        'graph',
        'request',
        {
          app,
          user,
          path: either('/me/messages?$top=500', '/me/calendar'),
          src_ip: address,
          status: either(200, 401),
          items: either(whole('it', 200, 500), 0),
        },
        ['{app} {path} {status} {items} items from {src_ip}', '{path} for {user}: {status}'],
        5,
      ),
      entry(
        'idp',
        'device',
        {
          user,
          device: make.id('dev'),
          registered_from: either(address, make.insideAddress('desk')),
          compliant: sideFact(story, 'compliant', false, true),
        },
        ['device {device} of {user} from {registered_from}, compliant={compliant}', '{device} registered'],
      ),
      refresh('r3', either(200, 400)),
      entry(
        'idp',
        'review',
        {
          app,
          name,
          decision: sideFact(story, 'decision', 'not reviewed', 'kept'),
          reviewer: sideFact(story, 'reviewer', 'none', make.user('admin')),
        },
        ['{name}: {decision} by {reviewer}', 'access review of {app}: {decision}'],
      ),
      closing(story),
    ]
  },
})
