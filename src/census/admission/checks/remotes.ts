import { isSecretName } from '../../exposure/secret-name.ts'
import type { Listing, ListedSetting } from '../../listing.ts'
import type { Raised } from '../admission.ts'

/** What of its addresses and settings is unsafe for whoever uses it. */
export function* remoteFaults(listing: Listing): Generator<Raised> {
  for (const [index, { url, settings }] of listing.remotes.entries()) {
    const pointer = `/remotes/${String(index)}/url`
    const host = hostOf(url)
    if (host !== undefined && PRIVATE.test(host))
      yield { rule: 'admission/local-remote', pointer, message: 'The address leads into a private network' }
    else if (/^http:/i.test(url))
      yield { rule: 'admission/plain-http', pointer, message: 'The address is reached over plain HTTP' }
    if (KEY_IN_QUERY.test(url))
      yield { rule: 'admission/key-in-address', pointer, message: 'The address asks for a key in its query' }
    const known = new Set(settings.map(({ name }) => name))
    const open = [...url.matchAll(VARIABLE)].filter(([, name = '']) => !known.has(name))
    if (open.length > 0)
      yield {
        rule: 'admission/open-template',
        pointer,
        message: 'A variable of the address is defined nowhere',
      }
    if (/^(?:https?:\/\/)?\{[^{}/]{0,200}\}(?:[/:?]|$)/i.test(url))
      yield { rule: 'admission/open-template', pointer, message: 'The whole host is a variable' }
    yield* unmarked(settings, `/remotes/${String(index)}`)
  }
  for (const [index, { settings }] of listing.packages.entries())
    yield* unmarked(settings, `/packages/${String(index)}`)
}

function* unmarked(settings: readonly ListedSetting[], pointer: string): Generator<Raised> {
  const count = settings.filter(({ name, isSecret }) => isSecret !== true && isSecretName(name)).length
  if (count > 0)
    yield {
      rule: 'admission/secret-mark-missing',
      pointer,
      message: `${String(count)} of its settings ${count === 1 ? 'has' : 'have'} the name of a secret and not its mark`,
    }
}

/** Of an address or a template of one; a variable stands for a label. */
function hostOf(url: string): string | undefined {
  const filled = url.replace(/\{[^{}]{0,200}\}/g, 'x')
  return URL.canParse(filled) ? new URL(filled).hostname.toLowerCase() : undefined
}

const VARIABLE = /\{([^{}]{1,200})\}/g
const KEY_IN_QUERY = /[?&](?:api[_-]?key|key|token|access_token|secret|password|auth)=/i
const PRIVATE =
  /^(?:localhost|.{0,253}\.(?:local|internal|localhost)|127\.[\d.]{1,11}|10\.[\d.]{1,11}|192\.168\.[\d.]{1,7}|172\.(?:1[6-9]|2\d|3[01])\.[\d.]{1,7}|169\.254\.[\d.]{1,7}|0\.0\.0\.0|\[(?:::1?|f[cd][\da-f]{2}:[\da-f:]{0,40}|fe80:[\da-f:]{0,40})\])$/
