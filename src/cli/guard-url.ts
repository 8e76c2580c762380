import type { Context } from './command.ts'
import type { GuardFlags } from './open-gate.ts'

export async function guardUrl(_flags: GuardFlags, _url: string, _context: Context): Promise<number> {
  return 70
}
