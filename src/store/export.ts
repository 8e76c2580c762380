import { hex } from './chain.ts'
import { readCheckpoints, readEntries } from './entries.ts'
import type { Checkpoint, Entry } from './entries.ts'
import { checkingKey } from './signing-key.ts'
import type { State } from './sqlite/open.ts'

/** The record as JSON lines, each checkpoint right after its entry. Format: docs/evidence.md. */
export function* exportLines(state: State): Generator<string> {
  const key = checkingKey(state)
  yield line({ format: 'fairlead-evidence-v1', key: key?.fingerprint ?? null, publicKey: key?.pem ?? null })
  const checkpoints = readCheckpoints(state)
  let checkpoint = checkpoints.next().value
  for (const entry of readEntries(state)) {
    while (checkpoint !== undefined && checkpoint.seq < entry.seq) {
      yield checkpointLine(checkpoint)
      checkpoint = checkpoints.next().value
    }
    yield entryLine(entry)
  }
  for (; checkpoint !== undefined; checkpoint = checkpoints.next().value) yield checkpointLine(checkpoint)
}

// The body's own bytes stand in the line, so that they can be cut out of it and hashed again.
function entryLine({ seq, body, prev, hash }: Entry): string {
  const ends = `"prev":"${hex(prev)}","hash":"${hex(hash)}"}\n`
  const text = Buffer.from(body).toString()
  if (isOneJsonLine(text, body)) return `{"entry":${text},${ends}`
  return `{"entry":null,"seq":${seq},"damaged":"${Buffer.from(body).toString('base64')}",${ends}`
}

function isOneJsonLine(text: string, body: Uint8Array): boolean {
  if (text.includes('\n') || text.includes('\r') || Buffer.compare(Buffer.from(text), body) !== 0)
    return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function checkpointLine({ seq, hash, at, key, signature }: Checkpoint): string {
  return line({
    checkpoint: { seq, hash: hex(hash), at, key, signature: Buffer.from(signature).toString('base64') },
  })
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}
