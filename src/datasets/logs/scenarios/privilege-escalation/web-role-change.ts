import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { ordinaryApplication } from '../../fragments/ordinary-application.ts'
import { standing } from '../../fragments/standing.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Privilege Escalation',
  title: 'an account of a web application and its role',
  clues: [
    'User {user} sends the role in a request that is meant for a profile, and the role is stored.',
    'The actor of the change of role is the same account as its target.',
    'The token after the change has wider scopes than the login granted.',
    'An address that was answered 403 is answered 200 for the same session.',
    'No approval by another account lies between the two answers.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const user = make.user('who')
    const id = whole('id', 1000, 9000)
    const session = make.id('session', 's')
    const src = make.insideAddress('src')
    const admin = make.user('admin')
    const target = pick('target', ['/admin/users', '/api/v2/tenants', '/admin/export', '/internal/config'])
    const role = either(pick('role', ['admin', 'owner', 'superuser', 'root']), 'member')
    story.note('user', user)
    const request = (method: string, path: string, status: number, bytes: number) =>
      entry('gateway', 'request', { method, path, status, user, session, src_ip: src, bytes }, [
        '{src_ip} {user} "{method} {path}" {status} {bytes}',
        '{method} {path} {status} session={session} user={user}',
      ])
    return [
      entry(
        'auth',
        'login',
        { user, user_id: id, session, src_ip: src, role: 'member', scopes: 'read:self', mfa: false },
        [
          '{user} logged in from {src_ip} as {role}',
          'session {session} for {user}, role {role}, scopes {scopes}',
        ],
      ),
      ordinaryApplication(story, 'a', 1),
      request('GET', target, 403, 120),
      request('GET', `/api/v2/users/${id}`, 200, whole('b1', 300, 900)),
      chance('other', 0.5)
        ? request('GET', `/api/v2/users/${id + 1}`, either(200, 404), whole('b2', 80, 900))
        : undefined,
      entry(
        'app',
        'update',
        {
          method: 'PATCH',
          path: `/api/v2/users/${id}`,
          user,
          fields: 'display_name,role',
          role_sent: role === 'member' ? 'admin' : role,
          role_stored: role,
          status: 200,
        },
        [
          '{method} {path} by {user}: fields {fields}, role sent {role_sent}, stored {role_stored}',
          `{user} changed {fields}; role ${either('is now {role_stored}', 'ignored, remains {role_stored}')}`,
        ],
      ),
      story.only(
        'safe',
        entry('app', 'validation', { field: 'role', user, result: 'dropped', reason: 'read-only' }, [
          'field {field} {result}: {reason}',
          '{field} of {user} {result}',
        ]),
      ),
      entry(
        'app',
        'audit',
        {
          action: 'role',
          actor: either(user, admin),
          target: user,
          before: 'member',
          after: role,
          ticket: sideFact(story, 'ticket', 'none', make.id('ticket', 'REQ')),
        },
        [
          '{actor} set role of {target}: {before} -> {after} ({ticket})',
          'role of {target} {before} -> {after} by {actor}',
        ],
      ),
      ordinaryApplication(story, 'b', 2),
      entry(
        'auth',
        'token',
        {
          user,
          user_id: id,
          session,
          token: make.id('jti'),
          scopes: either('read:*,write:*,admin:*', 'read:self'),
          role,
          alg: either('no record', 'RS256'),
        },
        [
          'token {token} for {user} alg={alg} role={role} scopes={scopes}',
          '{user} got a token with {scopes}',
        ],
      ),
      request('GET', target, either(200, 403), either(whole('b3', 20000, 900000), 120)),
      request('POST', either('/admin/users', `/api/v2/users/${id}/avatar`), 201, whole('b4', 100, 4000)),
      entry(
        'app',
        'audit',
        {
          action: either('create_user', 'avatar'),
          actor: user,
          target: either(make.user('new'), user),
          before: 'none',
          after: either('admin', 'image'),
          ticket: 'none',
        },
        ['{actor} {action} of {target}: {before} -> {after}', '{action} by {actor}: {after}'],
      ),
      request(
        either('DELETE', 'GET'),
        either('/admin/audit', '/api/v2/help'),
        either(204, 200),
        either(0, 512),
      ),
      ordinaryApplication(story, 'c', 2),
      entry('auth', 'logout', { user, session, lived_s: whole('lived', 120, 3600), role }, [
        '{user} logged out, role {role}',
        'session {session} closed after {lived_s} s',
      ]),
      standing(story),
      closing(story),
    ]
  },
})
