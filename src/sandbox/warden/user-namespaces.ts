import { writeFileSync } from 'node:fs'
import type { Order } from './order.ts'

/**
 * A program that makes a user namespace of its own has all rights in it, and with them much more of the kernel to attack. In
 * ours we may forbid it; where we are root outside this setting would be the machine's, which is not ours to change.
 */
export function closeUserNamespaces({ drop }: Pick<Order, 'drop'>): void {
  if (drop.how !== 'setpriv') return
  try {
    writeFileSync('/proc/sys/user/max_user_namespaces', '0')
  } catch {
    // An old kernel; the walls hold without it.
  }
}
