import type { Noise } from '../noise.ts'

/** Programs that tell they are running. */
export const RUNNING_NOISE: readonly Noise[] = [
  (k) => ({
    by: k.pick(['heartbeat', 'agent', 'keepalived', 'monitord']),
    event: 'heartbeat',
    level: 'debug',
    say: [
      'heartbeat {count}, uptime {uptime_s} s',
      'still alive after {uptime_s} s',
      'beat {count} sent to {destination}',
    ],
    fields: {
      count: k.whole(100, 90_000),
      uptime_s: k.whole(3000, 900_000),
      destination: k.make.insideHost('noise/monitor'),
    },
  }),
  (k) => ({
    by: k.pick(['healthcheck', 'kubelet', 'consul', 'lb-probe']),
    event: 'health_check',
    say: [
      '{service} answered {status} in {latency_ms} ms',
      'probe of {service}: {status}',
      'health of {service} {status}, {latency_ms} ms',
    ],
    fields: {
      service: k.make.service(`noise/${k.whole(1, 4)}`),
      status: k.pick(['ok', 'passing', 'healthy', '200']),
      latency_ms: k.whole(2, 140),
    },
  }),
  (k) => ({
    by: k.pick(['jvm', 'runtime', 'node', 'orders-worker']),
    event: 'gc_pause',
    say: [
      'collection took {elapsed_ms} ms, heap {before_mb} to {after_mb} MB',
      'gc pause {elapsed_ms} ms',
      'minor collection freed memory, heap now {after_mb} MB',
    ],
    fields: { elapsed_ms: k.whole(3, 160), before_mb: k.whole(500, 1900), after_mb: k.whole(120, 480) },
  }),
  (k) => ({
    by: k.pick(['sysstat', 'node-exporter', 'collectd', 'vmstat']),
    event: 'metrics',
    say: [
      'cpu {cpu_percent} %, memory {memory_percent} %, disk {disk_percent} %',
      'load {load}, cpu {cpu_percent} %',
      'sample taken: cpu {cpu_percent}, memory {memory_percent}',
    ],
    fields: {
      cpu_percent: k.whole(3, 71),
      memory_percent: k.whole(18, 74),
      disk_percent: k.whole(20, 71),
      load: k.whole(5, 390) / 100,
    },
  }),
  (k) => ({
    by: k.pick(['chronyd', 'ntpd', 'timesyncd']),
    event: 'clock_sync',
    say: [
      'clock adjusted by {offset_us} us from {source}',
      'offset {offset_us} us, stratum {stratum}',
      'synchronised to {source}',
    ],
    fields: {
      source: k.make.insideAddress('noise/clock'),
      offset_us: k.whole(-900, 900),
      stratum: k.whole(2, 4),
    },
  }),
  (k) => ({
    by: k.pick(['kernel', 'kswapd0', 'mem-watch']),
    event: 'memory_reclaim',
    say: [
      'reclaimed {pages} pages',
      'page cache trimmed, {pages} pages returned',
      'memory pressure {pressure}, {pages} pages reclaimed',
    ],
    fields: { pages: k.whole(40, 9000), pressure: k.pick(['none', 'low', 'some']) },
  }),
  (k) => ({
    by: k.pick(['postgres', 'mysqld', 'ledger-db', 'etcd']),
    event: 'checkpoint',
    say: [
      'checkpoint complete, {buffers} buffers in {elapsed_ms} ms',
      'wrote {buffers} buffers at checkpoint',
      'compaction finished, {elapsed_ms} ms',
    ],
    fields: { buffers: k.whole(12, 7000), elapsed_ms: k.whole(40, 9000) },
  }),
  (k) => ({
    by: k.pick(['systemd', 'supervisord', 'init']),
    event: 'unit_state',
    say: [
      '{service} is {state}',
      'unit {service} entered {state}',
      '{service}: state {state}, {tasks} tasks',
    ],
    fields: {
      service: k.make.service(`noise/${k.whole(1, 4)}`),
      state: k.pick(['active', 'running', 'reloaded', 'inactive']),
      tasks: k.whole(1, 60),
    },
  }),
  (k) => ({
    by: k.pick(['kernel', 'netdev', 'ifmon']),
    event: 'link_stats',
    say: [
      '{interface}: rx {bytes_in} tx {bytes_out}, {drops} dropped',
      'interface {interface} {bytes_in} in, {bytes_out} out',
    ],
    fields: {
      interface: k.pick(['eth0', 'ens5', 'bond0', 'eno1']),
      bytes_in: k.whole(90_000, 90_000_000),
      bytes_out: k.whole(60_000, 60_000_000),
      drops: k.whole(0, 9),
    },
  }),
  (k) => ({
    by: k.pick(['thermald', 'smartd', 'ipmi']),
    event: 'sensor',
    say: ['temperature {celsius} C on {sensor}', '{sensor} reads {celsius} C, within limits'],
    fields: { sensor: k.pick(['cpu0', 'nvme0', 'inlet', 'board']), celsius: k.whole(26, 71) },
  }),
]
