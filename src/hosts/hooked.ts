import { hasHookFile, type HookedHost } from './host.ts'
import { HOSTS } from './index.ts'

/** Those that tell programs of ours what they do. */
export const HOOKED_HOSTS: readonly HookedHost[] = HOSTS.filter(hasHookFile)
