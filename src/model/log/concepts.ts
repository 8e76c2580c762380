/** Words that mean the same to whoever reads a log for risk: what is done, to what, how it went, and who vouches for it. */
const CONCEPTS: readonly (readonly [concept: string, words: string])[] = [
  // How it went
  [
    'good',
    'ok success succeeded successful successfully passed pass completed complete finished done healthy normal stable nominal clean available ready recovered resolved restored online up running active accepted absorbed sustained steady idle ack acknowledged',
  ],
  [
    'bad',
    'fail failed failure failing error errors fatal panic crash crashed aborted abort unhealthy degraded critical unresponsive unreachable timeout timeouts exhausted exhaustion overload overloaded starvation down dead killed kill oom sigkill segfault stall stalled corrupt corrupted broken lost dropped overflow exceeded saturated unavailable throttled refused full',
  ],
  [
    'denied',
    'denied deny denies blocked block rejected reject forbidden unauthorized prevented dropped quarantined quarantine disallowed eacces eperm prohibited disabled refused',
  ],
  ['allowed', 'allow allowed permit permitted granted grant accepted enabled pass permissive'],
  [
    'vouched',
    'approved approval authorized authorised registered whitelisted whitelist allowlist allowlisted allow-list trusted known official signed signature valid validated verified verify verification audited audit documented expected policy compliant compliance managed ticket change change_id cr maintenance window reviewed inventory baseline certified legitimate standard authenticated vendor',
  ],
  [
    'unvouched',
    'unsigned unverified unknown untrusted unlisted unregistered unrecognized unrecognised unexpected unusual anomalous anomaly suspicious self-signed selfsigned invalid missing mismatch mismatched mismatches bypass bypassed skipped skip ignored override unapproved undocumented unauthorized unset none n/a unpackaged orphan stray rogue',
  ],
  ['same', 'match matches matched matching unchanged same identical equal consistent intact equals'],
  [
    'changed',
    'mismatch mismatched differs different changed modified altered tampered replaced overwritten overwrite drift drifted divergent diverged inconsistent new rewritten patched',
  ],
  // What is done
  [
    'read',
    'read reads open opened openat access accessed cat fetch select query load loaded get dump export exported extract scan',
  ],
  [
    'write',
    'write wrote written create created append appended touch save saved put insert update updated modify set store stored',
  ],
  [
    'delete',
    'delete deleted rm unlink unlinked remove removed purge purged shred truncate truncated wipe wiped cleanup cleared clear evict evicted',
  ],
  [
    'pack',
    'compress compressed gzip tar zip zipped archive archived encode encoded base64 encrypt encrypted aes gpg staged staging stage bundle chunk chunks split xor pack packed obfuscated',
  ],
  [
    'send',
    'send sent upload uploaded uploading post put transfer transferred transmit transmitted push pushed exfil outbound egress curl scp rsync sftp ftp smtp webhook forward forwarded sendto tx',
  ],
  [
    'bring',
    'download downloaded wget curl fetch fetched pull pulled retrieved installed install inbound ingress',
  ],
  [
    'run',
    'exec execve execute executed executing run running spawn spawned fork forked launch launched start started invoke invoked eval shell bash sh python perl powershell interpreter ran',
  ],
  [
    'connect',
    'connect connected connection connecting dial handshake established socket tcp tls udp session beacon reverse listen listening listener bind bound',
  ],
  [
    'schedule',
    'cron crontab crond at atd timer schedule scheduled scheduler job delayed delay sleep sleeping wakeup trigger triggered fire fired armed arm deferred anacron systemd-timer cronjob later countdown eta next_run',
  ],
  ['wait', 'wait waiting dormant idle sleep slept inactive quiet pending no-op noop hibernate'],
  [
    'permit-change',
    'chmod chown setuid setgid setcap suid sudoers setfacl usermod visudo cap_sys_admin cap_setuid capset capabilities caps privileges privilege privileged role rolebinding clusterrolebinding polkit pkexec doas admin administrator',
  ],
  [
    'become',
    'sudo su root euid=0 uid=0 setresuid setreuid elevate elevated elevation escalated seteuid nopasswd wheel',
  ],
  [
    'persist',
    'authorized_keys systemd unit service enable enabled preload ld.so.preload ld_preload rc.local bashrc profile kernel module insmod modprobe rootkit backdoor init.d wantedby startup autostart autorun registry hook daemon-reload chattr immutable hidden launchd login',
  ],
  [
    'cache',
    'cache cached caching hit miss etag ttl stale purge revalidate revalidated 304 cdn memcached redis varnish poison poisoned session cookie vary key entry shared invalidate invalidated evict',
  ],
  ['rotate', 'rotate rotated rotation logrotate truncate compress archive rollover prune retention'],
  [
    'log-matter',
    'log logs logging logger rsyslog syslog syslogd journald journal logfile fluentd debug trace verbose verbosity stderr line lines flood spam loki elasticsearch',
  ],
  ['space', 'disk enospc inode inodes filesystem mount space volume partition df quota full'],
  [
    'rise',
    'increase increased increasing rise rising rose grows growing grew growth climb climbing surge surged spike spikes spiked burst exponential doubling doubled amplification escalating peak',
  ],
  [
    'steady',
    'stable steady constant flat bounded within below under baseline normal unchanged plateau limited limit',
  ],
  [
    'flood',
    'flood syn_recv syn ddos slowloris amplification conntrack backlog half-open bot botnet attack exhaustion fork-bomb thrash thrashing 503 502 504 429',
  ],
  [
    'defence',
    'rate-limit ratelimit rate_limit limiter throttle waf firewall fail2ban circuit-breaker breaker autoscale autoscaler autoscaling scaled scale shed mitigation mitigated',
  ],
  [
    'hidden-channel',
    'covert stego steganography lsb entropy timing jitter encode modulate modulated bits bit icmp payload dns txt subdomain ttl padding ipid urg covariance inter-arrival iat period periodic symbol',
  ],
  ['regular', 'regular periodic constant exact precise fixed interval cadence deterministic every'],
  ['irregular', 'random randomized jittered irregular variable natural poisson varying varied'],
  // To what
  [
    'secret',
    'secret secrets shadow passwd password credential credentials id_rsa private_key key keys token tokens .pem ssn pii phi confidential sensitive salary payroll customer customers customer_records vault wallet personal hr finance medical classified restricted prod patient',
  ],
  [
    'public',
    'public readme open docs documentation sample demo test static assets promo index.html news catalog license',
  ],
  [
    'external',
    'external internet outside foreign public-ip unknown-host pastebin transfer.sh onion dyndns ngrok telegram discord mega dropbox attacker evil c2 exfil',
  ],
  ['internal', 'internal local localhost intranet corp lan private backup vpn localdomain onprem 127.0.0.1'],
  ['warn-level', 'warn warning alert crit critical emerg error err notice'],
  ['info-level', 'info debug information'],
  [
    'rolled-back',
    'rollback rolled-back reverted revert restored restore undo cancelled canceled aborted dry-run dryrun simulated preview',
  ],
  ['person', 'operator admin oncall sre engineer analyst user alice bob devops'],
]

export const CONCEPT_NAMES: readonly string[] = CONCEPTS.map(([name]) => name)

const BY_WORD = new Map<string, number[]>()
CONCEPTS.forEach(([, words], index) => {
  for (const word of words.split(' ')) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), index])
})

/** Indices of the concepts a word stands for, itself or by the parts of `a_b`, `a-b`, `a.b`, `/a/b`. */
export function conceptsOf(word: string): readonly number[] {
  const known = kept.get(word)
  if (known) return known
  const found = new Set<number>(BY_WORD.get(word))
  for (const part of word.split(/[^a-z0-9]+/)) for (const index of BY_WORD.get(part) ?? []) found.add(index)
  const concepts = [...found]
  if (kept.size > 20_000) kept.clear()
  kept.set(word, concepts)
  return concepts
}

const kept = new Map<string, readonly number[]>()
