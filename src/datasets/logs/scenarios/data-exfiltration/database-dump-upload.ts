import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { destination } from '../../fragments/destination.ts'
import { handling } from '../../fragments/handling.ts'
import { entry } from '../../fragments/entry.ts'
import { heldTable } from '../../fragments/held.ts'
import { lean } from '../../fragments/lean.ts'
import { opening } from '../../fragments/opening.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Sensitive Data Exfiltration',
  title: 'A database dump is packed on the replica and uploaded',
  clues: [
    'The table {table} holds people or money, and the account that dumped it is a person, not the backup service',
    'The archive was made from the dump seconds after it was written',
    'Bytes sent to {host} equal the size of the archive',
    'The destination {host} is on no list and was never seen before',
    'Dump and archive were removed right after the transfer',
    'The certificate and the account at the other end are not ours',
  ],
  steps: (story) => {
    const { make, either, pick, note } = story
    const user = either(make.user('who'), pick('who runs it', [make.user('who'), 'svc-backup', 'postgres']))
    const uid = make.uid('who')
    const shell = make.pid('shell')
    const table = heldTable(story, 'dumped')
    const to = destination(story, 'upload')
    const dump = `/tmp/${pick('dump name', ['export', 'd', 'out', 'work', '.bk'])}-${make.id('dump')}.sql`
    const packed = `${dump}.${pick('packing', ['gz', 'tar.gz', 'zst', 'xz'])}`
    const size = make.bytes('dump', 4_000_000, 900_000_000)
    const small = Math.round(size * 0.23)
    note('table', table)
    note('host', to.host)
    return [
      ...opening(story, 'who', user),
      entry('postgres', 'connect', { user, db: 'main', src_ip: make.insideAddress('desk'), app: 'pg_dump' }, [
        'connection authorized: user={user} database={db} application_name={app}',
        '{user} connected to {db} from {src_ip}',
      ]),
      entry(
        'postgres',
        'statement',
        { user, query: `COPY public.${table} TO stdout`, table, rows: make.bytes('rows', 9000, 900_000) },
        ['statement: {query}', '{user} read {rows} rows of {table}', '{query} returned {rows} rows'],
      ),
      entry(
        'pg_dump',
        'dump_done',
        { pid: make.pid('dump'), ppid: shell, uid, path: dump, size, inode: make.inode('dump') },
        ['dump of the database finished: {path}, {size} bytes', 'wrote {path} size={size} inode={inode}'],
      ),
      ...background(story, 'while dumping'),
      entry(
        'tar',
        'archive',
        { pid: make.pid('pack'), ppid: shell, uid, src: dump, path: packed, bytes_read: size, size: small },
        [
          'packed {src} into {path}, {size} of {bytes_read} bytes',
          'created {path} ({size} bytes) from {src}',
        ],
      ),
      entry('sha256sum', 'digest', { path: packed, sha256: make.digest('archive'), uid }, [
        '{sha256}  {path}',
        'digest of {path} is {sha256}',
      ]),
      ...(story.chance('resolves', 0.6)
        ? [
            entry(
              'resolver',
              'dns_answer',
              { query: to.host, answer: to.address, ttl: either(60, 3600), zone: to.zone },
              ['{query} is {answer}, ttl {ttl}', 'answered A {query} {answer} zone={zone}'],
            ),
          ]
        : []),
      entry(
        'kernel',
        'connect',
        { pid: make.pid('send'), uid, dst_ip: to.address, dst_port: 443, zone: to.zone, result: 'allowed' },
        [
          'outbound tcp from pid {pid} to {dst_ip}:{dst_port} {result} ({zone})',
          'connect dst={dst_ip} port={dst_port} zone={zone} {result}',
        ],
      ),
      entry(
        'curl',
        'tls',
        {
          sni: to.host,
          cert_cn: to.certificate,
          tls: 'TLSv1.3',
          client_cert: lean(story, 'client cert', ['absent', 'none'], ['present', 'svc-backup']),
        },
        [
          'handshake with {sni}, subject CN={cert_cn}, client certificate {client_cert}',
          'SNI={sni} CN={cert_cn} {tls}',
        ],
      ),
      entry(
        'curl',
        'upload',
        {
          pid: make.pid('send'),
          method: 'PUT',
          host: to.host,
          bytes_out: small,
          status: 200,
          etag: make.digest('archive'),
        },
        [
          '{method} to {host}: {bytes_out} bytes sent, status {status}',
          'uploaded {bytes_out} bytes to {host}, etag {etag}',
        ],
      ),
      entry(
        'netflow',
        'flow_end',
        {
          dst_ip: to.address,
          bytes_out: small + 4200,
          bytes_in: 5100,
          listed: to.listed,
          times_seen: to.seen,
        },
        [
          'flow to {dst_ip} closed: {bytes_out} out, allowlist {listed}, seen {times_seen} times before',
          '{dst_ip} bytes_out={bytes_out} listed={listed} prior={times_seen}',
        ],
      ),
      either(
        entry(
          'rm',
          'unlink',
          {
            pid: make.pid('rm'),
            uid,
            path: packed,
            inode: make.inode('dump'),
            cmd: pick('how removed', ['rm -f', 'shred -u', 'unlink']),
          },
          ['{cmd} {path}', 'removed {path}, inode {inode} freed'],
        ),
        entry(
          'mv',
          pick('kept how', ['rename', 'unlink']),
          {
            pid: make.pid('rm'),
            uid,
            path: packed,
            inode: make.inode('dump'),
            target: '/var/backups/outbox',
          },
          ['{path} kept in {target}', 'moved {path} to {target}, retained 30 days'],
        ),
      ),
      ...handling(story),
      remark(story, 'transfer', 'upload after dump'),
      entry('sshd', 'session_close', { user, uid, session: make.id('session') }, [
        'session {session} closed for {user}',
        '{user} disconnected',
      ]),
    ]
  },
})
