import type { Step, Story } from '../scenario.ts'
import { someOf } from './sights.ts'
import type { Sight } from './sights.ts'

/** What shows whether something unfit to carry data carries it: measures of shape, use and company. */
export function carrier(story: Story): readonly Step[] {
  return someOf(story, 'carrier', sights(story), 4, 0.5)
}

function sights({ make, pick, whole }: Story): readonly Sight[] {
  const pid = make.pid('carrier')
  const other = make.pid('carrier peer')
  const shared = pick('carrier shared', ['/dev/shm/seg0', '/tmp/.sync', '/run/app.lock', '/var/tmp/state'])
  return [
    {
      by: 'audit',
      event: 'read',
      say: ['pid {pid} read {bytes_read} bytes of {path}', 'read {path} n={bytes_read} pid={pid}'],
      risky: {
        pid,
        path: pick('kept', [
          '/etc/shadow',
          '/etc/passwd',
          '/var/data/secrets.db',
          '/root/.ssh/id_rsa',
          '/opt/app/private.key',
        ]),
        bytes_read: whole('few', 1, 8),
      },
      safe: {
        pid,
        path: pick('plain', [
          '/var/log/app.log',
          '/etc/app.conf',
          '/var/data/metrics.json',
          '/proc/loadavg',
          '/etc/ntp.conf',
        ]),
        bytes_read: whole('many', 900, 9000),
      },
    },
    {
      by: 'stats',
      event: 'sizes',
      say: [
        '{distinct} sizes in {samples} messages, {shape}',
        'sizes distinct={distinct} n={samples} {shape}',
      ],
      risky: {
        distinct: 2,
        samples: whole('samples', 16, 64),
        shape: pick('shape', ['two lengths alternate', 'low and high only', 'pattern fits the key bits']),
      },
      safe: {
        distinct: whole('sizes', 9, 15),
        samples: whole('samples', 16, 64),
        shape: pick('no shape', ['normal spread', 'depends on payload', 'no pattern']),
      },
    },
    {
      by: 'stats',
      event: 'timing',
      say: [
        'interval {interval_ms}ms, variation {variation_ms}ms',
        'interval={interval_ms} variation={variation_ms} n={samples}',
      ],
      risky: {
        interval_ms: pick('exact', [250, 500, 1000, 2000]),
        variation_ms: whole('exactly', 0, 3),
        samples: 64,
      },
      safe: {
        interval_ms: pick('about', [500, 1000, 5000, 10_000, 3170, 812]),
        variation_ms: whole('roughly', 90, 4000),
        samples: 64,
      },
    },
    {
      by: 'cgroup',
      event: 'weight',
      say: ['io weight {before} to {after} by pid {pid}', 'cgroup weight {before}->{after} pid={pid}'],
      risky: { pid, before: 100, after: pick('weight', [125, 150, 90]) },
      safe: { pid, before: 100, after: 100 },
    },
    {
      by: 'audit',
      event: 'getrandom',
      say: [
        'pid {pid} drew {bytes_read} bytes of /dev/urandom, {times} times',
        'urandom n={bytes_read} times={times} pid={pid}',
      ],
      risky: { pid, bytes_read: pick('pad', [16, 64, 128]), times: whole('pads', 8, 40) },
      safe: { pid, bytes_read: pick('seed', [16, 32, 128, 256]), times: 1 },
    },
    {
      by: 'audit',
      event: 'write',
      say: ['pid {pid} wrote {bytes_written} bytes to {path}', 'write {path} n={bytes_written} pid={pid}'],
      risky: { pid, path: shared, bytes_written: 1 },
      safe: {
        pid,
        path: pick('report', [
          '/var/log/stats.log',
          '/var/log/app/batch.json',
          '/var/lib/metrics/run.json',
          shared,
        ]),
        bytes_written: pick('report', [128, 512, 700, 1024, 9000]),
      },
    },
    {
      by: 'correlator',
      event: 'follows',
      say: [
        'pid {other} follows pid {pid} by {lag_ms}ms, {share_pct}% of the time',
        'follows pid={pid} other={other} lag={lag_ms} share={share_pct}',
      ],
      risky: { pid, other, lag_ms: whole('lag', 1, 12), share_pct: whole('mostly', 95, 100) },
      safe: { pid, other, lag_ms: whole('loose lag', 300, 9000), share_pct: whole('rarely', 2, 30) },
    },
    {
      by: 'audit',
      event: 'decode',
      say: [
        'pid {other} keeps {kept} of each entry, output {path} grows by {bytes_written}',
        'consumer pid={other} keeps={kept} out={path} +{bytes_written}',
      ],
      risky: {
        other,
        kept: pick('kept thing', ['the length', 'the delay', 'the order', 'the status', 'one bit']),
        path: pick('odd out', ['/tmp/.o', '/dev/shm/rx', '/var/tmp/.bits']),
        bytes_written: 1,
      },
      safe: {
        other,
        kept: pick('kept all', ['the whole line', 'count and mean', 'nothing', 'the latest value']),
        path: pick('even out', [
          '/var/log/monitor.log',
          '/var/lib/metrics/db',
          '/srv/reports/daily.json',
          '/tmp/monitor.out',
          '/dev/shm/metrics',
        ]),
        bytes_written: whole('rows', 90, 4000),
      },
    },
    {
      by: 'lsm',
      event: 'ipc',
      say: ['direct socket of {pid} to {other}: {result}', 'ipc {result} pid={pid} peer={other}'],
      risky: { pid, other, result: pick('refused', ['denied', 'blocked', 'EPERM']) },
      safe: { pid, other, result: pick('open', ['allowed', 'not needed', 'granted']) },
    },
    {
      by: 'inventory',
      event: 'purpose',
      say: ['pid {pid} is {name}, started by {started_by}', 'process pid={pid} name={name} by={started_by}'],
      risky: {
        pid,
        name: pick('odd name', ['sync-helper', 'svc-relay', 'beacon', 'hsync']),
        started_by: pick('by hand', ['interactive shell', 'unknown', '/tmp/run']),
      },
      safe: {
        pid,
        name: pick('even name', ['logrotate', 'metrics-collector', 'backup-job', 'ntpd', 'report-batch']),
        started_by: pick('by unit', ['systemd', 'cron', 'scheduler']),
      },
    },
    {
      by: 'kernel',
      event: 'load',
      say: [
        'cpu {cpu_pct}% for {span_ms}ms, reason {reason}',
        'cpu={cpu_pct} span={span_ms} reason={reason}',
      ],
      risky: {
        cpu_pct: pick('spike', [4, 72, 96]),
        span_ms: pick('span', [100, 250, 1000]),
        reason: pick('no reason', ['none', 'busy loop', 'spin']),
      },
      safe: {
        cpu_pct: whole('load', 12, 55),
        span_ms: whole('spans', 1100, 9000),
        reason: pick('reason', ['batch job', 'compression', 'index build', 'backup']),
      },
    },
    {
      by: 'netstat',
      event: 'peer',
      say: [
        '{dst_ip}: {packets} packets, payload {bytes_out}',
        'peer {dst_ip} packets={packets} payload={bytes_out}',
      ],
      risky: { dst_ip: make.outsideAddress('carrier'), packets: whole('packets', 40, 900), bytes_out: 0 },
      safe: {
        dst_ip: make.insideAddress('carrier'),
        packets: whole('packets', 40, 900),
        bytes_out: whole('payload', 9000, 900_000),
      },
    },
  ]
}
