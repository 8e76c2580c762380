/** How a word sounds in a log to an operator who reads it: alarm from 1 to 3, calm from -1 to -3. By general knowledge of logs. */
const TONES: readonly (readonly [tone: number, words: string])[] = [
  [
    3,
    `backdoor malicious malware exploit exploited exploitation exploiting attacker attack attacks attacked evil rootkit trojan exfil exfiltration exfiltrated
    compromise compromised intrusion injected injection hijack hijacked hijacking ransomware botnet c2 beacon beaconing keylogger cryptominer miner
    revshell stolen steal leaked leaking leakage covert stego steganography tampered tampering tamper poisoned poisoning poison spoofed spoofing spoof forged rogue
    unauthorized unauthorised illegitimate illicit escalation escalated exhaustion exhausted exhausting meltdown outage sigkill oomkilled
    oom_reaper segfault panic corrupted corruption untrusted bypassed bypass bypassing overwhelmed overwhelming collapse collapsed flooding flood flooded ddos slowloris thrashing thrash
    forkbomb unconfined nopasswd ld_preload ptrace_attach cap_sys_admin cap_setuid cap_dac_override cap_sys_ptrace cap_sys_module setuid suid dropper
    implant implanted persistence webshell netcat xmrig mimikatz meterpreter shellcode pwned breach breached victim hidden stealth stealthy
    runaway unresponsive enospc emfile starved starvation unexpected unexpectedly mismatch mismatched mismatches imminent inconsistent inconsistency inconsistencies
    sabotage destructive exfiltrate overloaded overload exponential exponentially infinite anomalous anomaly anomalies suspicious`,
  ],
  [
    2,
    `failed fail failing failure failures fatal critical crit emerg emergency crash crashed crashing unreachable unhealthy unavailable
    degraded degrading degradation overflow overflowed overflowing exceeded exceeding exceeds exceed saturated saturation maxed throttled throttling stalled stuck hung deadlock timeout
    timeouts timed killed killer kill killing oom enomem enobufs dropped dropping unsigned unable
    unverified unknown unrecognized unlisted unregistered unusual abnormal spike spikes spiked surge surging surged
    recursive recursively sacrifice secret secrets shadow passwd id_rsa credential credentials confidential sensitive pii ssn
    shred shredded wipe wiped preload preloaded ptrace sudoers setcap cap_net_raw cap_setgid cap_chown cap_fowner immutable chattr stale divergent diverged wrong incorrect incorrectly
    foreign external externally outside outbound offsite pastebin onion silenced suppressed discarded discarding disappeared vanished
    revoked orphan orphaned abort aborted broken corrupt cannot impossible
    payload payloads trigger_time detonated detonate detonation elevated elevation overridden overriding tunnel tunneling tunneled tunnelled
    customer customers customer_records payroll salary salaries wallet vault patient patients ransom undocumented unmonitored
    sigsegv watchdog restarting respawn crashloop crashloopbackoff backlogged loss lost nearing reaching threshold_exceeded doubling doubled tripled quadrupled
    insmod modprobe kmod kexec rootfs_write unpinned unset_owner world-writable worldwritable cross-tenant cross-user covertly encoded-payload obfuscated obfuscation
    masquerade masquerading disguised concealed unlogged erase erased erasing deleted_logs`,
  ],
  [
    1,
    `root warn warning alert alerts error errors err high higher rising rapid rapidly sudden suddenly excessive excessively huge massive many too multiple repeated repeatedly again persistent persists persisting
    still yet despite while due signal restart restarts reboot retry retries retrying backoff growing grew grows climbing climbed climbs but however instead
    increase increased increasing increases detected override modified modify changed altered alter replaced overwritten overwrite replace
    chmod chown curl wget nc ncat socat tmp shm bash shell sh exec execve spawn spawned eval mmap mprotect kernel module raw
    socket syn udp icmp encoded encode encrypted encrypt xor aes chunk chunks upload uploaded post remote ssh late offhours
    delayed delay trigger triggered triggers armed dormant sleep wake hook hooked startup autostart authorized_keys listener
    reverse dump dumped extract extracted shared guest anonymous 0777 777 4755 admin
    missing invalid ignored ignoring denied rejected attempt attempts attempted attempting queued backlog queue_full drops drop discard child children zombie orphans
    left leftover leak queue pressure contention block blocked locked refuse refused refusing reset partial incomplete truncated truncate outdated old legacy
    uid=0 euid=0 4444 1337 31337 6667 5555 9001 503 502 504 500 429 emergency_stop score victim_pid persisted persist reconnect unlinked unlink rm
    nightly_hidden custom unusual_hour escalate sudo su doas whoami uname id_root`,
  ],
  [
    -1,
    `ok info notice done finish finishes loaded ready started start stop stopped closed close idle heartbeat check checks checked checking
    report reports reported summary stats statistics statistical telemetry uptime average avg log logged logs logging rotate rotated rotating rotation cleanup clean-up cleaned
    archive archived archives backup backups batch job daily weekly monthly nightly hourly schedule update updates updated upgrade upgraded package packages release released
    version patch patched readme docs documentation static assets catalog news internal local localhost intranet lan
    cached refresh refreshed config configuration configured conf default defaults limit limits limited small minor few only part keep kept keeps retained retention
    compress compressed compression checksum checksums integrity index indexed test tests testing tested progress sync synced synchronized
    restored processed processing process_batch handled handles served serve dashboard analytics collector gauge sampling sample samples demo dummy placeholder mock
    rsync scp tar repo repository manifest deploy deployment deployed pipeline build ci ticket jira change-ticket ops sre owner group team
    ends ended finished_at next_run timer cycle interval_ok cron_daily logrotate apt yum dnf dpkg rpm pip npm fresh hit_ratio load completed_at required needed
    200 201 204 304 rc=0 status=200 exit=0 success_rate keepalive below under below_threshold available availability closes flush flushed reload reloaded
    true_positive_none txt json csv html healthcheck optimized optimize optimization balanced balance capacity reused reuse own self`,
  ],
  [
    -2,
    `completed complete completes completing completion successful success successfully succeeded normal normally stable steady steadily standard routine routinely maintenance within expected valid validated validation
    verify verified verifies verification passed pass passes trusted managed signed signature vendor official officially approved approval authorized authorised permitted registered known
    legitimate legit policy policies compliant compliance audited audit baseline operator planned window monitoring monitored monitor metrics
    headroom moderate moderately minimal nominal normalized unchanged identical match matches matched matching consistent consistently intact clean cleanly graceful gracefully
    controlled confirmed confirms enforced enforce enforcing restricted confined scoped bounded capped absorbed isolated dry-run dryrun
    allowlist allowlisted whitelist whitelisted public corporate corp company healthy responsive scheduled benign harmless resolved recovered recovery
    efficient efficiently correct correctly remains stays untouched housekeeping operational released_ok no-op noop finished`,
  ],
]

const BY_WORD = new Map<string, number>()
for (const [tone, words] of TONES)
  for (const word of words.split(/\s+/)) if (!BY_WORD.has(word)) BY_WORD.set(word, tone)

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
