import type { Call } from '../flow/calls.ts'
import type { Value } from '../flow/value.ts'
import { option, wordSet, type Family, type Harm } from './harm.ts'

const VERBS = wordSet('get post put patch delete head options request stream fetch send')

/** Opening connections to an address. */
export const requests: Family = {
  names: new Set([
    ...VERBS,
    ...wordSet(
      'axios got ky needle node-fetch superagent urlopen urlretrieve Request WebSocket EventSource undici cross-fetch default open',
    ),
  ]),
  isForeign: true,
  harms: (call) => {
    if (!isClient(call)) return undefined
    const address = addressOf(call)
    return [
      { kind: 'request', value: address, settles: followsNone(call) ? 'redirect-unchecked' : undefined },
    ] satisfies readonly Harm[]
  },
}

const CALLED = wordSet(
  'fetch axios got ky needle node-fetch cross-fetch superagent request undici.fetch undici.request undici.stream WebSocket ws ws.WebSocket EventSource eventsource urllib.request.urlopen urllib.request.urlretrieve urllib.request.Request urllib2.urlopen request-promise make-fetch-happen',
)
const LIBRARIES =
  /^(?:axios(?:\.default)?(?:\.create\(\))?|got(?:\.extend\(\))?|ky(?:\.create\(\))?|needle|superagent|http|https|follow-redirects\.https?|requests|requests\.Session\(\)|requests\.session\(\)|httpx|httpx\.(?:Async)?Client\(\)|aiohttp|aiohttp\.ClientSession\(\)|urllib3\.PoolManager\(\)|request|undici\.(?:Client|Pool|Agent)\(\)|niquests|curl_cffi\.requests)\.(\w+)$/

function isClient({ path, name }: Call): boolean {
  if (CALLED.has(path) || CALLED.has(path.replace(/^(?:globalThis|window|global)\./, ''))) return true
  return LIBRARIES.test(path) && VERBS.has(name)
}

function addressOf(call: Call): Value | undefined {
  const { plain, named, name, path } = call
  const byMethod =
    (name === 'request' || name === 'stream') && /^(?:requests|httpx|aiohttp|urllib3|niquests)/.test(path)
  const first = named.get('url') ?? plain[byMethod ? 1 : 0]
  const members = first?.object && !first.object.isList && !first.object.of ? first.object.fields : undefined
  if (members && !first?.external)
    return (
      members.get('url') ??
      members.get('hostname') ??
      members.get('host') ??
      members.get('uri') ??
      members.get('baseURL')
    )
  return first
}

/** Says the call, or the making of the client, that redirects are not followed, or is it a client that follows none by itself? */
function followsNone(call: Call): boolean {
  const said = (name: string): Value | undefined => option(call, name) ?? optionOfClient(call, name)
  const redirect = said('redirect')?.literal
  if (redirect === 'manual' || redirect === 'error') return true
  const most = said('maxRedirects')?.literal
  if (most === 0) return true
  const follows = said('allow_redirects') ?? said('follow_redirects') ?? said('followRedirect')
  if (follows?.literal === false) return true
  return follows === undefined && /^(?:httpx|https?\.|undici\.(?:request|stream))/.test(call.path)
}

/** `axios.create({ maxRedirects: 0 })` */
function optionOfClient({ receiver }: Call, name: string): Value | undefined {
  return receiver?.external?.args.flatMap(({ object }) => object?.fields.get(name) ?? []).at(-1)
}
