import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { standing } from '../../fragments/standing.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Privilege Escalation',
  title: 'an account in a cloud and the policy it is under',
  clues: [
    'The principal {who} changes the very policy that limits it.',
    'The new version of the policy allows every action; the one before allowed {old}.',
    'A call that was denied before the change is allowed after it, same key, same address.',
    'The change needs no second person, and the boundary is removed within the same session.',
    'The role taken on belongs to another team.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const who = `user/${make.user('who')}`
    const key = make.id('key', 'AK')
    const address = make.insideAddress('desk')
    const policy = `policy/${make.service('team')}-limited`
    const old = pick('old', ['s3:Get*', 'logs:Describe*', 'ec2:Describe*', 'queue:Read'])
    const actions = either('*', `${old},${pick('more', ['logs:Get*', 's3:List*'])}`)
    const by = either(who, `user/${make.user('admin')}`)
    story.note('who', who)
    story.note('old', old)
    const call = (
      name: string,
      source: string,
      result: string,
      extra: Record<string, string | number | boolean> = {},
    ) =>
      entry(
        'cloud-audit',
        'api_call',
        {
          event_name: name,
          event_source: source,
          principal: who,
          access_key: key,
          src_ip: address,
          ...extra,
          result,
        },
        [
          '{principal} {event_name} from {src_ip}: {result}',
          '{event_source} {event_name} by {principal} key {access_key}: {result}',
        ],
      )
    return [
      call('GetCallerIdentity', 'sts', 'success'),
      call('ListObjects', 'storage', 'success', { bucket: make.service('bucket') }),
      chance('look', 0.7) ? call('ListAttachedUserPolicies', 'iam', 'success', { policies: 1 }) : undefined,
      call(pick('denied', ['GetSecretValue', 'ListUsers', 'DescribeKey']), 'secrets', 'AccessDenied', {
        request: make.id('r1'),
      }),
      call('SimulatePrincipalPolicy', 'iam', 'success', {
        action: 'iam:CreatePolicyVersion',
        decision: 'allowed',
      }),
      entry(
        'cloud-audit',
        'policy_version',
        {
          event_name: 'CreatePolicyVersion',
          policy,
          principal: by,
          version: 'v' + whole('version', 3, 8),
          actions,
          resource: either('*', `arn:store/${make.service('bucket')}`),
          set_default: true,
          result: 'success',
        },
        [
          '{principal} set {policy} {version}: Action={actions} Resource={resource}',
          '{policy} {version} is default now, allows {actions} on {resource}, made by {principal}',
        ],
      ),
      entry(
        'cloud-audit',
        'boundary',
        {
          event_name: either('DeleteUserPermissionsBoundary', 'GetUserPermissionsBoundary'),
          principal: by,
          target: who,
          boundary: either('null', 'team-boundary'),
          result: 'success',
        },
        [
          '{event_name} {target} by {principal}: boundary {boundary}',
          `boundary of {target} ${either('removed by itself', 'still in force')}: {boundary}`,
        ],
      ),
      entry(
        'config-rule',
        'evaluate',
        {
          policy,
          rule: 'no-full-admin',
          result: either('NON_COMPLIANT', 'COMPLIANT'),
          late_s: whole('late', 30, 400),
        },
        ['{policy} against {rule}: {result}', 'rule {rule}: {result} after {late_s} s'],
      ),
      call('GetSecretValue', 'secrets', either('success', 'AccessDenied'), {
        secret: make.path('s', 'secret'),
        request: make.id('r2'),
      }),
      call('AssumeRole', 'sts', either('success', 'AccessDenied'), {
        role: `role/${either('OrganizationAdmin', 'billing-admin')}`,
        session: make.id('sess'),
        mfa: false,
      }),
      entry(
        'cloud-audit',
        'role_session',
        {
          role: either('role/OrganizationAdmin', 'role/team-reader'),
          principal: who,
          session: make.id('sess'),
          duration_s: either(43200, 900),
          account: either('other', 'own'),
        },
        [
          'session {session} of {role} for {principal}, {duration_s} s, account {account}',
          '{principal} holds {role} ({account} account) for {duration_s} s',
        ],
      ),
      call(either('CreateUser', 'ListObjects'), either('iam', 'storage'), 'success', {
        target: either(`user/svc-${make.id('new')}`, make.service('bucket')),
      }),
      call(either('AttachUserPolicy', 'GetObject'), either('iam', 'storage'), 'success', {
        policy: either('AdministratorAccess', policy),
      }),
      call(
        either('StopLogging', 'PutObject'),
        either('trail', 'storage'),
        either('success', 'AccessDenied'),
        { bytes: make.bytes('b', 100, 9000) },
      ),
      entry('billing', 'usage', { account: 'own', day: whole('day', 1, 28), cost: whole('cost', 20, 300) }, [
        'usage of day {day}: {cost}',
        'cost {cost} on day {day}',
      ]),
      standing(story),
      closing(story),
    ]
  },
})
