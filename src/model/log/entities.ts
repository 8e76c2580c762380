import { conceptsOf, CONCEPT_NAMES } from './concepts.ts'
import type { Emit } from './emit.ts'
import type { Entry } from './entries.ts'

/** Who and what appears again: addresses, paths, digests, users, and what changes about them. */
export function followEntities(entries: readonly Entry[], emit: Emit): void {
  const seen = new Map<string, Sight>()
  const digests = new Map<string, string>()
  let changed = 0
  let kept = 0
  const kinds = new Set<string>()
  entries.forEach((entry, at) => {
    const acts = actsOf(entry)
    for (const { key, value } of entry.fields) {
      if (/sha|md5|hash|digest|checksum|etag|fingerprint|sum$/.test(key) && value.length >= 4) {
        const last = digests.get(key)
        if (last !== undefined) {
          if (last === value) kept++
          else changed++
        }
        digests.set(key, value)
      }
    }
    const pairs = equalities(entry)
    if (pairs) emit(pairs)
    for (const word of entry.words) {
      const kind = kindOf(word)
      if (kind === undefined) continue
      kinds.add(kind)
      emit(`sees ${kind}`, 0.5)
      for (const act of acts) emit(`${act} on ${kind}`)
      const known = seen.get(word)
      if (!known) {
        seen.set(word, { kind, times: 1, acts: new Set(acts) })
        if (at > entries.length * 0.5) emit(`late ${kind}`)
        continue
      }
      known.times++
      for (const act of acts) {
        for (const before of known.acts) if (before !== act) emit(`${kind}: ${before} then ${act}`)
        known.acts.add(act)
      }
    }
  })
  for (const kind of kinds) {
    const of = [...seen.values()].filter((sight) => sight.kind === kind)
    emit(`many ${kind} ${Math.min(5, Math.round(Math.log2(of.length)))}`)
    if (of.some(({ times }) => times >= 4)) emit(`again ${kind}`)
  }
  if (changed > 0) emit(`digest changes ${Math.min(3, changed)}`)
  if (kept > 0) emit(`digest stays ${Math.min(3, kept)}`)
  if (changed === 0 && digests.size > 0) emit('no digest changes')
}

interface Sight {
  readonly kind: string
  times: number
  readonly acts: Set<string>
}

const ACTS = new Set([
  'read',
  'write',
  'delete',
  'pack',
  'send',
  'bring',
  'run',
  'connect',
  'schedule',
  'permit-change',
  'become',
  'persist',
  'denied',
  'vouched',
  'unvouched',
])

function actsOf(entry: Entry): string[] {
  const acts = new Set<string>()
  for (const word of entry.words)
    for (const concept of conceptsOf(word))
      if (ACTS.has(CONCEPT_NAMES[concept]!)) acts.add(CONCEPT_NAMES[concept]!)
  return [...acts].slice(0, 6)
}

/** Two names for one thing in one entry, such as expected and actual: the same, or not? */
function equalities(entry: Entry): string | undefined {
  const value = (names: RegExp): string | undefined => entry.fields.find(({ key }) => names.test(key))?.value
  const uid = value(/^(?:uid|ruid|auid)$/)
  const euid = value(/^(?:euid|suid|fsuid)$/)
  if (uid !== undefined && euid !== undefined)
    return uid === euid ? 'one uid' : `uid and euid differ${euid === '0' ? ' to root' : ''}`
  const wanted = value(/expect|want|known|baseline|declared|pinned|before|old|prev|orig/)
  const found = value(/actual|got|found|observed|current|computed|after|new|now/)
  if (wanted !== undefined && found !== undefined) return wanted === found ? 'as expected' : 'not as expected'
  const name = value(/^(?:sni|host|server_name)$/)
  const cert = value(/cert|^cn$|issuer|subject/)
  if (name !== undefined && cert !== undefined)
    return name.includes(cert.replace(/^(?:cn=|\*\.)/, '')) ? 'certificate fits' : 'certificate differs'
  return undefined
}

/** What sort of thing a word names, if it names one. */
export function kindOf(word: string): string | undefined {
  if (word.length < 4) return undefined
  const address = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}(?:\/\d+)?$/.exec(word)
  if (address) {
    const [a, b] = [Number(address[1]), Number(address[2])]
    if (a === 127) return 'loopback'
    return a === 10 || (a === 192 && b === 168) || (a === 172 && b >= 16 && b < 32)
      ? 'inside address'
      : 'outside address'
  }
  if (word.includes('/')) return pathKind(word)
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(word) && /[a-z]$/.test(word)) {
    if (/\.(?:internal|local|lan|corp|intra|intranet|svc|cluster|localdomain|private|home)$/.test(word))
      return 'inside host'
    if (/\.(?:sh|py|pl|rb|js|exe|bin|elf|dll|so|ps1|jar)$/.test(word)) return 'program'
    if (
      /\.(?:log|txt|csv|json|db|sql|gz|tgz|zip|tar|conf|cfg|yaml|yml|ini|service|timer|dat|tmp|pem|key|html|xml|parquet|enc)$/.test(
        word,
      )
    )
      return 'file'
    if (
      /\.(?:com|net|org|io|ru|cn|xyz|top|example|tk|cc|me|info|co|biz|dev|cloud|site|online|tld|pw|su|onion|test|invalid)$/.test(
        word,
      )
    )
      return 'outside host'
  }
  if (/^(?:sha256|md5|sha1)?[0-9a-f]{8,64}$/.test(word) && /[a-f]/.test(word) && /\d/.test(word))
    return 'digest'
  return undefined
}

const PATHS: readonly (readonly [string, RegExp])[] = [
  [
    'secret path',
    /shadow|passwd|id_rsa|\.ssh|secret|credential|private|\.pem|\.key|\.env|vault|confidential|sensitive|payroll|salary|customer|patient|finance|hr\//,
  ],
  [
    'startup path',
    /cron|systemd|init\.d|rc\.local|\.bashrc|\.profile|profile\.d|ld\.so|authorized_keys|autostart|launch|modules|sudoers|pam\.d|polkit|runonce/,
  ],
  ['hidden path', /\/\.[a-z0-9_]+/],
  ['temporary path', /^\/?(?:tmp|var\/tmp|dev\/shm|run\/user)|\/tmp\/|\\temp\\/],
  ['log path', /\/log\/|\/logs\/|\.log/],
  ['cache path', /cache/],
  ['public path', /public|static|assets|docs|readme|pub\/|www|html|sample|catalog/],
  ['config path', /^\/etc\/|\.conf|config/],
  ['home path', /^\/(?:home|root|users)\//],
  ['program path', /\/(?:s?bin|lib|lib64|opt)\//],
  ['proc path', /^\/(?:proc|sys|dev)\//],
  ['remote path', /^(?:https?|s3|ftp|gs):?\/\//],
]

function pathKind(word: string): string | undefined {
  if (!/^(?:~|\.{0,2}|[a-z0-9]{1,6}:?)\/[^/]/.test(word) && !word.includes('://')) return undefined
  return PATHS.find(([, pattern]) => pattern.test(word))?.[0] ?? 'other path'
}
