import { setTimeout as pause } from 'node:timers/promises'
import { FairleadError, fail } from '../../../core/error.ts'
import type { Address } from './address.ts'

export type Values = readonly unknown[]
export type Row = Readonly<Record<string, unknown>>
export type Run = (text: string, values?: Values) => Promise<readonly Row[]>

type Work<T> = (run: Run, isAgain: boolean) => Promise<T>
type Transaction = <T>(work: Work<T>) => Promise<T>

/**
 * A server that fails may forget the last moments before it, all of them from some moment on: work that was taken or
 * finished then is taken and done again. It need not be waited for until the disk has it, which is most of the time.
 */
export interface Connection {
  readonly run: Run
  /** `work` may be done again after it was undone, or even after it was kept, where the answer to that got lost. */
  readonly transaction: Transaction
  /** One that a failing server never forgets once it has answered. */
  readonly lasting: Transaction
  readonly close: () => Promise<void>
  readonly shown: string
}

/** Several connections to one server, and patience while it restarts: what failed for a moment is tried again. */
export async function connection({ url, shown }: Address, waitMs: number): Promise<Connection> {
  const { Pool } = await loadPg()
  const pool = new Pool({
    connectionString: url,
    application_name: 'fairlead',
    options: SETTINGS.map((setting) => `-c ${setting}`).join(' '),
    max: 8,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    allowExitOnIdle: true,
  })
  // Whoever uses a connection that fails hears of it by what was asked; where nobody does, the next gets another. Node ends
  // at an error that nobody listens for, so this stays, also while a connection changes hands.
  const ignore = (): void => undefined
  pool.on('error', ignore)
  pool.on('connect', (client) => void client.on('error', ignore))

  const transact = async <T>(work: Work<T>, isAgain: boolean): Promise<T> => {
    const client = await pool.connect()
    let failure: unknown
    try {
      await client.query('BEGIN')
      const result = await work(
        async (text, values = []) => rowsOf(await client.query(text, [...values])),
        isAgain,
      )
      await client.query('COMMIT')
      return result
    } catch (error) {
      failure = error
      await client.query('ROLLBACK').catch(ignore)
      throw error
    } finally {
      // One that failed half way is not given to the next.
      client.release(failure !== undefined && isPassing(failure))
    }
  }
  const patiently = <T>(work: (isAgain: boolean) => Promise<T>) => tryAgain(work, waitMs, shown)
  // Long enough for a server that starts just now, short enough for an address that was mistyped.
  await tryAgain(() => pool.query('SELECT 1'), Math.min(waitMs, FIRST_WAIT_MS), shown).catch((error) =>
    pool.end().then(() => {
      throw error
    }),
  )
  return {
    shown,
    run: (text, values = []) => patiently(async () => rowsOf(await pool.query(text, [...values]))),
    transaction: (work) => patiently((isAgain) => transact(work, isAgain)),
    lasting: (work) =>
      patiently((again) =>
        transact(async (by, isAgain) => {
          await by('SET LOCAL synchronous_commit = on')
          return work(by, isAgain)
        }, again),
      ),
    close: () => pool.end(),
  }
}

// A queue grows and empties faster than statistics of it are made, and a plan for a small one reads all of a large one:
// what is left to choose from are the ways that are right for both.
const SETTINGS = [
  'synchronous_commit=off',
  'enable_bitmapscan=off',
  'enable_hashjoin=off',
  'enable_mergejoin=off',
]

const FIRST_WAIT_MS = 15_000

// Several statements in one text, as pg-boss writes them, are answered by a list.
function rowsOf({ rows }: { readonly rows?: readonly Row[] }): readonly Row[] {
  return rows ?? []
}

async function tryAgain<T>(
  work: (isAgain: boolean) => Promise<T>,
  waitMs: number,
  shown: string,
): Promise<T> {
  const until = performance.now() + waitMs
  for (let tries = 0; ; tries += 1) {
    try {
      return await work(tries > 0)
    } catch (error) {
      if (error instanceof FairleadError) throw error
      if (!isPassing(error) || performance.now() > until)
        fail('store/unreachable', { path: shown, what: reasonOf(error) }, error)
    }
    await pause(Math.min(1_000, 25 * 2 ** tries))
  }
}

// Classes 08 (connection), 57P (shut down, starting), 40 (undone so that another may go on), 53300 (too many).
const PASSING = /^(?:08...|57P0[1-5]|40...|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EAI_AGAIN)$/
const CUT = /^Connection terminated|timeout (?:expired|exceeded)|connection error|server closed/i

function isPassing(error: unknown): boolean {
  return PASSING.test(codeOf(error) ?? '') || (error instanceof Error && CUT.test(error.message))
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error && error.message !== '' ? error.message : 'no reason given'
  return [codeOf(error), message].filter((part) => part !== undefined).join(', ')
}

async function loadPg() {
  try {
    return (await import('pg')).default
  } catch (error) {
    return fail('store/no-package', { name: 'pg' }, error)
  }
}
