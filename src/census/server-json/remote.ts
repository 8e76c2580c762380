import { field } from '../../core/value.ts'
import type { Bounded } from '../bounded.ts'
import { type ListedRemote, MOST } from '../listing.ts'
import { fieldOf } from './dialect.ts'
import { settingsOf, variablesOf } from './setting.ts'

/** Where it runs already; one without an address is none. */
export function remotesOf(value: unknown, within: Bounded): readonly ListedRemote[] {
  return within.list(value).flatMap((one) => {
    const url = within.text(field(one, 'url'), MOST.text)
    if (url === undefined) return []
    const headers = settingsOf(field(one, 'headers'), within)
    // A header that must be sent and kept secret is a key, whatever it is called.
    const wantsKey = headers.some(({ isSecret, isRequired }) => isSecret === true && isRequired !== false)
    return [
      {
        transport: transportOf(fieldOf(one, 'type', 'transport_type', 'transport')),
        url,
        settings: within.first([...headers, ...variablesOf(one, within)]),
        ...(wantsKey ? { authentication: 'key' as const } : {}),
      },
    ]
  })
}

/** Each registry writes it in its own way: `streamable-http`, `STREAMABLE_HTTP`, `http`. */
export function transportOf(name: unknown): ListedRemote['transport'] {
  if (typeof name !== 'string') return 'unknown'
  const plain = name.toLowerCase().replaceAll('_', '-')
  if (plain === 'sse') return 'sse'
  return HTTP.has(plain) ? 'http' : 'unknown'
}

const HTTP = new Set(['streamable-http', 'streamablehttp', 'streamable', 'http'])
