import type { Step, Story } from '../scenario.ts'

/** Something else that happens on the machine meanwhile: the same in both endings, with words of either colour. */
export function background(story: Story, key: string): readonly Step[] {
  if (story.chance(`${key}, quiet`, 0.25)) return []
  return [story.pick(`${key}, what`, SIGHTS)(story, key)]
}

const SIGHTS: readonly ((story: Story, key: string) => Step)[] = [
  ({ make }, key) => ({
    by: 'cron',
    event: 'job_start',
    say: ['({user}) CMD ({cmd})', 'starting {cmd} for {user}', 'job {cmd} begins'],
    fields: { pid: make.pid(key), user: 'root', cmd: '/usr/lib/sysstat/sa1 1 1' },
  }),
  ({ make }, key) => ({
    by: 'sshd',
    event: 'auth_failed',
    level: 'warn',
    say: [
      'failed password for {user} from {src_ip}',
      'login of {user} denied, wrong password, from {src_ip}',
    ],
    fields: {
      pid: make.pid(key),
      user: make.user(key),
      src_ip: make.insideAddress(key),
      port: make.port(key),
    },
  }),
  ({ make, whole }, key) => ({
    by: 'chronyd',
    event: 'clock_check',
    say: ['clock offset {offset_us}us from {server}', 'time source {server} selected, offset {offset_us}us'],
    fields: { server: make.insideHost(key), offset_us: whole(`${key}, offset`, 3, 900), stratum: 2 },
  }),
  ({ make, whole }, key) => ({
    by: 'logrotate',
    event: 'rotate',
    say: ['rotated {path}, kept {kept}', '{path} rotated, {kept} old files kept'],
    fields: { path: make.path(key, 'log'), kept: whole(`${key}, kept`, 4, 14), rc: 0 },
  }),
  ({ make, whole }, key) => ({
    by: 'health-check',
    event: 'probe',
    say: ['{target} answered {status} in {latency_ms}ms', 'probe of {target}: {status}, {latency_ms}ms'],
    fields: { target: make.insideHost(key), status: 200, latency_ms: whole(`${key}, latency`, 2, 90) },
  }),
  ({ make, pick }, key) => ({
    by: 'kernel',
    event: 'access_check',
    say: ['{profile}: {operation} on {path} {result}', '{operation} {path} {result} under {profile}'],
    fields: {
      pid: make.pid(key),
      profile: 'usr.sbin.cupsd',
      operation: 'capable',
      path: make.path(key, 'config'),
      result: pick(`${key}, result`, ['DENIED', 'ALLOWED']),
    },
  }),
  ({ make, whole }, key) => ({
    by: 'systemd',
    event: 'unit_done',
    say: ['{unit}: finished in {duration_ms}ms', '{unit} deactivated, result {result}'],
    fields: {
      unit: `${make.service(key)}.service`,
      result: 'success',
      duration_ms: whole(`${key}, took`, 80, 4000),
    },
  }),
  ({ make, whole }, key) => ({
    by: 'monitor',
    event: 'gauge',
    say: ['load {load} of 100, {free_mb}MB free', 'cpu {load}%, memory free {free_mb}MB'],
    fields: {
      host: make.host('main'),
      load: whole(`${key}, load`, 3, 60),
      free_mb: whole(`${key}, free`, 800, 30000),
    },
  }),
  ({ make, pick }, key) => ({
    by: 'audit',
    event: 'exec',
    say: ['uid={uid} {cmd}', 'pid {pid} ran {cmd}'],
    fields: {
      pid: make.pid(key),
      uid: pick(`${key}, uid`, [0, 33, 1000]),
      cmd: pick(`${key}, cmd`, [
        'bash /usr/local/bin/check.sh',
        'sh -c "curl -fsS http://127.0.0.1:9100/metrics"',
        'curl -s https://status.example.com/ping',
        'chmod 0755 /opt/app/bin/run',
        'python3 /opt/report/daily.py',
        'sh /etc/cron.hourly/tidy /tmp',
        'tar -czf /tmp/logs.tar.gz /var/log',
        'bash -lc "id -u"',
        'rm -f /tmp/build.lock',
      ]),
    },
  }),
  ({ make, pick }, key) => ({
    by: 'proxy',
    event: 'request',
    say: ['{host} {status} for {src_ip}', 'GET {host} {status} from {src_ip}'],
    fields: {
      src_ip: make.insideAddress(key),
      host: make.outsideHost(key),
      dst_ip: make.outsideAddress(key),
      status: pick(`${key}, status`, [200, 304, 404]),
      category: pick(`${key}, category`, ['business', 'external', 'unknown', 'news']),
    },
  }),
]
