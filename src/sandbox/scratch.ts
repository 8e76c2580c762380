import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for one sandbox, gone when it is removed, and when we are told to end before that. */
export function makeScratch(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-sandbox-'))
  if (left.size === 0) for (const signal of SIGNALS) process.once(signal, removeAll)
  left.add(folder)
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
      left.delete(folder)
      if (left.size === 0) for (const signal of SIGNALS) process.off(signal, removeAll)
    },
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const left = new Set<string>()

function removeAll(signal: NodeJS.Signals): void {
  for (const folder of left) rmSync(folder, { recursive: true, force: true })
  // Whoever else listens decides what becomes of us.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
}
