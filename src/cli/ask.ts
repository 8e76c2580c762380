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
  return /^\s*y(?:es)?\s*$/i.test((await askLine(`${question} [y/N] `, context)) ?? '')
}

/** One line of a person; undefined where the input ends or they interrupt. Only where `canAsk`. */
export async function askLine(
  question: string,
  context: Pick<Context, 'stdout'>,
): Promise<string | undefined> {
  const reader = createInterface({ input: process.stdin, output: context.stdout })
  const ended = new Promise<undefined>((resolve) => {
    reader.once('close', () => resolve(undefined))
    reader.once('SIGINT', () => resolve(undefined))
  })
  try {
    return await Promise.race([reader.question(question), ended])
  } finally {
    reader.close()
  }
}
