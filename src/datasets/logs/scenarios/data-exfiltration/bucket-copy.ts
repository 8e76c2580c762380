import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { handling } from '../../fragments/handling.ts'
import { entry } from '../../fragments/entry.ts'
import { held } from '../../fragments/held.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Sensitive Data Exfiltration',
  title: 'Objects of one bucket are copied to a bucket of another account',
  clues: [
    'The policy of the bucket was widened minutes before the copy and narrowed right after it',
    'The receiving account {account} is not one of the organisation',
    'The objects listed and the objects copied are the same, in number and bytes',
    'Keys were created for the role just before and never used for anything else',
    'Access logging was turned off between the listing and the copy',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const data = held(story, 'objects')
    const ours = `${whole('our account', 100_000, 999_999)}`
    const other = either(`${whole('other account', 100_000, 999_999)}`, ours)
    const bucket = `${pick('bucket', ['prod-exports', 'crm-archive', 'claims-raw', 'ledger', 'scans'])}-${data.kind}`
    const target = either(
      `${make.id('target')}-${pick('target name', ['drop', 'cdn', 'share', 'sync', 'tmp'])}`,
      `${bucket}-replica`,
    )
    const count = whole('objects', 40, 3000)
    const bytes = make.bytes('objects', 9_000_000, 4_000_000_000)
    const role = pick('role', ['data-reader', 'etl-role', 'ops-admin', 'replication'])
    const from = either(make.outsideAddress('caller'), make.insideAddress('caller'))
    const common = { role, src_ip: from, region: 'eu-west-1' }
    note('account', other)
    return [
      entry(
        'iam',
        'assume_role',
        { ...common, session: make.id('session'), mfa: lean(story, 'mfa', [false], [true]) },
        ['AssumeRole {role} from {src_ip}, mfa {mfa}', '{role} assumed, session {session}, mfa={mfa}'],
      ),
      entry('cloudtrail', 'GetCallerIdentity', { ...common, account: ours }, [
        '{role} asked who it is ({account})',
        'GetCallerIdentity account={account}',
      ]),
      entry(
        'iam',
        'CreateAccessKey',
        { ...common, key_id: make.id('key', 'AK'), requested_by: make.user('admin') },
        ['access key {key_id} created for {role} by {requested_by}', 'new key {key_id} for {role}'],
      ),
      entry('cloudtrail', 'ListObjects', { ...common, bucket, prefix: data.path, objects: count }, [
        'listed {objects} objects of {bucket} under {prefix}',
        'ListObjectsV2 {bucket} prefix={prefix} count={objects}',
      ]),
      entry('cloudtrail', 'GetBucketTagging', { bucket, data_class: data.kind, owner: make.user('owner') }, [
        '{bucket} is tagged {data_class}, owner {owner}',
        'tags of {bucket}: class={data_class}',
      ]),
      ...background(story, 'meanwhile'),
      ...background(story, 'besides'),
      ...background(story, 'elsewhere'),
      entry(
        's3',
        'PutBucketPolicy',
        {
          ...common,
          bucket,
          principal: either(pick('wide', ['*', other]), ours),
          ticket: lean(story, 'ticket', ['none', '-'], [`CHG-${whole('change', 1000, 9999)}`]),
        },
        [
          'policy of {bucket} now allows principal {principal}, change {ticket}',
          'PutBucketPolicy {bucket} principal={principal} ticket={ticket}',
        ],
      ),
      entry(
        's3',
        'PutBucketLogging',
        { bucket, logging: either('disabled', pick('logging stays', ['enabled', 'unchanged'])) },
        ['access logging of {bucket} {logging}', 'PutBucketLogging {bucket} status={logging}'],
      ),
      entry(
        'cloudtrail',
        'CopyObject',
        { ...common, bucket, target, account: other, objects: count, bytes_out: bytes },
        [
          '{objects} objects copied from {bucket} to {target} of account {account}, {bytes_out} bytes',
          'CopyObject {bucket} to {target}: {bytes_out} bytes, owner {account}',
        ],
      ),
      entry(
        's3',
        'replication_state',
        {
          bucket,
          target,
          etag: make.digest('manifest'),
          encryption: lean(story, 'kms', ['none', 'foreign-key'], ['aws:kms', 'org-key']),
        },
        [
          'manifest {etag} written at {target}, encryption {encryption}',
          '{target} etag={etag} sse={encryption}',
        ],
      ),
      entry(
        'organisation',
        'account_lookup',
        { account: other, member: either('not found', 'member'), alias: either('unknown', 'backup-account') },
        ['account {account}: {member} ({alias})', 'lookup {account} result={member}'],
      ),
      entry(
        'cost',
        'transfer_gauge',
        {
          bucket,
          bytes_out: bytes,
          direction: either('internet-egress', pick('near', ['intra-region', 'inter-az'])),
          usual: either('0', 'same as last week'),
        },
        [
          '{bytes_out} bytes counted as {direction}, usual {usual}',
          'transfer of {bucket}: {direction} {bytes_out}',
        ],
      ),
      ...story.only(
        'risky',
        entry('s3', 'PutBucketPolicy', { bucket, principal: ours, ticket: 'none' }, [
          'policy of {bucket} now allows principal {principal}, change {ticket}',
          'PutBucketPolicy {bucket} principal={principal} ticket={ticket}',
        ]),
      ),
      either(
        entry('iam', 'DeleteAccessKey', { key_id: make.id('key', 'AK'), age_s: whole('age', 200, 900) }, [
          'access key {key_id} deleted after {age_s}s',
          'DeleteAccessKey {key_id} age={age_s}s',
        ]),
        entry('iam', 'key_rotated', { key_id: make.id('key', 'AK'), age_s: 7_776_000 }, [
          'access key {key_id} rotation due in {age_s}s',
          '{key_id} kept, rotates after {age_s}s',
        ]),
      ),
      ...handling(story),
      remark(story, 'copy', `copy from ${bucket}`),
    ]
  },
})
