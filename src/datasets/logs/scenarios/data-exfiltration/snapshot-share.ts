import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { handling } from '../../fragments/handling.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Sensitive Data Exfiltration',
  title: 'A disk snapshot is shared and restored elsewhere',
  clues: [
    'The snapshot was taken outside the backup plan, from the volume of the database',
    'It was shared with account {account}, which is not in the organisation',
    'It was copied without the key that protects the volume',
    'A restore at the other side follows the sharing within minutes',
    'The sharing was taken back and the snapshot deleted before the nightly report',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const ours = whole('ours', 100_000_000, 899_999_999)
    const account = either(whole('theirs', 100_000_000, 899_999_999), ours + 1)
    const snapshot = make.id('snapshot', 'snap')
    const volume = make.id('volume', 'vol')
    const actor = either(make.user('actor'), pick('actor', ['backup-plan', make.user('actor')]))
    const size = whole('size', 40, 900)
    const call = { actor, src_ip: either(make.outsideAddress('actor'), make.insideAddress('actor')) }
    note('account', account)
    return [
      entry(
        'iam',
        'console_login',
        { ...call, mfa: lean(story, 'mfa', ['no', 'bypass'], ['yes', 'hardware']), result: 'Success' },
        ['{actor} from {src_ip}, mfa {mfa}: {result}', 'ConsoleLogin {result} {actor} mfa={mfa}'],
      ),
      entry(
        'ec2',
        'DescribeVolumes',
        { ...call, volume, tag: pick('tag', ['db-primary', 'customers-db', 'ledger']), encrypted: true },
        ['{volume} ({tag}), encrypted {encrypted}', 'DescribeVolumes {volume} tag={tag}'],
      ),
      entry(
        'ec2',
        'CreateSnapshot',
        {
          ...call,
          volume,
          snapshot,
          size_gb: size,
          plan: either('none', pick('plan', ['daily-35d', 'dr-weekly'])),
        },
        [
          '{snapshot} of {volume} begun by {actor}, {size_gb} GB, plan {plan}',
          'CreateSnapshot {snapshot} plan={plan}',
        ],
      ),
      entry(
        'ebs',
        'snapshot_state',
        { snapshot, progress: '100%', state: 'completed', sha256: make.digest('snapshot') },
        ['{snapshot} {state} {progress}', 'snapshot {snapshot} state={state}'],
      ),
      ...background(story, 'one'),
      entry(
        'kms',
        'ReEncrypt',
        {
          ...call,
          from_key: 'alias/db',
          to_key: either(
            pick('weak key', ['none', 'alias/tmp', 'foreign']),
            pick('same key', ['alias/db', 'alias/backup']),
          ),
        },
        ['key {from_key} to {to_key} by {actor}', 'ReEncrypt {from_key} -> {to_key}'],
      ),
      entry(
        'ec2',
        'ModifySnapshotAttribute',
        { ...call, snapshot, add_account: account, remove_account: '-' },
        [
          '{snapshot} shared with account {add_account} by {actor}',
          'createVolumePermission add={add_account}',
        ],
      ),
      entry(
        'organisation',
        'lookup',
        {
          account,
          member: either('no', 'yes'),
          unit: either('unknown', pick('unit', ['dr', 'backup', 'audit'])),
        },
        ['account {account}: member {member}, unit {unit}', '{account} member={member} ou={unit}'],
      ),
      entry(
        'config',
        'rule_state',
        {
          rule: 'snapshot-not-public',
          state: lean(story, 'rule', ['NON_COMPLIANT', 'NOT_EVALUATED'], ['COMPLIANT']),
        },
        ['{rule} is {state}', 'rule {rule}={state}'],
      ),
      entry(
        'ec2',
        'SharedSnapshotCopied',
        {
          snapshot,
          by_account: account,
          bytes_out: size * 1_000_000_000,
          region: either(pick('far', ['ap-south-2', 'sa-east-1']), 'eu-west-1'),
        },
        [
          '{snapshot} copied by {by_account} to {region}, {bytes_out} bytes',
          'SharedSnapshotCopyInitiated {by_account} {region}',
        ],
      ),
      entry(
        'ec2',
        'SharedSnapshotVolumeCreated',
        { snapshot, by_account: account, volume: make.id('restored', 'vol') },
        ['{by_account} made {volume} of {snapshot}', 'restore {volume} account={by_account}'],
      ),
      entry(
        'backup-report',
        'plan_check',
        {
          snapshot,
          in_plan: either(false, true),
          ticket: lean(story, 'ticket', ['none'], [`DR-${whole('drill', 10, 99)}`]),
        },
        ['{snapshot} in a plan: {in_plan}, ticket {ticket}', 'plan_check {snapshot} {in_plan}'],
      ),
      either(
        entry('ec2', 'DeleteSnapshot', { ...call, snapshot, age_min: whole('age', 6, 50) }, [
          '{snapshot} deleted by {actor} after {age_min} min',
          'DeleteSnapshot {snapshot}',
        ]),
        entry('ec2', 'RetainSnapshot', { ...call, snapshot, age_min: 0 }, [
          '{snapshot} kept 35 days for {actor}',
          'retention set on {snapshot}',
        ]),
      ),
      ...handling(story),
      remark(story, 'sharing', 'snapshot sharing'),
    ]
  },
})
