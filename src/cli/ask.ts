import { createInterface } from 'node:readline/promises'
import { fail } from '../core/error.ts'
import type { Context } from './command.ts'

/** Whether there is a person to ask: both ends are a terminal. */
export function canAsk({ stdout }: Pick<Context, 'stdout'>): boolean {
  return process.stdin.isTTY && 'isTTY' in stdout && stdout.isTTY === true
}

/** Asks on the terminal; whatever is not a clear yes is a no, the end of the input too. Fails where nobody can answer. */
export async function askYes(question: string, context: Pick<Context, 'stdout'>): Promise<boolean> {
  if (!canAsk(context)) return fail('edit/needs-yes')
  const reader = createInterface({ input: process.stdin, output: context.stdout })
  const ended = new Promise<string>((resolve) => {
    reader.once('close', () => resolve(''))
    reader.once('SIGINT', () => resolve(''))
  })
  try {
    const answer = await Promise.race([reader.question(`${question} [y/N] `), ended])
    return /^\s*y(?:es)?\s*$/i.test(answer)
  } finally {
    reader.close()
  }
}
