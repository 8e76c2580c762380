import type { OfferedTool, Piece } from '../agent.ts'
import type { Carrier, Shield } from '../defence.ts'
import type { Done } from '../goal.ts'
import type { StepRecord, Touch } from '../record.ts'

/** What a host notes down while it works, from where it can see both ends. */
export interface Watch {
  readonly steps: StepRecord[]
  readonly touches: Touch[]
  readonly reads: Piece[]
  /** Every definition that was ever offered, each once. */
  readonly offered: OfferedTool[]
  /** Calls that reached a server or a built-in tool. */
  readonly calls: Done[]
  readonly callMs: number[]
  readonly touch: (what: Touch['what'], server: string, name: string, said?: string) => void
  readonly read: (from: Piece['from'], server: string, text: string) => void
  /** Hands a text to the agent, as much of it as the host's own defence leaves. */
  readonly hand: (
    from: Piece['from'],
    server: string,
    carrier: Carrier,
    text: string,
  ) => Promise<string | undefined>
}

export function createWatch(shield: Shield): Watch {
  const steps: StepRecord[] = []
  const touches: Touch[] = []
  const reads: Piece[] = []
  return { steps, touches, reads, offered: [], calls: [], callMs: [], touch, read, hand }

  function touch(what: Touch['what'], server: string, name: string, said?: string): void {
    touches.push({ what, server, name, step: steps.length - 1, ...(said ? { said } : {}) })
  }

  function read(from: Piece['from'], server: string, text: string): void {
    reads.push({ from, server, text })
  }

  async function hand(
    from: Piece['from'],
    server: string,
    carrier: Carrier,
    text: string,
  ): Promise<string | undefined> {
    const kept = shield.text ? await shield.text(server, carrier, text) : text
    if (kept !== text) touch(kept === undefined ? 'text-withheld' : 'text-changed', server, from)
    if (kept !== undefined) read(from, server, kept)
    return kept
  }
}
