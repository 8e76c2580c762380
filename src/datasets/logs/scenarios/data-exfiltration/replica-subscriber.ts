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
  title: 'A database gets a new streaming replica',
  clues: [
    'The slot {slot} was made by an application account that has no business replicating',
    'The subscriber sits at {address}, outside the database network',
    'A full base copy follows at once and equals the size of the cluster',
    'The rule that lets it in was appended to the access file and reloaded by the same session',
    'Slot and rule vanished once the copy was complete',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const to = destination(story, 'subscriber')
    const account = either(pick('app account', ['webapp', 'reporting', 'svc-api']), 'replicator')
    const slot = `${pick('slot', ['sub', 'tmp', 'standby', 'dr'])}_${make.id('slot')}`
    const size = make.bytes('cluster', 900_000_000, 90_000_000_000)
    note('slot', slot)
    note('address', to.address)
    return [
      entry(
        'postgres',
        'connect',
        { user: account, src_ip: make.insideAddress('admin'), db: 'postgres', app: 'psql' },
        ['connection authorized: user={user} database={db} from {src_ip}', '{user}@{db} {src_ip} {app}'],
      ),
      entry(
        'postgres',
        'role_check',
        {
          user: account,
          attribute: 'REPLICATION',
          granted: either('just now', `${whole('days', 90, 900)} days ago`),
          by: lean(story, 'granted by', [account, 'postgres'], ['dba-team', make.user('dba')]),
        },
        [
          '{user} has {attribute} since {granted}, given by {by}',
          'role {user} {attribute} granted={granted}',
        ],
      ),
      entry(
        'postgres',
        'hba_reload',
        {
          path: '/etc/postgresql/pg_hba.conf',
          lines_added: either(1, 0),
          source: either(`${to.address}/32`, `${to.address}/24`),
          method: lean(story, 'method', ['trust', 'md5'], ['scram-sha-256', 'cert']),
        },
        ['{path} reloaded, {lines_added} lines added, {source} {method}', 'hba {source} method={method}'],
      ),
      entry(
        'postgres',
        'statement',
        { user: account, query: `SELECT pg_create_physical_replication_slot('${slot}')`, rc: 0 },
        ['statement: {query}', '{user}: {query} rc={rc}'],
      ),
      entry(
        'postgres',
        'walsender_start',
        { user: account, dst_ip: to.address, slot, pid: make.pid('walsender'), zone: to.zone },
        ['walsender {pid} for {dst_ip} on slot {slot} ({zone})', 'START_REPLICATION {slot} {dst_ip}'],
      ),
      ...background(story, 'one'),
      ...background(story, 'besides'),
      ...background(story, 'elsewhere'),
      entry(
        'postgres',
        'base_backup',
        {
          pid: make.pid('walsender'),
          bytes_out: either(size, pick('resumed', [0, 16_777_216])),
          mode: either('full', 'resume'),
          compress: lean(story, 'compress', ['client-gzip', 'lz4'], ['none', 'server-lz4']),
        },
        [
          'base copy {mode}: {bytes_out} bytes, compression {compress}',
          'BASE_BACKUP {mode} bytes={bytes_out}',
        ],
      ),
      entry(
        'postgres',
        'size',
        { cluster_bytes: size, tables: whole('tables', 40, 900), largest: heldTable(story, 'largest') },
        [
          'cluster holds {cluster_bytes} bytes in {tables} tables, largest {largest}',
          'size={cluster_bytes} largest={largest}',
        ],
      ),
      entry(
        'firewall',
        'egress',
        {
          dst_ip: to.address,
          dst_port: 5432,
          listed: to.listed,
          rule: lean(story, 'rule', ['default-allow', 'temporary'], ['db-replication', 'dr-site']),
        },
        [
          '{dst_ip}:{dst_port} by rule {rule}, listed {listed}',
          'egress {dst_ip} rule={rule} listed={listed}',
        ],
      ),
      entry(
        'inventory',
        'host_lookup',
        {
          address: to.address,
          known: either('no record', 'database replica'),
          owner: either('-', 'dba-team'),
        },
        ['{address}: {known}, owner {owner}', 'inventory {address} {known}'],
      ),
      entry(
        'postgres',
        'replication_state',
        { slot, state: 'streaming', lag_bytes: whole('lag', 0, 9000), sync: 'async' },
        ['{slot} {state}, lag {lag_bytes}', 'replication {slot} state={state} lag={lag_bytes}'],
      ),
      either(
        entry(
          'postgres',
          'statement',
          { user: account, query: `SELECT pg_drop_replication_slot('${slot}')`, rc: 0 },
          ['statement: {query}', '{user}: {query} rc={rc}'],
        ),
        entry('postgres', 'slot_active', { slot, active: true, restart_lsn: make.id('lsn', '0') }, [
          'slot {slot} active {active}',
          'slot={slot} lsn={restart_lsn}',
        ]),
      ),
      entry(
        'monitor',
        'replicas',
        {
          count: either(2, 3),
          expected: either(2, 3),
          ticket: lean(story, 'ticket', ['none', '-'], [`DB-${whole('change', 100, 999)}`]),
        },
        ['{count} replicas, {expected} expected, change {ticket}', 'replicas={count} expected={expected}'],
      ),
      ...handling(story),
      remark(story, 'replica', 'new replica'),
    ]
  },
})
