import { fail } from '../../core/error.ts'
import { field } from '../../core/value.ts'
import { LineSplitter } from '../../mcp/lines.ts'
import { startServer } from '../../mcp/transport/stdio.ts'
import type { Carrier, Launch } from '../defence.ts'

/** A classifier in a program of its own, kept running. */
export interface ClassifierProgram {
  readonly classify: (text: string, carrier: Carrier) => Promise<number>
  readonly close: () => Promise<void>
}

/**
 * One JSON line in, `{"text": …, "carrier": …}`; one JSON line out, in order: `{"probability": 0.9}`, or `{"flagged": true}`.
 * Anything else, or an early end, is a failure of every text that waits: no verdict is not “harmless”.
 */
export function openClassifier({ command, args, env }: Launch): ClassifierProgram {
  const program = startServer(command, args, env, 'pipe')
  const waiting: { readonly resolve: (value: number) => void; readonly reject: (error: unknown) => void }[] =
    []
  const lines = new LineSplitter(LONGEST_LINE)
  let broken: string | undefined
  const breakDown = (what: string): void => {
    broken ??= what
    for (const { reject } of waiting.splice(0)) reject(failure(what))
  }
  program.errors?.resume()
  program.output.on('data', (piece: Uint8Array) => {
    for (const line of lines.push(piece)) {
      const verdict = line.kind === 'line' ? readVerdict(Buffer.from(line.bytes).toString()) : undefined
      if (verdict === undefined) return breakDown('a line is no verdict')
      waiting.shift()?.resolve(verdict)
    }
  })
  void program.ended.then(() => breakDown('the program ended'))
  return {
    classify: (text, carrier) =>
      new Promise((resolve, reject) => {
        if (broken !== undefined) return reject(failure(broken))
        waiting.push({ resolve, reject })
        program.input.write(`${JSON.stringify({ text, carrier })}\n`)
      }),
    close: () => program.end(500),
  }
}

const LONGEST_LINE = 64 * 1024

function readVerdict(line: string): number | undefined {
  try {
    const verdict: unknown = JSON.parse(line)
    const probability = field(verdict, 'probability')
    if (typeof probability === 'number' && probability >= 0 && probability <= 1) return probability
    const flagged = field(verdict, 'flagged')
    return typeof flagged === 'boolean' ? Number(flagged) : undefined
  } catch {
    return undefined
  }
}

function failure(what: string): unknown {
  try {
    return fail('defence/no-verdict', { defence: 'text-classifier', what })
  } catch (error) {
    return error
  }
}
