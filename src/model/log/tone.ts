/** How a word sounds in a log to an operator who reads it: alarm from 1 to 3, calm from -1 to -3. By general knowledge of logs. */
const TONES: readonly (readonly [tone: number, words: string])[] = [
  [
    3,
    `backdoor malicious malware exploit exploited exploitation attacker attack attacks evil rootkit trojan payload exfil exfiltration exfiltrated
    compromise compromised intrusion injected injection hijack hijacked hijacking ransomware botnet c2 beacon beaconing keylogger cryptominer miner
    reverse_shell revshell stolen leak leaked leaking covert steganography tampered tampering poisoned poisoning spoofed spoofing forged rogue
    unauthorized unauthorised illegitimate escalation exhaustion exhausted meltdown outage sigkill oom_kill oom-kill oomkilled oom-killer oom_killer
    oom_reaper segfault panic corrupted corruption untrusted bypassed bypass overwhelmed collapse collapsed flooding flood ddos slowloris thrashing
    fork_bomb forkbomb unconfined nopasswd ld_preload ptrace_attach cap_sys_admin cap_setuid cap_dac_override cap_sys_ptrace setuid suid dropper
    implant implanted persistence webshell netcat xmrig mimikatz meterpreter`,
  ],
  [
    2,
    `failed fail failing failure failures fatal critical crit emerg emergency crash crashed crashing unresponsive unreachable unhealthy unavailable
    degraded overload overloaded overflow overflowed exceeded exceeding exceeds saturated saturation maxed throttled stalled stuck hung deadlock timeout
    timeouts timed killed killer oom enospc emfile enomem enobufs eagain dropped dropping drops refused mismatch mismatched mismatches unsigned
    unverified unknown unrecognized unlisted unregistered unexpected unusual anomalous anomaly suspicious abnormal spike spikes spiked surge surging
    exponential runaway infinite recursive imminent victim sacrifice hidden secret secrets shadow passwd id_rsa credentials confidential sensitive pii ssn
    shred wipe wiped preload ptrace sudoers setcap cap_net_raw cap_sys_module insmod immutable chattr stale divergent inconsistent wrong incorrect
    foreign external outside outbound offsite attacker_ip pastebin onion tor vpn_exit disabled silenced suppressed truncated lost discarded
    unset self-signed expired_cert revoked stale_hit cross-tenant cross-user leakage root uid=0 euid=0 euid unmonitored unlogged undocumented orphan
    abort aborted broken corrupt 503 502 504 500 429 unable cannot impossible starvation starved swapstorm`,
  ],
  [
    1,
    `warn warning alert error errors err high elevated rising rapid rapidly sudden excessive huge many multiple repeated repeatedly again persistent persists
    still yet despite while due kill signal restart restarting restarts reboot retry retries retrying backoff queued backlog growing grew climbing
    increase increased increasing doubled peak_exceeded detected override overridden modified changed altered replaced overwritten replace
    chmod chown curl wget nc ncat socat base64 gzip_stdin tmp shm devshm bash shell exec execve spawn eval mmap mprotect kernel module payload_size raw
    socket syn udp icmp dns txt encoded encrypted xor aes obfuscated chunk chunks upload uploaded post put remote ssh scp_out new first_seen late offhours
    night 03:00 delayed trigger triggered armed dormant sleep wake countdown hook startup autostart cron crontab authorized_keys listener listening bind
    reverse dump dumped extract extracted customer customers payroll salary wallet vault shared guest anonymous world-writable 0777 777 4755 admin elevated
    missing invalid skipped ignored none nil null blocked denied rejected attempt attempts attempted`,
  ],
  [
    -1,
    `ok info notice completed complete done finished finish finishes successful loaded ready started start stop stopped closed idle heartbeat health check checks checked
    report reports summary stats statistics metrics monitor monitoring monitored telemetry uptime average avg log logged logging rotate rotated rotation cleanup
    archive archived backup backups batch job daily weekly monthly nightly hourly schedule scheduled cron_ok update updates updated upgrade package packages release
    version patch patched public readme sample demo docs documentation static assets catalog news internal local localhost intranet corp lan private_net
    cached refreshed refresh revalidated renewed config configuration default defaults limit limits limited small minor few only part keep kept retained
    retention compress compressed checksum sha256 integrity index report_ready test tests testing staging progress sync synced synchronized
    cleared resolved recovered recovery_ok restored closed_ok exit_0 rc=0 status=200 200 201 204 304`,
  ],
  [
    -2,
    `normal normally success successfully healthy stable steady standard routine maintenance within expected valid validated validation verify verified verification
    passed pass trusted managed signed signature vendor official approved approval authorized authorised permitted registered known legitimate legit
    policy compliant compliance audited audit baseline ticket change_request operator planned window processed handled managed balanced responsive
    headroom moderate minimal nominal normalized unchanged identical match matches matched consistent intact clean cleanly graceful gracefully
    controlled confirmed enforced enforce enforcing restricted confined scoped bounded capped absorbed fresh isolated dry-run
    allowlist allowlisted whitelist whitelisted benign`,
  ],
]

const BY_WORD = new Map<string, number>(
  TONES.flatMap(([tone, words]) => words.split(/\s+/).map((word) => [word, tone] as const)),
)

/** The tone of a word, or of the parts of `a_b`, `a-b`, `/a/b`: the strongest. 0 if it has none. */
export function toneOf(word: string): number {
  const whole = BY_WORD.get(word)
  if (whole !== undefined) return whole
  const known = kept.get(word)
  if (known !== undefined) return known
  let strongest = 0
  for (const part of word.split(/[^a-z0-9]+/)) {
    const tone = BY_WORD.get(part) ?? 0
    if (Math.abs(tone) > Math.abs(strongest)) strongest = tone
  }
  if (kept.size > 20_000) kept.clear()
  kept.set(word, strongest)
  return strongest
}

const kept = new Map<string, number>()
