import { fail } from '../../../core/error.ts'

export interface Address {
  readonly url: string
  /** What may be shown of it: neither user nor password, which may stand in the query, too. */
  readonly shown: string
}

export function addressOf(url: string): Address {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed === undefined || !/^postgres(?:ql)?:$/.test(parsed.protocol)) return fail('store/bad-url')
  return { url, shown: `postgres://${parsed.host}${parsed.pathname}` }
}
