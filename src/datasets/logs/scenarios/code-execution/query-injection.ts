import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { aftermath } from '../../fragments/aftermath.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Malicious Code Execution',
  title: 'A request parameter ends up in a command',
  clues: [
    'The parameter holds separators that the form never produces',
    'The command run contains the parameter word for word',
    'The web account starts programs that the handler has no use for',
    'The answer takes as long as the command sleeps, and is as long as its output',
    'Requests before it tried the same field with small changes and failed',
  ],
  steps: (story) => {
    const { make, either, pick, whole } = story
    const client = either(
      make.outsideAddress('client'),
      pick('client', [make.insideAddress('client'), make.outsideAddress('client')]),
    )
    const page = pick('page', ['/tools/ping', '/report/export', '/convert', '/backup/run', '/lookup'])
    const field = pick('field', ['host', 'name', 'file', 'target'])
    const worker = make.pid('worker')
    const uid = make.uid('worker', 'service')
    const value = either(
      pick('bad', ['x%3Bid', 'a%7Cwhoami', 'x%26%26uname', '%24%28id%29', '%60id%60']),
      pick('good', ['web-01', 'r%26d-report', 'west%20wing', 'a.example.com', 'q3%3B2024']),
    )
    const spawned = either(
      pick('bad child', ['id', 'whoami', 'uname -a', 'curl -s', 'cat /etc/passwd']),
      pick('good child', ['ping -c 1', 'dig +short', 'zip -q', 'pdftotext']),
    )
    const request = (nth: number, url: string, status: number) =>
      entry(
        'nginx',
        'request',
        {
          src_ip: client,
          method: 'GET',
          url,
          status,
          bytes_out: whole(`bytes ${nth}`, 200, 900),
          ms: whole(`ms ${nth}`, 9, 300),
        },
        ['{src_ip} "{method} {url}" {status} {bytes_out} {ms}ms', '{method} {url} {status} from {src_ip}'],
      )
    return [
      request(0, page, 200),
      request(1, `${page}?${field}=${either("'", pick('first', ['a', 'web', 'q1']))}`, either(500, 200)),
      request(
        2,
        `${page}?${field}=${either('%22', pick('second', ['b', 'db', 'q2']))}`,
        either(500, pick('second status', [200, 404])),
      ),
      entry(
        'waf',
        'score',
        {
          src_ip: client,
          score: lean(story, 'score', [18, 44], [1, 3]),
          action: lean(story, 'action', ['detect', 'log only'], ['pass', 'allow']),
          rule: 932_100,
        },
        ['{src_ip} scored {score} by {rule}: {action}', 'waf {action} score={score} rule={rule}'],
      ),
      ...background(story, 'one'),
      ...background(story, 'besides'),
      ...background(story, 'elsewhere'),
      request(3, `${page}?${field}=${value}`, 200),
      entry(
        'app',
        'parameter',
        {
          name: field,
          value: decodeURIComponent(value),
          checked: either(
            pick('unchecked', ['no', 'length only', 'bypassed']),
            pick('checked', ['yes', 'quoted', 'pattern']),
          ),
          handler: page.slice(1).replace('/', '_'),
        },
        ['{name}="{value}" checked {checked}, handler {handler}', 'param {name} checked={checked}'],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('sh'),
          ppid: worker,
          uid,
          euid: uid,
          cmd: either(`sh -c "tool ${decodeURIComponent(value)}"`, `tool -- "${decodeURIComponent(value)}"`),
          cwd: '/srv/www',
        },
        ['uid={uid} {cmd}', 'pid {pid} (parent {ppid}) {cmd}'],
      ),
      entry(
        'audit',
        'exec',
        { pid: make.pid('child'), ppid: make.pid('sh'), uid, euid: uid, cmd: spawned, cwd: '/srv/www' },
        ['uid={uid} {cmd}', 'pid {pid} (parent {ppid}) {cmd}'],
      ),
      entry(
        'audit',
        'pipe',
        {
          pid: make.pid('child'),
          bytes_read: either(whole('output', 30, 900), whole('usual output', 200, 90_000)),
          rc: 0,
        },
        ['pid {pid} gave {bytes_read} bytes, ended {rc}', 'pipe pid={pid} n={bytes_read} rc={rc}'],
      ),
      entry(
        'nginx',
        'request',
        {
          src_ip: client,
          method: 'GET',
          url: `${page}?${field}=${either('x%3Bwget', value)}`,
          status: 200,
          bytes_out: whole('last', 100, 9000),
          ms: either(5004, whole('last ms', 9, 400)),
        },
        ['{src_ip} "{method} {url}" {status} {bytes_out} {ms}ms', '{method} {url} {status} from {src_ip}'],
      ),
      either(
        entry(
          'audit',
          'create',
          {
            pid: make.pid('fetch'),
            path: pick('left', ['/tmp/.s', '/var/tmp/w.sh', '/dev/shm/x']),
            mode: '0755',
            uid,
            sha256: make.digest('left'),
          },
          ['{path} by uid {uid}, mode {mode}', 'create {path} {mode} sha256={sha256}'],
        ),
        entry(
          'audit',
          'create',
          {
            pid: make.pid('fetch'),
            path: pick('out', ['/tmp/report.pdf', '/srv/www/out/export.zip', '/var/tmp/ping.txt']),
            mode: '0644',
            uid,
            sha256: make.digest('left'),
          },
          ['{path} by uid {uid}, mode {mode}', 'create {path} {mode} sha256={sha256}'],
        ),
      ),
      entry(
        'audit',
        'connect',
        {
          pid: make.pid('fetch'),
          dst_ip: either(client, make.insideAddress('store')),
          dst_port: either(pick('port', [4444, 8080, 9001]), pick('store port', [9000, 443, 53])),
          uid,
          result: 'success',
        },
        ['pid {pid} to {dst_ip}:{dst_port}', 'connect {dst_ip}:{dst_port} uid={uid} {result}'],
      ),
      entry(
        'app',
        'handler_stats',
        {
          page,
          children_usual: pick('usual', [1, 1, 2]),
          children: either(whole('children', 3, 6), pick('usual', [1, 1, 2])),
        },
        [
          '{page} starts {children} programs, usual {children_usual}',
          'handler {page} children={children} usual={children_usual}',
        ],
      ),
      ...aftermath(story),
      remark(story, 'parameter', `requests for ${page}`),
    ]
  },
})
