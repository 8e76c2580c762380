import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { destination } from '../../fragments/destination.ts'
import { handling } from '../../fragments/handling.ts'
import { entry } from '../../fragments/entry.ts'
import { heldTable } from '../../fragments/held.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Sensitive Data Exfiltration',
  title: 'A new consumer group reads a topic from its first message and mirrors it',
  clues: [
    'The group {group} begins at offset 0 although nobody announced a new reader',
    'It reads every partition of a topic that carries {topic}',
    'The mirror writes to {host} as many bytes as the group reads',
    'The credentials belong to the billing service but the client sits on another machine',
    'After it caught up the group was deleted, offsets and all',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const topic = `${heldTable(story, 'topic')}.v${whole('version', 1, 4)}`
    const group = either(
      `${pick('odd group', ['tmp', 'test', 'console-consumer', 'x'])}-${make.id('group')}`,
      `${pick('group', ['mirror', 'indexer', 'replica'])}-${make.id('group')}`,
    )
    const to = destination(story, 'mirror')
    const end = whole('offset', 200_000, 9_000_000)
    const bytes = make.bytes('topic', 90_000_000, 8_000_000_000)
    const client = either(make.insideAddress('other machine'), make.insideAddress('billing'))
    note('group', group)
    note('topic', topic)
    note('host', to.host)
    return [
      entry(
        'broker',
        'authenticated',
        { principal: 'User:billing', mechanism: 'SCRAM-SHA-512', src_ip: client, listener: 'SASL_SSL' },
        [
          '{principal} authenticated with {mechanism} from {src_ip}',
          'auth ok {principal} {src_ip} {listener}',
        ],
      ),
      entry(
        'broker',
        'principal_history',
        {
          principal: 'User:billing',
          src_ip: client,
          known_hosts: make.insideAddress('billing'),
          same: either(false, true),
        },
        [
          '{principal} usually comes from {known_hosts}, same now: {same}',
          'history {known_hosts} now={src_ip}',
        ],
      ),
      entry(
        'broker',
        'acl',
        {
          principal: 'User:billing',
          operation: 'Read',
          resource: topic,
          decision: 'Allowed',
          pattern: lean(story, 'pattern', ['*', 'PREFIXED'], ['LITERAL']),
        },
        [
          '{operation} on {resource} is {decision} for {principal} ({pattern})',
          'acl {decision} {resource} {pattern}',
        ],
      ),
      entry(
        'coordinator',
        'group_join',
        { group, members: whole('members', 1, 3), generation: 1, assignor: 'range' },
        ['group {group} generation {generation}, {members} members', 'join {group} members={members}'],
      ),
      entry(
        'coordinator',
        'offset_reset',
        {
          group,
          topic,
          offset: either(0, end - whole('lag', 3, 900)),
          end,
          reset: either('earliest', pick('reset', ['latest', 'committed'])),
        },
        [
          '{group} starts {topic} at {offset} of {end}, reset {reset}',
          'offset {topic} start={offset} end={end}',
        ],
      ),
      ...background(story, 'one'),
      ...background(story, 'besides'),
      ...background(story, 'elsewhere'),
      entry(
        'broker',
        'fetch',
        { group, topic, partitions: 24, bytes_out: either(bytes, Math.round(bytes / 900)), src_ip: client },
        [
          '{group} fetched {bytes_out} bytes from {partitions} partitions of {topic}',
          'fetch {topic} bytes={bytes_out}',
        ],
      ),
      entry(
        'connect',
        'task_start',
        {
          connector: pick('connector', ['mirror-sink', 'http-sink', 's3-sink']),
          task: 0,
          config_by: lean(story, 'config by', [make.user('someone')], ['gitops', 'platform-team']),
        },
        [
          '{connector} task {task} started, configured by {config_by}',
          '{connector}-{task} RUNNING by={config_by}',
        ],
      ),
      entry(
        'connect',
        'sink_target',
        {
          host: to.host,
          dst_ip: to.address,
          zone: to.zone,
          listed: to.listed,
          tls: lean(story, 'tls', ['no verify', 'self-signed'], ['mutual', 'verified']),
        },
        [
          'writes to {host} ({dst_ip}, {zone}), tls {tls}, listed {listed}',
          'target {host} zone={zone} listed={listed}',
        ],
      ),
      entry(
        'connect',
        'flush',
        {
          connector: 'sink',
          records: either(end, whole('lag', 3, 900)),
          bytes_out: either(bytes + 50_000, Math.round(bytes / 880)),
          failed: 0,
        },
        ['flushed {records} records, {bytes_out} bytes', 'flush records={records} failed={failed}'],
      ),
      entry(
        'quota',
        'throttle',
        {
          principal: 'User:billing',
          byte_rate: either(whole('rate', 30, 90) * 1_000_000, whole('slow rate', 2, 400) * 1000),
          throttle_ms: lean(story, 'throttle', [900, 2400], [0, 12]),
        },
        [
          '{principal} at {byte_rate} B/s, throttled {throttle_ms}ms',
          'quota rate={byte_rate} throttle={throttle_ms}',
        ],
      ),
      entry(
        'lag-monitor',
        'lag',
        { group, topic, lag: either(0, whole('left', 0, 40)), rate: pick('trend', ['falling', 'stable']) },
        ['{group} lag {lag} on {topic}, {rate}', 'lag {group}={lag}'],
      ),
      either(
        entry('coordinator', 'group_delete', { group, offsets: 24, by: 'User:billing' }, [
          'group {group} and {offsets} offsets deleted by {by}',
          'DeleteGroups {group}',
        ]),
        entry('coordinator', 'offset_commit', { group, offsets: 24, by: 'User:billing' }, [
          'group {group}: {offsets} offsets committed by {by}',
          'OffsetCommit {group}',
        ]),
      ),
      ...handling(story),
      remark(story, 'group', `reader of ${topic}`),
    ]
  },
})
