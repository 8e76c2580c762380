import { hostProcess } from '../hosts/host-process.ts'
import type { Context, Flag } from './command.ts'

export const TRAJECTORY_FLAG = {
  kind: 'string',
  placeholder: 'KEY',
  brief: 'Whose flows belong together (default: $FAIRLEAD_TRAJECTORY, else the host program)',
} as const satisfies Flag

/**
 * Whose trajectory it is: what was named, else the host that started us. Where the system does not tell who that is, all
 * hosts of this state folder share one: nothing that flows is missed, at the price of a false alarm now and then.
 */
export function trajectoryKey(flag: string | undefined, { env }: Pick<Context, 'env'>): string {
  return flag ?? (env['FAIRLEAD_TRAJECTORY'] || hostProcess()) ?? 'all hosts'
}
