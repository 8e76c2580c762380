import type { Policy } from '../core/policy.ts'
import type { Context } from './command.ts'
import type { FlowFlags } from './flow-flags.ts'

/** Opens the pack and the norms that the flags name. */
export function openNorms(_flags: FlowFlags, _context: Context): Policy | undefined {
  return undefined
}
