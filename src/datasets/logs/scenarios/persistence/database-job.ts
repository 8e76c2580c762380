import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { ordinaryApplication } from '../../fragments/ordinary-application.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Persistence via Backdoor Implantation',
  title: 'a routine inside a database that makes an account again',
  clues: [
    'The routine {name} makes the login {login} whenever it is missing.',
    'It is defined with rights its author does not hold.',
    'The login comes from outside the networks of the applications.',
    'A dropped login is there again in the next minute.',
    'The author of the routine was granted nothing by those who grant.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const name = pick('n', ['evt_stats', 'trg_audit', 'job_vacuum', 'evt_partition', 'sp_health'])
    const login = pick('l', ['mysql.sys2', 'repl_mon', 'pg_backup', 'app_ro2', 'svc_probe'])
    const author = make.serviceUser('author')
    const table = make.table('t')
    const address = either(make.outsideAddress('in'), make.insideAddress('app'))
    const body = either(
      `CREATE USER IF NOT EXISTS ${login}; GRANT ALL ON *.* TO ${login}`,
      `ALTER TABLE ${table} ADD PARTITION; DROP PARTITION p_old`,
    )
    story.note('name', name)
    story.note('login', login)
    const statement = (text: string, user: string, result = 'ok') =>
      entry(
        'mysqld',
        'statement',
        { user, statement: text, result, connection: make.id('conn'), rows: whole('r' + text.length, 0, 9) },
        ['{user}: {statement} ({result})', 'Query {connection} {statement} -> {result}'],
      )
    const run = (key: string) =>
      entry(
        'mysqld',
        'event_run',
        {
          name,
          definer: either('root@%', author),
          result: 'ok',
          changed: either(key === 'b' ? 1 : 0, 1),
          ms: whole(key, 3, 300),
        },
        [
          'event {name} by {definer}: {result}, {changed} changed',
          '{name} ran in {ms} ms, {changed} changed',
        ],
        60,
      )
    return [
      entry(
        'mysqld',
        'connect',
        {
          user: author,
          src_ip: either(make.insideAddress('web'), make.insideAddress('app')),
          database: 'prod',
          tls: true,
        },
        ['{user}@{src_ip} connected to {database}', 'Connect {user}@{src_ip} tls={tls}'],
      ),
      ordinaryApplication(story, 'a', 2),
      statement('SHOW GRANTS', author),
      chance('try', 0.5)
        ? statement('SELECT user, host FROM mysql.user', author, either('ok', 'denied'))
        : undefined,
      entry(
        'mysqld',
        'routine',
        {
          name,
          body,
          definer: either('root@%', author),
          schedule: either('EVERY 1 MINUTE', 'EVERY 1 DAY'),
          enabled: true,
        },
        [
          'CREATE EVENT {name} {schedule} DEFINER={definer}: {body}',
          '{name} made ({schedule}), definer {definer}',
        ],
      ),
      story.only(
        'safe',
        entry(
          'migrate',
          'apply',
          { version: make.version('m'), commit: make.id('c'), approvals: 2, result: 'applied' },
          ['migration {version} {result} from {commit}', '{version}: {approvals} approvals'],
        ),
      ),
      story.only('risky', statement('SET GLOBAL log_bin_trust_function_creators=1', author)),
      run('a'),
      entry(
        'mysqld',
        'accounts',
        {
          accounts: either(whole('acc', 12, 30) + 1, whole('acc', 12, 30)),
          before: whole('acc', 12, 30),
          newest: either(login, author),
        },
        [
          '{accounts} accounts, {before} before, newest {newest}',
          `accounts ${either('grew', 'unchanged')}: {accounts}`,
        ],
      ),
      ordinaryApplication(story, 'b', 1),
      entry(
        'mysqld',
        'connect',
        {
          user: either(login, author),
          src_ip: address,
          database: either('*', 'prod'),
          tls: either(false, true),
        },
        ['{user}@{src_ip} connected to {database}', 'Connect {user}@{src_ip} tls={tls}'],
        [600, 9000],
      ),
      statement(
        either('SELECT * FROM mysql.user INTO OUTFILE "/tmp/.u"', `SELECT count(*) FROM ${table}`),
        either(login, author),
      ),
      statement(either(`DROP USER ${login}`, `DROP TABLE ${table}_old`), 'dba_' + make.user('dba')),
      run('b'),
      entry(
        'mysqld',
        'accounts',
        {
          accounts: either(whole('acc', 12, 30) + 1, whole('acc', 12, 30)),
          before: whole('acc', 12, 30),
          newest: either(login, author),
        },
        [
          '{accounts} accounts, {before} before, newest {newest}',
          `accounts ${either('as many as before the drop', 'unchanged')}: {accounts}`,
        ],
      ),
      entry(
        'mysqld',
        'connect',
        {
          user: either(login, author),
          src_ip: address,
          database: either('*', 'prod'),
          tls: either(false, true),
        },
        ['{user}@{src_ip} connected to {database}', 'Connect {user}@{src_ip} tls={tls}'],
        [60, 900],
      ),
      ordinaryApplication(story, 'c', 1),
      closing(story),
    ]
  },
})
