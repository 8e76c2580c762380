import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { ordinaryApplication } from '../../fragments/ordinary-application.ts'
import { errand } from '../../fragments/errand.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Delayed or Timed Trigger Attacks',
  title: 'an event of a database that waits for its day',
  clues: [
    'The event {name} starts {days} days after it was made and runs once.',
    'Its author lost the right to log in before it ran.',
    'The backup that would undo it was switched off while it waited.',
    'It touches {table}, which is not the table its comment names.',
    'Rows go from many to none in one statement, and the binary log is off for it.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const name = pick('n', ['evt_month_end', 'evt_stats_refresh', 'evt_partition', 'job_retention'])
    const table = make.table('t')
    const rows = whole('rows', 40000, 900000)
    const days = either(whole('days', 21, 120), whole('d2', 1, 7))
    const author = make.user('author')
    const old = whole('old', 200, 3000)
    story.note('name', name)
    story.note('days', days)
    story.note('table', table)
    const count = (after: number | readonly [number, number], n: number) =>
      entry(
        'mysqld',
        'count',
        { table, rows: n, engine: 'InnoDB' },
        ['{table}: {rows} rows', 'SELECT count(*) {table} -> {rows}'],
        after,
      )
    return [
      entry('mysqld', 'connect', { user: author, src_ip: make.insideAddress('desk'), database: 'prod' }, [
        '{user}@{src_ip} connected to {database}',
        'Connect {user}@{src_ip}',
      ]),
      count([5, 50], rows),
      entry(
        'mysqld',
        'event',
        {
          name,
          definer: author,
          schedule: either(`AT NOW() + INTERVAL ${days} DAY`, 'EVERY 1 DAY STARTS 02:00'),
          comment: either('refresh statistics', `drop partitions of ${table} older than 90 days`),
          preserve: sideFact(story, 'preserve', false, true),
        },
        [
          'CREATE EVENT {name} {schedule} COMMENT "{comment}" by {definer}',
          '{name} made by {definer}: {schedule}',
        ],
      ),
      ordinaryApplication(story, 'a', 2),
      entry(
        'mysqld',
        'variable',
        { name: 'event_scheduler', value: 'ON', before: either('OFF', 'ON'), by_user: author },
        ['{name} {before} -> {value} by {by_user}', '{name}={value}'],
      ),
      chance('tkt', 0.6)
        ? entry(
            'change',
            'record',
            {
              ticket: sideFact(story, 'ticket', 'empty', make.id('c', 'CHG')),
              event: name,
              approved_by: sideFact(story, 'approved_by', '-', make.user('dba')),
              result: either('not found', 'approved'),
            },
            ['{event}: {result} {ticket}', 'change for {event}: {result} by {approved_by}'],
          )
        : undefined,
      entry('mysqld', 'disconnect', { user: author, duration_s: whole('du', 60, 900) }, [
        '{user} left after {duration_s} s',
        'Quit {user}',
      ]),
      entry(
        'directory',
        'account',
        {
          user: author,
          state: either('disabled', 'active'),
          reason: sideFact(story, 'reason', 'contract ended', 'review passed'),
        },
        ['{user} {state}: {reason}', 'account {user} is {state}'],
        [40000, 400000],
      ),
      entry(
        'backup',
        'job',
        {
          database: 'prod',
          state: either('disabled', 'completed'),
          bytes: either(0, make.bytes('bk', 90000000, 900000000)),
          rc: 0,
        },
        ['{database}: {state}, {bytes} bytes', 'backup of {database} {state}'],
        [4000, 90000],
      ),
      ordinaryApplication(story, 'b', 2),
      count([4000, 90000], rows + old),
      entry(
        'mysqld',
        'event_run',
        {
          name,
          definer: author,
          hour: either(pick('h', [4, 13, 0]), 2),
          sql_log_bin: either(0, 1),
          result: 'ok',
        },
        [
          'event {name} of {definer} started at {hour}:00, log_bin={sql_log_bin}',
          '{name} runs (sql_log_bin {sql_log_bin})',
        ],
        [4000, 90000],
      ),
      entry(
        'mysqld',
        'statement',
        {
          user: author,
          statement: either(
            pick('st', [
              `TRUNCATE TABLE ${table}`,
              `DELETE FROM ${table}`,
              `UPDATE ${table} SET amount=0`,
              `DROP TABLE ${table}`,
            ]),
            `ALTER TABLE ${table} DROP PARTITION p_old`,
          ),
          rows: either(rows + old, old),
          result: 'ok',
        },
        ['{statement}: {rows} rows, {result}', '{user}: {statement} -> {result}'],
        1,
      ),
      count([1, 60], either(0, rows)),
      entry(
        'mysqld',
        'event',
        {
          name,
          definer: author,
          schedule: either('dropped', 'EVERY 1 DAY STARTS 02:00'),
          comment: 'after run',
          preserve: sideFact(story, 'preserve', false, true),
        },
        ['{name} {schedule}', 'event {name}: {schedule}, preserve={preserve}'],
        1,
      ),
      entry(
        'app',
        'query',
        { table, status: either(500, 200), rows: either(0, whole('q', 10, 90)) },
        ['{table}: {status}, {rows} rows', 'query of {table} answered {status}'],
        [5, 300],
      ),
      ordinaryApplication(story, 'c', 1),
      errand(story),
      closing(story),
    ]
  },
})
