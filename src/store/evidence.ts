import { randomBytes } from 'node:crypto'
import { sha256Hex } from '../core/canonical.ts'
import { systemClock } from '../core/clock.ts'
import type { Clock } from '../core/clock.ts'
import type { Decision } from '../core/decision.ts'
import { fail } from '../core/error.ts'
import type { Severity } from '../core/severity.ts'
import type { JsonValue } from '../core/value.ts'
import { visibleJson } from '../core/visible-json.ts'
import { GENESIS, bytesOf, checkpointText, linkHash } from './chain.ts'
import { signingKey } from './signing-key.ts'
import type { Row } from './sqlite/driver.ts'
import type { State } from './sqlite/open.ts'

/** One line of evidence, already redacted: what is appended is kept for ever. */
export interface EvidenceEntry {
  readonly kind: 'start' | 'message' | 'pin' | 'end' | 'refusal' | 'note'
  readonly server: string
  // What `fairlead log show` prints where it is there; any other field is kept too.
  readonly from?: 'user' | 'client' | 'server'
  readonly method?: string
  /** The tool, prompt or URI it is about. */
  readonly name?: string
  readonly decision?: Decision
  readonly refusal?: Reason & { readonly code: string }
  /** Parts that did not pass, where the rest did. */
  readonly withheld?: readonly Reason[]
  readonly findings?: readonly (Reason & { readonly severity: Severity; readonly message?: string })[]
  readonly notChecked?: readonly { readonly what: string; readonly reason: string }[]
  readonly [field: string]: JsonValue | undefined
  // Given by the store.
  readonly seq?: never
  readonly at?: never
  readonly run?: never
}

type Reason = { readonly rule: string; readonly pointer?: string }

export interface Evidence {
  /** Names this run of this process in its entries. */
  readonly run: string
  /** Returns once the entry can no longer be lost to the end of the process. */
  readonly append: (entry: EvidenceEntry) => number
  /** Signs what this process appended last, and so all that came before. */
  readonly checkpoint: () => void
  readonly close: () => void
}

/** Of a longer body the long fields are replaced by their length and hash: readers hold entries in memory. UTF-16 units. */
export const MAX_BODY = 256 * 1024
const SIGN_EVERY = 256

export interface EvidenceOptions {
  readonly clock?: Clock
  readonly run?: string
  readonly idleMs?: number
}

/** The append-only record in a state folder, which any number of guards write at once. Format: docs/evidence.md. */
export function openEvidence(state: State, options: EvidenceOptions = {}): Evidence {
  const { clock = systemClock, run = randomBytes(8).toString('hex'), idleMs = 1000 } = options
  const { database } = state
  const key = signingKey(state)
  const runJson = visibleJson(run)
  const readHead = database.prepare('SELECT seq, hash FROM evidence ORDER BY seq DESC LIMIT 1')
  const insert = database.prepare('INSERT INTO evidence VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING')
  const insertSignature = database.prepare(
    'INSERT INTO checkpoint VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )

  let head = headOf(readHead.get())
  let isSigned = true
  let idle: NodeJS.Timeout | undefined

  // Most often nobody else wrote since: a lone INSERT, its own transaction, on top of the head we remember. If another
  // guard took the number, it inserts nothing, and we look again with the lock held.
  const append = (entry: EvidenceEntry): number => {
    const at = clock().toISOString()
    const rest = bodyOf(entry)
    try {
      if (!insertAfterHead(at, rest)) {
        database.transaction(() => {
          head = headOf(readHead.get())
          if (!insertAfterHead(at, rest))
            throw new Error('the head of the evidence moved while it was locked')
        })
      }
    } catch (error) {
      fail('evidence/unwritten', { path: state.folder }, error)
    }
    isSigned = false
    if (head.seq % SIGN_EVERY === 0) checkpoint()
    idle = idle?.refresh() ?? setTimeout(whenIdle, idleMs).unref()
    return head.seq
  }

  const insertAfterHead = (at: string, rest: string): boolean => {
    const seq = head.seq + 1
    const body = `{"seq":${seq},"at":"${at}","run":${runJson},${rest}`
    const hash = linkHash(head.hash, body)
    if (insert.run(seq, body, head.hash, hash).changes === 0) return false
    head = { seq, hash }
    return true
  }

  // Only ever over a hash this process computed itself, so a row changed behind its back contradicts the signature.
  // An entry stands without its checkpoint, so a failure here is left for the next one to make good.
  const checkpoint = (): void => {
    if (isSigned) return
    const at = clock().toISOString()
    try {
      insertSignature.run(
        head.seq,
        head.hash,
        at,
        key.fingerprint,
        key.sign(checkpointText(head.seq, head.hash, at)),
      )
      isSigned = true
    } catch {}
  }

  const whenIdle = (): void => {
    checkpoint()
    state.settle()
  }

  const close = (): void => {
    clearTimeout(idle)
    checkpoint()
  }

  return { run, append, checkpoint, close }
}

interface Head {
  readonly seq: number
  readonly hash: Uint8Array
}

function headOf(row: Row | undefined): Head {
  return { seq: Number(row?.['seq'] ?? 0), hash: row === undefined ? GENESIS : bytesOf(row['hash']) }
}

// Everything after the opening brace: the number and time before it change when an append has to be repeated.
function bodyOf(entry: EvidenceEntry): string {
  const text = visibleJson(entry)
  if (text.length <= MAX_BODY) return text.slice(1)
  const fields = Object.entries(entry).filter(([, value]) => value !== undefined)
  const short = visibleJson(Object.fromEntries(fields.map(([name, value]) => [name, shortened(value)])))
  if (short.length <= MAX_BODY) return short.slice(1)
  return visibleJson({ kind: entry.kind, server: shortened(entry.server), oversized: shortened(text) }).slice(
    1,
  )
}

function shortened(value: JsonValue | undefined): JsonValue | undefined {
  const text = visibleJson(value)
  return text.length <= 4096 ? value : { oversized: { characters: text.length, sha256: sha256Hex(text) } }
}
