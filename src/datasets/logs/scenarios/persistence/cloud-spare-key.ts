import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Persistence via Backdoor Implantation',
  title: 'a spare key and a function that makes more of them',
  clues: [
    'The key is made for {target} by {who}, though each account makes its own.',
    'A rule on account events calls a function that makes a new key whenever one is deleted.',
    'The old key is never switched off after the new one is made.',
    'The new key is first used from a network that {target} never used.',
    'A trust is added for an account outside the organisation.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const target = `user/${pick('t', ['ci-deploy', 'backup-reader', 'legacy-export', 'svc-metrics'])}`
    const who = either(`user/${make.user('who')}`, 'role/key-rotation')
    const key = make.id('key', 'AK')
    const old = make.id('old', 'AK')
    const outside = make.outsideAddress('from')
    const from = either(outside, make.insideAddress('ci'))
    const fn = pick('fn', ['tag-sync', 'cost-report', 'key-rotate', 'iam-notify'])
    story.note('target', target)
    story.note('who', who)
    const call = (
      event_name: string,
      principal: string,
      src_ip: string,
      extra: Record<string, string | number | boolean>,
      result = 'success',
      after: readonly [number, number] = [5, 200],
    ) =>
      entry(
        'cloud-audit',
        'api_call',
        { event_name, principal, src_ip, ...extra, result },
        [
          '{principal} {event_name} from {src_ip}: {result}',
          '{event_name} by {principal} ({src_ip}) {result}',
        ],
        after,
      )
    const inside = make.insideAddress('desk')
    return [
      call('ConsoleLogin', who, inside, { mfa: sideFact(story, 'mfa', false, true) }),
      call('ListUsers', who, inside, { items: whole('users', 12, 80) }),
      call('ListAccessKeys', who, inside, { target, keys: 1 }),
      entry(
        'cloud-audit',
        'key',
        {
          event_name: 'CreateAccessKey',
          principal: who,
          target,
          access_key: key,
          ticket: sideFact(story, 'ticket', 'not set', make.id('tk', 'ROT')),
          result: 'success',
        },
        [
          '{principal} made key {access_key} for {target} ({ticket})',
          '{event_name} {target} {access_key} by {principal}',
        ],
      ),
      call(either('ListBuckets', 'PutSecretValue'), who, inside, { secret: target }),
      entry(
        'cloud-audit',
        'key',
        {
          event_name: either('GetAccessKeyLastUsed', 'UpdateAccessKey'),
          principal: who,
          target,
          access_key: old,
          status: either('Active', 'Inactive'),
          ticket: 'none',
          result: 'success',
        },
        [
          '{access_key} of {target} is {status}',
          `old key {access_key} ${either('still Active', 'set Inactive')}`,
        ],
      ),
      entry(
        'cloud-audit',
        'function',
        {
          event_name: 'UpdateFunctionCode',
          principal: who,
          function: fn,
          sha256: make.digest('fn'),
          source: either('inline zip', `repo commit ${make.id('c')}`),
          role: either('role/admin', 'role/notify-only'),
        },
        [
          '{function} updated by {principal} from {source}, role {role}',
          '{event_name} {function} {sha256} ({source})',
        ],
      ),
      entry(
        'cloud-audit',
        'rule',
        {
          event_name: 'PutRule',
          principal: who,
          rule: `${fn}-events`,
          pattern: either('DeleteAccessKey,DeleteUser', 'rate(1 day)'),
          target: fn,
          state: 'ENABLED',
        },
        ['{rule} {state}: {pattern} -> {target}', '{principal} set rule {rule} on {pattern}'],
      ),
      call('UpdateAssumeRolePolicy', who, inside, {
        role: 'role/ops',
        trusted: either(
          'account ' + whole('acc', 100000, 999999) + ' (external)',
          'account of the organisation',
        ),
      }),
      chance('trail', 0.6)
        ? call(either('PutEventSelectors', 'GetTrailStatus'), who, inside, {
            trail: 'main',
            management_events: either(false, true),
          })
        : undefined,
      call(
        'DeleteAccessKey',
        `user/${make.user('sec')}`,
        make.insideAddress('sec'),
        { target, access_key: either(key, old) },
        'success',
        [3000, 40000],
      ),
      entry(
        'functions',
        'invoke',
        {
          function: fn,
          trigger: either('DeleteAccessKey', 'rate(1 day)'),
          duration_ms: whole('ms', 90, 900),
          result: either('created key', 'mail sent'),
        },
        ['{function} called by {trigger}: {result} in {duration_ms} ms', '{function}: {result}'],
        [2, 9],
      ),
      entry(
        'cloud-audit',
        'key',
        {
          event_name: either('CreateAccessKey', 'ListAccessKeys'),
          principal: `role/${fn}`,
          target,
          access_key: either(make.id('key2', 'AK'), key),
          ticket: 'none',
          result: 'success',
        },
        ['{event_name} {target} {access_key} by {principal}', '{principal}: {event_name} for {target}'],
        [1, 5],
      ),
      call(
        pick('use', ['GetObject', 'ListSecrets', 'DescribeInstances']),
        target,
        from,
        {
          access_key: either(make.id('key2', 'AK'), key),
          seen_before: sideFact(story, 'seen_before', false, true),
        },
        'success',
        [600, 9000],
      ),
      call('GetCallerIdentity', target, from, {
        user_agent: either('python-requests/2.31', 'deploy-tool/5.1'),
      }),
      entry(
        'config-rule',
        'evaluate',
        {
          rule: 'one-active-key',
          target,
          active: either(2, 1),
          result: either('NON_COMPLIANT', 'COMPLIANT'),
        },
        ['{target}: {active} active keys, {result}', '{rule}: {result}'],
      ),
      entry('billing', 'usage', { day: whole('day', 1, 28), cost: whole('cost', 20, 300) }, [
        'usage of day {day}: {cost}',
        'cost {cost}',
      ]),
      closing(story),
    ]
  },
})
