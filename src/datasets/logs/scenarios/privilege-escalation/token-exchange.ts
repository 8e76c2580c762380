import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { ordinaryApplication } from '../../fragments/ordinary-application.ts'
import { standing } from '../../fragments/standing.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Privilege Escalation',
  title: 'a token given for another token',
  clues: [
    'The scopes after the exchange are wider than those before it.',
    'The client {client} takes a token whose audience is another service.',
    'The signature of the second token is checked with a key the caller supplied.',
    'A tool that {client} was refused now answers it.',
    'The consent of the user names fewer scopes than the token holds.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const client = make.service('client')
    const user = make.user('user')
    const jti = make.id('jti')
    const wide = pick('wide', ['files:* users:admin', 'tools:* admin', 'repo:write org:owner', 'tenant:all'])
    const narrow = pick('narrow', ['files:read', 'tools:list', 'repo:read', 'calendar:read'])
    const tool = pick('tool', ['users.create', 'policy.set', 'vault.read', 'deploy.run'])
    const after = either(wide, narrow)
    story.note('client', client)
    const call = (name: string, status: number, scope: string) =>
      entry('mcp-server', 'tool_call', { tool: name, client, user, jti, scope, status }, [
        '{client} for {user}: {tool} {status} scope="{scope}"',
        'tools/call {tool} by {client}: {status}',
      ])
    return [
      entry(
        'auth',
        'consent',
        { user, client, scope: narrow, result: 'approved', src_ip: make.insideAddress('src') },
        ['{user} {result} {client}: {scope}', 'consent for {client}: {scope}'],
      ),
      entry(
        'auth',
        'token',
        { client, user, jti, scope: narrow, audience: 'files-api', ttl_s: 3600, alg: 'RS256' },
        [
          'token {jti} {client} scope="{scope}" aud={audience} {ttl_s} s',
          'issued to {client}: {scope} ({alg})',
        ],
      ),
      ordinaryApplication(story, 'a', 1),
      call('list', 200, narrow),
      call(tool, 403, narrow),
      entry('auth', 'metadata', { path: '/.well-known/jwks.json', keys: 2, status: 200 }, [
        '{path} {status}, {keys} keys',
        '{keys} keys served',
      ]),
      chance('retry', 0.5) ? call(tool, 403, narrow) : undefined,
      entry(
        'auth',
        'exchange',
        {
          client,
          subject_token: jti,
          requested: wide,
          granted: after,
          audience: either('admin-api', 'files-api'),
          actor: either('unlisted', client),
          status: either(200, 200),
        },
        [
          'exchange {subject_token} by {client}: requested "{requested}", granted "{granted}", aud {audience}',
          `{client} asked for {requested} and got ${either('{granted}', 'only {granted}')}`,
        ],
      ),
      entry(
        'auth',
        'verify',
        {
          kid: either(make.id('own'), make.id('kid')),
          key_source: either('header jku', 'configured'),
          alg: either('HS256', 'RS256'),
          result: 'ok',
          host: either(make.outsideHost('jku'), make.insideHost('idp')),
        },
        ['kid {kid} from {key_source} ({host}) alg {alg}: {result}', 'signature {result}, key from {host}'],
      ),
      entry(
        'auth',
        'token',
        {
          client,
          user: either('admin', user),
          jti: make.id('jti2'),
          scope: after,
          audience: either('admin-api', 'files-api'),
          ttl_s: either(86400 * 30, 600),
          alg: either('HS256', 'RS256'),
        },
        [
          'token {jti} {client} scope="{scope}" aud={audience} {ttl_s} s',
          'issued to {client} for {user}: {scope} ({alg})',
        ],
      ),
      ordinaryApplication(story, 'b', 2),
      call(tool, either(200, 403), after),
      call(either('members.promote', 'read'), 200, after),
      entry(
        'mcp-server',
        'audit',
        {
          client,
          user: either('admin', user),
          before: narrow,
          after,
          rows: either(whole('rows', 90, 4000), whole('few', 1, 9)),
        },
        [
          '{client}: scope {before} -> {after}, {rows} rows',
          `scope of {client} ${either('widened', 'unchanged')}: {after}`,
        ],
      ),
      entry('auth', 'revoke', { jti, client, by: 'expiry', status: 200 }, [
        '{jti} ended by {by}',
        'token of {client} ended',
      ]),
      ordinaryApplication(story, 'c', 1),
      standing(story),
      closing(story),
    ]
  },
})
