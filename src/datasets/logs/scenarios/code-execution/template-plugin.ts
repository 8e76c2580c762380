import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { compared } from '../../fragments/compared.ts'
import { aftermath } from '../../fragments/aftermath.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Malicious Code Execution',
  title: 'A plugin is added to an administration console and activated',
  clues: [
    'The session that added it began with a password reset minutes before',
    'The plugin is not in the catalogue and its author is unknown',
    'Activation writes a file outside the plugin folder and starts a shell',
    'The file is called by address {address} alone',
    'It was deactivated again while its file stayed',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const address = either(make.outsideAddress('admin'), make.insideAddress('admin'))
    const user = pick('user', ['admin', make.user('admin'), 'webmaster'])
    const digest = compared(story, 'plugin')
    const plugin = pick('plugin', ['seo-helper', 'cache-plus', 'forms-pro', 'gallery-kit'])
    const worker = make.pid('worker')
    const uid = make.uid('web', 'service')
    note('address', address)
    return [
      entry(
        'console',
        'password_reset',
        {
          user,
          src_ip: address,
          minutes_before: either(whole('fresh', 2, 9), whole('old', 9000, 90_000)),
          mfa: lean(story, 'mfa', ['off', 'removed'], ['on', 'totp']),
        },
        [
          'password of {user} reset {minutes_before} min ago, mfa {mfa}',
          'reset {user} from={src_ip} mfa={mfa}',
        ],
      ),
      entry(
        'console',
        'login',
        {
          user,
          src_ip: address,
          agent: lean(story, 'agent', ['python-requests', 'curl/8.4'], ['Mozilla/5.0', 'deploy-bot']),
          result: 'ok',
          failures_before: lean(story, 'failures', [14, 60], [0, 1]),
        },
        [
          '{user} from {src_ip}: {result} after {failures_before} failures',
          'login {user} {src_ip} agent={agent}',
        ],
      ),
      entry(
        'nginx',
        'request',
        {
          src_ip: address,
          method: 'POST',
          url: '/admin/plugins/upload',
          status: 302,
          bytes_in: make.bytes('plugin', 3000, 3_000_000),
        },
        ['{src_ip} "{method} {url}" {status}, {bytes_in} bytes', '{method} {url} {status} from {src_ip}'],
      ),
      entry(
        'console',
        'plugin_added',
        {
          plugin,
          version: make.version('plugin'),
          author: either(pick('unknown', ['-', 'unknown', 'wp-dev']), pick('vendor', ['vendor', 'house'])),
          catalogue: either('no', 'yes'),
        },
        [
          '{plugin} {version} by {author}, in catalogue {catalogue}',
          'plugin {plugin} author={author} catalogue={catalogue}',
        ],
      ),
      entry(
        'console',
        'plugin_digest',
        { plugin, sha256_expected: digest.expected, sha256_actual: digest.actual, result: digest.verdict },
        ['{plugin}: catalogue {sha256_expected}, file {sha256_actual}: {result}', 'digest {plugin} {result}'],
      ),
      ...background(story, 'one'),
      entry(
        'php-fpm',
        'pool_state',
        { pid: worker, uid, active: whole('active', 2, 30), idle: whole('idle', 1, 20), queue: 0 },
        [
          'pool has {active} active and {idle} idle workers',
          'pool active={active} idle={idle} queue={queue}',
        ],
      ),
      entry(
        'console',
        'plugin_activated',
        {
          plugin,
          by: user,
          ticket: lean(story, 'ticket', ['none', '-'], [`WEB-${whole('ticket', 10, 999)}`]),
          maintenance: lean(story, 'maintenance', [false], [true]),
        },
        [
          '{plugin} activated by {by}, ticket {ticket}',
          'activate {plugin} ticket={ticket} maintenance={maintenance}',
        ],
      ),
      entry(
        'audit',
        'create',
        {
          pid: worker,
          path: either(
            pick('outside', ['/srv/www/wp-cron2.php', '/srv/www/includes/.x.php', '/srv/www/favicon.php']),
            `/srv/www/plugins/${plugin}/${pick('inside', ['main.php', 'assets/app.js', 'cache.php'])}`,
          ),
          uid,
          mode: '0644',
        },
        ['{path} by uid {uid}, mode {mode}', 'create {path} {mode}'],
      ),
      entry(
        'php',
        'warning',
        {
          pid: worker,
          text: lean(
            story,
            'warning',
            ['eval()d code', 'call to system()'],
            ['deprecated function', 'undefined index'],
          ),
          count: whole('count', 1, 9),
        },
        ['{text} ({count})', 'PHP Warning "{text}" n={count}'],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('child'),
          ppid: worker,
          uid,
          euid: uid,
          cmd: either(
            pick('odd', ['sh -c id', 'sh -c "uname -a"', 'bash -c "ls -la /"', 'python3 -c pty']),
            pick('even', ['convert -version', 'php -l main.php', 'mysqldump --no-data']),
          ),
        },
        ['uid={uid} {cmd} (parent {ppid})', 'execve {cmd} ppid={ppid}'],
      ),
      entry(
        'nginx',
        'request',
        {
          src_ip: address,
          method: either('POST', 'GET'),
          url: either(
            pick('called', ['/wp-cron2.php', '/includes/.x.php', '/favicon.php']),
            `/plugins/${plugin}/assets/app.js`,
          ),
          status: 200,
          bytes_in: whole('called bytes', 60, 900),
        },
        ['{src_ip} "{method} {url}" {status}, {bytes_in} bytes', '{method} {url} {status} from {src_ip}'],
      ),
      entry(
        'audit',
        'connect',
        {
          pid: make.pid('child'),
          dst_ip: either(address, make.insideAddress('db')),
          dst_port: either(pick('port', [4444, 443, 9001]), 3306),
          uid,
          result: 'success',
        },
        ['pid {pid} to {dst_ip}:{dst_port}', 'connect {dst_ip}:{dst_port} {result}'],
      ),
      entry(
        'access-stats',
        'callers',
        {
          clients: either(1, whole('clients', 9, 900)),
          window: '1h',
          referers: either(0, whole('referers', 3, 60)),
        },
        [
          '{clients} clients, {referers} referers in {window}',
          'callers clients={clients} referers={referers}',
        ],
      ),
      entry(
        'console',
        either('plugin_deactivated', 'plugin_checked'),
        { plugin, by: user, files_left: either(1, 0) },
        ['{plugin} by {by}, {files_left} files left outside', 'plugin {plugin} left={files_left}'],
      ),
      ...aftermath(story),
      remark(story, 'plugin', `plugin ${plugin}`),
    ]
  },
})
