import { isObject, stringField } from '../core/value.ts'
import type { JsonObject } from '../core/value.ts'
import { GENESIS, checkpointText, hex, linkHash, sameBytes } from './chain.ts'
import { hasOddNumbers, readCheckpoints, readEntries } from './entries.ts'
import type { Checkpoint, Entry } from './entries.ts'
import { checkingKey } from './signing-key.ts'
import type { CheckingKey } from './signing-key.ts'
import { isDamaged } from './sqlite/driver.ts'
import type { State } from './sqlite/open.ts'

export interface Verification {
  /** `empty`: there was nothing to verify, which is not the same as nothing wrong. */
  readonly outcome: 'empty' | 'holds' | 'broken'
  /** Checked and found whole, up to the break if there is one. */
  readonly entries: number
  readonly checkpoints: number
  /** Entries after the last checkpoint: their chain holds, but no signature covers them yet. */
  readonly unsigned: number
  readonly head: { readonly seq: number; readonly hash: string } | undefined
  readonly key: string | undefined
  readonly broken: Break | undefined
  /** Runs that started and have no end: killed, or still going. Information, not a fault. */
  readonly openRuns: { readonly count: number; readonly first: readonly Run[] }
}

export interface Break {
  readonly seq: number
  readonly reason: string
}

export interface Run {
  readonly run: string
  readonly server: string
  readonly at: string
}

export interface VerifyOptions {
  /** A public key kept elsewhere, instead of the one in the folder. */
  readonly publicKey?: string | undefined
  /** An entry noted earlier, which must still be there: what shows that the end was not cut off. */
  readonly expect?: { readonly seq: number; readonly hash: string } | undefined
}

/** Walks the whole record once, in bounded memory, and stops at the first thing that does not hold. */
export function verifyEvidence(state: State, options: VerifyOptions = {}): Verification {
  const key = checkingKey(state, options.publicKey)
  const walk = new Walk(key, options.expect)
  let broken: Break | undefined
  try {
    state.database.snapshot(() => walk.all(state))
  } catch (error) {
    if (error instanceof Broken) broken = { seq: error.seq, reason: error.message }
    else if (isDamaged(error))
      broken = { seq: walk.seq + 1, reason: 'the state file is damaged and cannot be read here' }
    else throw error
  }
  return {
    outcome: broken ? 'broken' : walk.seq === 0 ? 'empty' : 'holds',
    entries: walk.seq,
    checkpoints: walk.checkpoints,
    unsigned: walk.seq - walk.signed,
    head: walk.seq === 0 ? undefined : { seq: walk.seq, hash: hex(walk.hash) },
    key: key?.fingerprint,
    broken,
    openRuns: { count: walk.runs.size + walk.forgottenRuns, first: [...walk.runs.values()].slice(0, 10) },
  }
}

class Broken extends Error {
  readonly seq: number
  constructor(seq: number, reason: string) {
    super(reason)
    this.seq = seq
  }
}

// Open runs that are remembered: a hostile record could start a new one in every entry.
const MOST_RUNS = 1000

class Walk {
  seq = 0
  hash: Uint8Array = GENESIS
  checkpoints = 0
  signed = 0
  forgottenRuns = 0
  readonly runs = new Map<string, Run>()
  readonly #key: CheckingKey | undefined
  readonly #expect: VerifyOptions['expect']

  constructor(key: CheckingKey | undefined, expect: VerifyOptions['expect']) {
    this.#key = key
    this.#expect = expect
  }

  all(state: State): void {
    if (hasOddNumbers(state)) throw new Broken(0, 'there are entries with numbers that no guard gives')
    const checkpoints = readCheckpoints(state)
    let checkpoint = checkpoints.next().value
    for (const entry of readEntries(state)) {
      this.#link(entry)
      if (checkpoint === undefined || checkpoint.seq > entry.seq) continue
      this.#sign(checkpoint)
      checkpoint = checkpoints.next().value
    }
    if (checkpoint !== undefined)
      throw new Broken(this.seq + 1, 'a later checkpoint was signed: the end was cut off')
    if ((this.#expect?.seq ?? 0) > this.seq)
      throw new Broken(this.seq + 1, 'a later entry was expected: the end was cut off')
  }

  #link({ seq, body, prev, hash }: Entry): void {
    const expected = this.seq + 1
    if (seq !== expected) throw new Broken(expected, 'the entry is missing')
    if (!sameBytes(prev, this.hash)) throw new Broken(seq, 'it does not follow the entry before it')
    if (!sameBytes(hash, linkHash(prev, body))) throw new Broken(seq, 'its text is not what was hashed')
    const entry = parse(body)
    if (entry?.['seq'] !== seq) throw new Broken(seq, 'its text carries another number')
    if (this.#expect?.seq === seq && this.#expect.hash !== hex(hash))
      throw new Broken(seq, 'another entry was expected here')
    this.#follow(entry)
    this.seq = seq
    this.hash = hash
  }

  // Comes right after the entry of its number was linked.
  #sign({ seq, hash, at, key, signature }: Checkpoint): void {
    if (!sameBytes(hash, this.hash)) throw new Broken(seq, 'its hash is not the one that was signed')
    if (this.#key === undefined)
      throw new Broken(seq, 'it was signed, but the public key is not there to check with')
    if (key !== this.#key.fingerprint) throw new Broken(seq, 'it was signed with another key')
    if (!this.#key.holds(checkpointText(seq, hash, at), signature))
      throw new Broken(seq, 'its signature does not verify')
    this.checkpoints += 1
    this.signed = seq
  }

  #follow(entry: JsonObject): void {
    const run = stringField(entry, 'run') ?? ''
    if (entry['kind'] === 'end') this.runs.delete(run)
    if (entry['kind'] !== 'start') return
    if (this.runs.size >= MOST_RUNS) this.forgottenRuns += 1
    else
      this.runs.set(run, {
        run,
        server: stringField(entry, 'server') ?? '',
        at: stringField(entry, 'at') ?? '',
      })
  }
}

function parse(body: Uint8Array): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString())
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
