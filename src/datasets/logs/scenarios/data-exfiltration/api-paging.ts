import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { handling } from '../../fragments/handling.ts'
import { entry } from '../../fragments/entry.ts'
import { heldTable } from '../../fragments/held.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Sensitive Data Exfiltration',
  title: 'One client pages through the whole customer interface',
  clues: [
    'One token walks record numbers one after another without a gap',
    'The pages are fetched faster and larger than any person reads',
    'The token belongs to a support clerk, but the client is a script at {address}',
    'The sum of the pages equals the whole of the table',
    'The page size was raised after the first answers, just under the rate limit',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const table = heldTable(story, 'records')
    const user = make.user('clerk')
    const address = either(make.outsideAddress('client'), make.insideAddress('client'))
    const agent = lean(
      story,
      'agent',
      ['python-requests/2.31', 'curl/8.4', 'Go-http-client/2.0'],
      ['search-indexer/3', 'Mozilla/5.0', 'erp-sync/1.8'],
    )
    const total = whole('total', 40_000, 300_000)
    const token = make.id('token')
    note('address', address)
    const page = (nth: number) => {
      const size = either(nth === 0 ? 50 : 500, pick(`size ${nth}`, [20, 25, 50]))
      const offset = either(nth * 500, whole(`offset ${nth}`, 0, 60) * 25)
      return entry(
        'nginx',
        'request',
        {
          src_ip: address,
          method: 'GET',
          url: `/api/v2/${table}?offset=${offset}&limit=${size}`,
          status: 200,
          bytes_out: size * whole(`row ${nth}`, 400, 460),
          agent,
          token,
        },
        [
          '{src_ip} "{method} {url}" {status} {bytes_out} "{agent}"',
          '{method} {url} by token {token}: {status}, {bytes_out} bytes',
        ],
        either(2, [3, 240]),
      )
    }
    return [
      entry(
        'auth',
        'login',
        {
          user,
          role: 'support',
          src_ip: address,
          mfa: lean(story, 'mfa', ['remembered', 'none'], ['passed', 'hardware key']),
          device: either('new', 'known'),
        },
        [
          '{user} ({role}) signed in from {src_ip}, device {device}, mfa {mfa}',
          'login ok {user} {src_ip} device={device}',
        ],
      ),
      entry('auth', 'token_issued', { user, token, scope: `${table}:read`, ttl_s: 86_400 }, [
        'token {token} for {user}, scope {scope}',
        'issued {token} ttl={ttl_s}',
      ]),
      ...background(story, 'one'),
      ...background(story, 'besides'),
      ...background(story, 'elsewhere'),
      page(0),
      entry(
        'gateway',
        'rate',
        {
          token,
          rps: either(9.8, whole('rps', 1, 30) / 10),
          limit: 10,
          throttled: either(0, pick('throttled', [0, 1, 3])),
        },
        ['token {token} at {rps} rps of {limit}, throttled {throttled}', 'rate {rps}/{limit} token={token}'],
      ),
      page(1),
      page(2),
      page(3),
      entry(
        'postgres',
        'slow_statement',
        {
          query: `SELECT * FROM ${table} ORDER BY id`,
          duration_ms: whole('slow', 300, 2000),
          rows: either(500, 25),
        },
        ['duration {duration_ms} ms: {query}', '{query} gave {rows} rows in {duration_ms}ms'],
      ),
      page(4),
      page(5),
      entry(
        'app',
        'export_counter',
        {
          user,
          table,
          distinct_records: either(total, whole('read', 30, 240)),
          of: total,
          usual_per_day: whole('usual', 30, 240),
        },
        [
          '{user} read {distinct_records} of {of} records of {table}, usual {usual_per_day} a day',
          '{table}: {distinct_records}/{of} by {user}',
        ],
      ),
      entry(
        'gateway',
        'session_end',
        {
          token,
          requests: either(Math.round(total / 500), whole('requests', 12, 90)),
          bytes_out: either(total * 430, whole('sent', 20_000, 300_000)),
          zone: either(
            pick('zone', ['hosting', 'external', 'unknown']),
            pick('near', ['office', 'internal', 'vpn']),
          ),
        },
        [
          'token {token}: {requests} requests, {bytes_out} bytes to {zone}',
          'session summary requests={requests} bytes_out={bytes_out} zone={zone}',
        ],
      ),
      entry(
        'waf',
        'verdict',
        { src_ip: address, score: lean(story, 'score', [64, 71, 38], [3, 8, 12]), action: 'pass' },
        ['{src_ip} scored {score}, {action}', 'score={score} action={action}'],
      ),
      either(
        entry('auth', 'token_revoked', { token, by: user, reason: 'logout' }, [
          'token {token} revoked by {by}: {reason}',
          'revoke {token} reason={reason}',
        ]),
        entry('auth', 'token_expired', { token, by: 'scheduler', reason: 'end of shift' }, [
          'token {token} ended by {by}: {reason}',
          'expire {token} reason={reason}',
        ]),
      ),
      ...handling(story),
      remark(story, 'reading', `reading of ${table}`),
    ]
  },
})
