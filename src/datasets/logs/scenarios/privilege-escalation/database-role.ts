import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { ordinaryApplication } from '../../fragments/ordinary-application.ts'
import { standing } from '../../fragments/standing.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Privilege Escalation',
  title: 'a role of a database and what it may after a function ran',
  clues: [
    'The function {name} belongs to a superuser and runs with the rights of its owner for role {role}.',
    'The current role differs from the session role while the change is made.',
    'Role {role} gains an attribute that it gave itself.',
    'A table of another schema is read with success only after the change.',
    'The connection and its client address stay the same through the change.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const role = make.serviceUser('role')
    const name = pick('fn', ['refresh_stats()', 'rotate_audit()', 'sync_report()', 'cleanup_tmp()'])
    const session = make.id('session')
    const table = make.table('secret')
    const pid = make.pid('backend')
    const admin = either(role, 'dba_' + make.user('dba'))
    story.note('role', role)
    story.note('name', name)
    const query = (statement: string, current: string, result: string, rows = 0) =>
      entry(
        'postgres',
        'statement',
        { pid, session_user: role, current_user: current, statement, result, rows },
        [
          '[{pid}] {session_user} as {current_user}: {statement} -> {result}',
          'LOG: statement: {statement} ({session_user}, {result}, {rows} rows)',
        ],
      )
    return [
      entry(
        'postgres',
        'connect',
        { pid, session, user: role, src_ip: make.insideAddress('client'), database: 'prod', ssl: true },
        [
          'connection authorized: user={user} database={database} host={src_ip}',
          '{user} connected from {src_ip}, session {session}',
        ],
      ),
      ordinaryApplication(story, 'a', 1),
      query('SELECT rolname, rolsuper FROM pg_roles', role, 'ok', whole('roles', 6, 20)),
      query(`SELECT * FROM ${table} LIMIT 1`, role, 'permission denied'),
      chance('look', 0.6)
        ? query(
            `SELECT proname, prosecdef, proowner FROM pg_proc WHERE proname='${name.slice(0, -2)}'`,
            role,
            'ok',
            1,
          )
        : undefined,
      entry(
        'postgres',
        'function',
        {
          name,
          owner: either('postgres', role),
          security: either('definer', 'invoker'),
          search_path: either('"$user", public', 'pg_catalog'),
          body_sha256: make.digest('body'),
        },
        [
          'function {name} owner {owner} security {security} search_path {search_path}',
          '{name} runs with the rights of its {security}, owner {owner}',
        ],
      ),
      query(`CREATE ${either('FUNCTION public.format(text)', 'TEMP TABLE work(id int)')}`, role, 'ok'),
      ordinaryApplication(story, 'b', 2),
      query(`SELECT ${name}`, either('postgres', role), 'ok', 1),
      entry(
        'postgres',
        'role_change',
        {
          pid,
          session_user: role,
          current_user: either('postgres', admin),
          target: role,
          statement: either(
            `ALTER ROLE ${role} ${pick('attr', ['SUPERUSER', 'CREATEROLE BYPASSRLS', 'SUPERUSER REPLICATION'])}`,
            `GRANT SELECT ON reports TO ${role}`,
          ),
          result: 'ok',
        },
        [
          '{current_user}: {statement} ({result})',
          '[{pid}] {statement} by {current_user}, session of {session_user}',
        ],
      ),
      entry(
        'pgaudit',
        'attributes',
        {
          role,
          superuser: either(true, false),
          createrole: either(true, false),
          granted_by: either(role, admin),
          members_of: either('pg_read_all_data', 'reporting'),
        },
        [
          '{role}: superuser={superuser} createrole={createrole} granted_by={granted_by}',
          `attributes of {role} ${either('changed', 'unchanged')}: superuser={superuser}`,
        ],
      ),
      query(
        `SELECT * FROM ${table}`,
        role,
        either('ok', 'permission denied'),
        either(whole('rows', 4000, 90000), 0),
      ),
      query(
        either("COPY (SELECT 1) TO PROGRAM 'id'", 'SELECT count(*) FROM reports'),
        either('postgres', role),
        either('uid=26(postgres)', 'ok'),
        1,
      ),
      ordinaryApplication(story, 'c', 1),
      query(
        either(`CREATE ROLE ${make.user('new')} LOGIN SUPERUSER`, `SET ROLE postgres`),
        role,
        either('ok', 'permission denied'),
      ),
      entry('postgres', 'disconnect', { pid, session, user: role, duration_s: whole('d', 20, 900) }, [
        'disconnection: session time {duration_s} s user={user}',
        '{user} left after {duration_s} s',
      ]),
      standing(story),
      closing(story),
    ]
  },
})
