import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { aftermath } from '../../fragments/aftermath.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Malicious Code Execution',
  title: 'A database session makes the server run a program',
  clues: [
    'An account for reports got a superuser role in the same session',
    'The statement hands text to a program instead of a file',
    'The database account starts a shell, which it never does in backups',
    'A function from a fresh library was created and dropped within a minute',
    'The client address is new for this account',
  ],
  steps: (story) => {
    const { make, either, pick, whole } = story
    const account = either(
      pick('account', ['reporting', 'webapp', 'readonly']),
      pick('admin', ['dba', 'postgres', 'backup']),
    )
    const client = either(make.insideAddress('new client'), make.insideAddress('usual client'))
    const backend = make.pid('backend')
    const uid = make.uid('postgres', 'service')
    return [
      entry(
        'postgres',
        'connect',
        {
          user: account,
          src_ip: client,
          known: either(false, true),
          app: lean(story, 'app', ['psql', 'python'], ['pgbackrest', 'migrations']),
        },
        [
          '{user} from {src_ip} with {app}, known {known}',
          'connection authorized user={user} {src_ip} app={app}',
        ],
      ),
      entry(
        'postgres',
        'auth',
        {
          user: account,
          method: 'scram-sha-256',
          failures_before: either(whole('failures', 4, 60), pick('failures', [0, 0, 1])),
          ssl: true,
        },
        ['{user} by {method} after {failures_before} failures', 'auth {user} failures={failures_before}'],
      ),
      entry(
        'postgres',
        'statement',
        {
          user: account,
          query: either(
            'ALTER ROLE current_user SUPERUSER',
            pick('first', ['SET ROLE dba', 'SHOW data_directory', 'SELECT version()']),
          ),
          rc: 0,
          pid: backend,
        },
        ['{query}', 'statement: {query} user={user} rc={rc}'],
      ),
      entry(
        'postgres',
        'role_state',
        {
          user: account,
          superuser: either(true, lean(story, 'super', [true], [false])),
          since: either('this session', `${whole('days', 20, 900)} days`),
        },
        ['{user} superuser {superuser} since {since}', 'role {user} super={superuser}'],
      ),
      ...background(story, 'one'),
      ...background(story, 'besides'),
      ...background(story, 'elsewhere'),
      entry(
        'postgres',
        'statement',
        {
          user: account,
          query: either(
            `COPY ${make.id('temp', 't')} FROM PROGRAM '${pick('program', ['id', 'sh x', 'curl x'])}'`,
            `COPY ${make.table('copied')} FROM '${pick('file', ['/srv/import/day.csv', '/var/lib/postgresql/seed.csv'])}'`,
          ),
          rc: 0,
          pid: backend,
        },
        ['{query}', 'statement: {query} user={user} rc={rc}'],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('child'),
          ppid: backend,
          uid,
          euid: uid,
          exe: either(
            pick('shell', ['/bin/sh', '/bin/bash', '/usr/bin/perl']),
            pick('tool', ['/usr/bin/gzip', '/usr/bin/pgbackrest', '/bin/sh']),
          ),
          cmd: either(
            pick('shell cmd', ['sh -c id', 'sh -c "curl x"', 'bash -i']),
            pick('tool cmd', ['gzip -d', 'sh -c "pgbackrest archive-push %p"']),
          ),
        },
        ['uid={uid} {cmd} (parent {ppid})', 'execve {exe} ppid={ppid} uid={uid}'],
      ),
      entry(
        'audit',
        'create',
        {
          pid: make.pid('child'),
          path: either(
            pick('library', ['/tmp/lib_f.so', '/var/tmp/udf.so', '/dev/shm/p.so']),
            pick('data', ['/srv/import/day.done', '/var/lib/postgresql/wal.ready']),
          ),
          mode: either('0755', '0640'),
          uid,
          sha256: make.digest('left'),
        },
        ['{path} by uid {uid}, mode {mode}', 'create {path} {mode} sha256={sha256}'],
      ),
      entry(
        'postgres',
        'statement',
        {
          user: account,
          query: either(
            "CREATE FUNCTION f(text) RETURNS int AS '/tmp/lib_f.so' LANGUAGE C",
            pick('third', [
              `ANALYZE ${make.table('copied')}`,
              'CREATE EXTENSION pg_trgm',
              'SELECT count(*) FROM staging',
            ]),
          ),
          rc: 0,
          pid: backend,
        },
        ['{query}', 'statement: {query} user={user} rc={rc}'],
      ),
      entry(
        'apparmor',
        'check',
        {
          profile: 'postgresql',
          operation: 'exec',
          result: lean(story, 'apparmor', ['DENIED', 'complain'], ['ALLOWED']),
          pid: make.pid('child'),
        },
        [
          '{profile} {operation} {result} pid {pid}',
          'apparmor="{result}" operation="{operation}" profile="{profile}"',
        ],
      ),
      entry(
        'audit',
        'connect',
        {
          pid: make.pid('child'),
          dst_ip: either(make.outsideAddress('out'), make.insideAddress('archive')),
          dst_port: either(pick('port', [443, 4444, 53]), pick('archive port', [443, 8432, 9000])),
          uid,
          bytes_out: whole('out', 90, 90_000),
        },
        ['pid {pid} to {dst_ip}:{dst_port}, {bytes_out} bytes', 'connect {dst_ip}:{dst_port} uid={uid}'],
      ),
      entry(
        'postgres',
        'statement',
        {
          user: account,
          query: either(
            pick('last', ['DROP FUNCTION f(text)', 'DROP TABLE t_tmp', 'RESET ALL']),
            pick('last ok', ['COMMIT', 'VACUUM', 'RESET ROLE']),
          ),
          rc: 0,
          pid: backend,
        },
        ['{query}', 'statement: {query} user={user} rc={rc}'],
      ),
      entry(
        'db-watch',
        'children',
        {
          pid: backend,
          children: either(whole('children', 1, 4), pick('usual', [0, 1])),
          usual: pick('usual', [0, 1]),
          job: lean(story, 'job', ['none', 'unknown'], ['nightly-import', 'archive']),
        },
        [
          'backend {pid} started {children} programs, usual {usual}, job {job}',
          'children={children} usual={usual} job={job}',
        ],
      ),
      ...aftermath(story),
      remark(story, 'session', `session of ${account}`),
    ]
  },
})
