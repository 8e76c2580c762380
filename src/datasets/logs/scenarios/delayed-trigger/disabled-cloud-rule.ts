import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { errand } from '../../fragments/errand.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Delayed or Timed Trigger Attacks',
  title: 'a rule of a cloud that is off until it is on',
  clues: [
    'The rule {rule} is made disabled and becomes enabled by a function, not by a person.',
    'The version of the function that answers it was published in between.',
    'The role of the function grows right before the run and shrinks right after.',
    'What it reaches at {hour}:00 was never reached by the version reviewed.',
    'The rule and the version vanish with the run.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const rule = pick('r', ['month-close', 'tag-audit', 'snapshot-prune', 'report-ready'])
    const fn = pick('f', ['cost-report', 'prune-snapshots', 'tag-fixer', 'index-refresh'])
    const who = `user/${make.user('dev')}`
    const hour = either(whole('h', 1, 5), whole('h2', 1, 3))
    const inside = make.insideAddress('desk')
    story.note('rule', rule)
    story.note('hour', hour)
    const call = (
      event_name: string,
      principal: string,
      fields: Record<string, string | number | boolean>,
      after: readonly [number, number] = [5, 300],
    ) =>
      entry(
        'cloud-audit',
        'api_call',
        { event_name, principal, ...fields, result: 'success' },
        ['{principal} {event_name}: {result}', '{event_name} by {principal} {result}'],
        after,
      )
    return [
      call('ConsoleLogin', who, { src_ip: inside, mfa: true }),
      entry(
        'cloud-audit',
        'function',
        {
          event_name: 'CreateFunction',
          principal: who,
          function: fn,
          version: 1,
          sha256: make.digest('v1'),
          reviewed: true,
        },
        [
          '{function} version {version} {sha256} by {principal}, reviewed={reviewed}',
          '{event_name} {function}:{version}',
        ],
      ),
      entry(
        'cloud-audit',
        'rule',
        {
          event_name: 'PutRule',
          principal: who,
          rule,
          schedule: either(`cron(13 ${hour} 14 * ? *)`, `cron(0 ${hour} * * ? *)`),
          state: either('DISABLED', 'ENABLED'),
          target: `${fn}:${either('$LATEST', '1')}`,
        },
        ['{rule} {schedule} -> {target} {state}', '{principal} put {rule}: {schedule}, {state}'],
      ),
      call('TagResource', who, { resource: rule, tag: 'owner=finance' }),
      chance('test', 0.7)
        ? entry(
            'functions',
            'invoke',
            { function: fn, version: 1, trigger: 'test', result: 'ok', duration_ms: whole('ms', 90, 900) },
            ['{function}:{version} by {trigger}: {result}, {duration_ms} ms', 'test of {function} {result}'],
          )
        : undefined,
      entry(
        'billing',
        'usage',
        { day: whole('day', 1, 20), cost: whole('cost', 10, 90) },
        ['usage of day {day}: {cost}', 'cost {cost}'],
        [40000, 90000],
      ),
      entry(
        'monitor',
        'health',
        { function: fn, errors: 0, invocations: either(0, whole('inv', 1, 9)) },
        ['{function}: {invocations} invocations, {errors} errors', '{errors} errors of {function}'],
        [40000, 90000],
      ),
      entry(
        'cloud-audit',
        'function',
        {
          event_name: either('UpdateFunctionCode', 'GetFunction'),
          principal: either(`role/${fn}`, who),
          function: fn,
          version: either(2, 1),
          sha256: either(make.digest('v2'), make.digest('v1')),
          reviewed: sideFact(story, 'reviewed', false, true),
        },
        [
          '{function} version {version} {sha256} by {principal}, reviewed={reviewed}',
          '{event_name} {function}:{version}',
        ],
        [40000, 90000],
      ),
      entry(
        'monitor',
        'health',
        { function: fn, errors: 0, invocations: either(0, whole('inv', 1, 9)) },
        ['{function}: {invocations} invocations, {errors} errors', '{errors} errors of {function}'],
        [9000, 90000],
      ),
      entry(
        'cloud-audit',
        'rule',
        {
          event_name: either('EnableRule', 'DescribeRule'),
          principal: either(`role/${fn}`, who),
          rule,
          schedule: 'same',
          state: 'ENABLED',
          target: `${fn}:${either('$LATEST', '1')}`,
        },
        ['{event_name} {rule} by {principal}: {state}', '{rule} is {state} -> {target}'],
        [9000, 90000],
      ),
      call(either('AttachRolePolicy', 'GetRolePolicy'), either(`role/${fn}`, who), {
        role: `role/${fn}`,
        policy: either('AdministratorAccess', 'prune-only'),
      }),
      entry(
        'functions',
        'invoke',
        {
          function: fn,
          version: either(2, 1),
          trigger: rule,
          result: 'ok',
          duration_ms: either(whole('big', 60000, 800000), whole('sm', 300, 3000)),
        },
        ['{function}:{version} by {trigger}: {result}, {duration_ms} ms', '{rule} ran {function}:{version}'],
        [9000, 90000],
      ),
      call(
        either(
          pick('a1', ['DeleteDBSnapshot', 'ScheduleKeyDeletion', 'GetObject', 'ModifySnapshotAttribute']),
          'DescribeSnapshots',
        ),
        `role/${fn}`,
        {
          items: either(whole('it', 40, 900), whole('it2', 3, 20)),
          shared_with: either('account ' + whole('acc', 100000, 999999), 'none'),
          hour,
        },
        [1, 20],
      ),
      call(
        either(pick('a2', ['DeleteBackupVault', 'PutBucketPolicy', 'TerminateInstances']), 'DeleteSnapshot'),
        `role/${fn}`,
        {
          resource: either('*', 'older than 90 days'),
          items: either(whole('it3', 9, 90), whole('it4', 1, 6)),
          hour,
        },
        [1, 20],
      ),
      call(either('DetachRolePolicy', 'PutMetricData'), `role/${fn}`, { role: `role/${fn}` }, [1, 20]),
      call(
        either('DeleteRule', 'DescribeRule'),
        either(`role/${fn}`, who),
        { resource: rule, left: either(0, 1) },
        [1, 60],
      ),
      entry(
        'billing',
        'usage',
        { day: whole('day2', 21, 28), cost: whole('cost2', 10, 90) },
        ['usage of day {day}: {cost}', 'cost {cost}'],
        [9000, 90000],
      ),
      errand(story),
      closing(story),
    ]
  },
})
