import { fail } from '../../core/error.ts'
import type { HookedHost as Host } from '../../hosts/host.ts'
import { HOOKED_HOSTS } from '../../hosts/hooked.ts'
import { didYouMean } from '../nearest.ts'

/** The host of that id, or a failure that names the nearest. */
export function chooseHost(id: string): Host {
  const ids = HOOKED_HOSTS.map((host) => host.id)
  return (
    HOOKED_HOSTS.find((host) => host.id === id) ??
    fail('usage/unknown-name', {
      what: 'host',
      name: id,
      expected: `${didYouMean(id, ids)}Hosts with hooks: ${ids.join(', ')}`,
    })
  )
}
