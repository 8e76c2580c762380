/** What a number measures, by a word of its name. The first that fits. */
const MEASURES: readonly (readonly [measure: string, words: string])[] = [
  ['limit', 'limit max maximum capacity quota ceiling threshold cap budget total'],
  ['free', 'free avail available idle remaining left headroom'],
  [
    'lost',
    'drop drops dropped discard discarded lost overflow overruns reject rejected refused shed suppressed truncated',
  ],
  [
    'failed',
    'fail failed failure failures error errors err timeouts timeout aborted crashes oom killed fails failcnt retries retry retrans retransmit retransmits',
  ],
  ['cpu', 'cpu load loadavg load1 avg throttle throttled core util utilization runq'],
  ['memory', 'mem memory rss heap swap oom ram vm pages kmem resident cache_mem working'],
  [
    'connections',
    'conn conns connections connection conntrack sockets socket sessions syn clients established open_connections estab half',
  ],
  ['queue', 'queue backlog pending queued depth lag waiting inflight outstanding runnable'],
  ['latency', 'latency duration elapsed took rt rtt dur wait response p95 p99 p50 ms resp time_ms srv'],
  ['rate', 'rate qps rps tps pps eps per_sec persec sec hz burst freq frequency throughput'],
  ['interval', 'interval delay gap jitter period sleep every iat delta spacing cadence'],
  [
    'lines',
    'lines line entries events messages msgs records rows logs events_written writes written repeats repeated',
  ],
  ['disk', 'disk usage used use fs inode inodes space volume partition percent util_pct df'],
  ['files', 'files file fds fd descriptors handles objects segments count num'],
  [
    'size',
    'size bytes byte len length sent received out in tx rx payload volume delta written bytes_out bytes_in filesize content',
  ],
  ['user', 'uid euid auid gid egid suid ruid fsuid owner'],
  ['status', 'status code rc exit http_status ret result exit_code exit_status return'],
  ['process', 'pid ppid tid session job'],
  ['port', 'port dport sport dst_port dest_port spt dpt'],
  ['level', 'level verbosity priority severity'],
  ['rotation', 'rotation rotations rotated generation gen'],
  ['hits', 'hit hits miss misses ratio stale age ttl version etag'],
  ['threads', 'threads thread workers procs processes forks children tasks'],
  ['attempts', 'attempts attempt tries requests request req reqs hits queries calls'],
  ['mode', 'mode perm perms permissions umask'],
]

const BY_WORD = new Map<string, string>()
for (const [measure, words] of MEASURES)
  for (const word of words.split(' ')) if (!BY_WORD.has(word)) BY_WORD.set(word, measure)

/** Every measure the words of a key name, `other` where none is known. */
export function measuresOf(key: string): readonly string[] {
  const known = kept.get(key)
  if (known) return known
  const found = new Set<string>()
  for (const word of key.split('_')) {
    const measure = BY_WORD.get(word)
    if (measure !== undefined) found.add(measure)
  }
  const measures = found.size > 0 ? [...found] : ['other']
  if (kept.size > 5000) kept.clear()
  kept.set(key, measures)
  return measures
}

const kept = new Map<string, readonly string[]>()
