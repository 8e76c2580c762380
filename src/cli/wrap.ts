import type { Context } from './command.ts'

export { hang, wrap } from '../core/wrap.ts'

/** How wide to write: the terminal, but no wider than is pleasant to read. */
export function columnsOf({ stdout, env }: Pick<Context, 'stdout' | 'env'>): number {
  const known = 'columns' in stdout ? Number(stdout.columns) : Number(env['COLUMNS'])
  return Number.isInteger(known) && known > 0 ? Math.min(Math.max(known, 40), 100) : 80
}
