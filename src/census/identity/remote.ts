/** Which endpoint, whatever way its address was written. */
export interface RemoteName {
  /** In lower case, without a port; `{}` where each user has their own: `{}.example.com`. */
  readonly host: string
  /** Host, port where it is not the usual one, path and what of the query says which endpoint it is. */
  readonly key: string
  readonly isTemplate: boolean
  readonly isEncrypted: boolean
}

/** Undefined where nothing could connect to it: no address, or none of the web. */
export function remoteNameOf(url: string): RemoteName | undefined {
  if (url.length > MOST_CHARACTERS) return undefined
  // A variable can stand anywhere, and hosts may not hold braces.
  const filled = url.trim().replace(VARIABLE, STAND_IN)
  if (!/^(?:https?|wss?):\/\//i.test(filled) || !URL.canParse(filled)) return undefined
  const address = new URL(filled)
  const host = shown(address.hostname.replace(/\.$/, ''))
  if (host === '') return undefined
  const port = address.port === '' ? '' : `:${address.port}`
  const path = withoutEnd(shown(address.pathname))
  return {
    host,
    key: `${host}${port}${path}${queryOf(address)}`,
    isTemplate: filled !== url.trim(),
    isEncrypted: address.protocol === 'https:' || address.protocol === 'wss:',
  }
}

const MOST_CHARACTERS = 4_000
/** `{tenant}`, `${TENANT}`, `<tenant>`, `{{tenant}}`. */
const VARIABLE = /\$?\{{1,2}[^{}\s/]{0,100}\}{1,2}|<[\w -]{1,100}>/g
const STAND_IN = 'zz0variable0zz'

/** A slash at the end, or several, lead to the same place. */
function withoutEnd(path: string): string {
  let end = path.length
  while (path[end - 1] === '/') end -= 1
  return path.slice(0, end)
}

const shown = (text: string): string => text.replaceAll(STAND_IN, '{}')

/** In order of names; who sent the visitor is not where they go. */
function queryOf({ searchParams }: URL): string {
  const kept = [...searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()
  return kept.length === 0 ? '' : `?${shown(kept.join('&'))}`
}

const TRACKING = /^(?:utm_\w{1,30}|ref|ref_src|referrer|source|fbclid|gclid|msclkid|mc_[ce]id)$/i
