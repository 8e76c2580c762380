/** What is wrong with sending somebody to an address; the words go into messages, so they never quote it. */
export type AddressTrait =
  | 'internal'
  | 'metadata'
  | 'ip'
  | 'punycode'
  | 'userinfo'
  | 'shortener'
  | 'collector'
  | 'mixed-script'

export const TRAIT_WORDS: Readonly<Record<AddressTrait, string>> = {
  internal: 'an address inside this machine or its network',
  metadata: 'the credential endpoint of a cloud machine',
  ip: 'a bare number instead of a name',
  punycode: 'a name in punycode, which may look like another',
  userinfo: 'a user name or password before the host, which can pass for the host',
  shortener: 'a link shortener that hides where it leads',
  collector: 'a service that collects whatever is sent to it',
  'mixed-script': 'a host name with letters beyond ASCII, which may look like another',
}

const SHORTENERS =
  'bit.ly tinyurl.com t.co goo.gl is.gd ow.ly buff.ly rebrand.ly cutt.ly rb.gy shorturl.at tiny.cc'.split(' ')
const COLLECTORS = [
  ...'webhook.site requestbin.com pipedream.net hookbin.com beeceptor.com requestcatcher.com'.split(' '),
  ...'oast.fun oast.pro oast.live oast.site oast.online oast.me interact.sh burpcollaborator.net'.split(' '),
  ...'ngrok.io ngrok.app ngrok-free.app ngrok-free.dev trycloudflare.com loca.lt serveo.net dnslog.cn'.split(
    ' ',
  ),
]

export function parseAddress(text: string): URL | undefined {
  return text.length <= 20_000 && URL.canParse(text) ? new URL(text) : undefined
}

export function traitsOf(text: string): readonly AddressTrait[] {
  const url = parseAddress(text)
  if (!url) return []
  const host = url.hostname.toLowerCase().replace(/\.$/, '')
  const traits: AddressTrait[] = []
  if (url.username !== '' || url.password !== '') traits.push('userinfo')
  if (isMetadataHost(host)) traits.push('metadata')
  else if (isInternalHost(host)) traits.push('internal')
  else if (isNumericHost(host)) traits.push('ip')
  if (/(?:^|\.)xn--/.test(host)) traits.push(/[^\x00-\x7f]/.test(text) ? 'mixed-script' : 'punycode')
  if (isUnder(host, SHORTENERS)) traits.push('shortener')
  if (isUnder(host, COLLECTORS)) traits.push('collector')
  return traits
}

export function isMetadataHost(host: string): boolean {
  return ['169.254.169.254', '[fd00:ec2::254]', 'metadata.google.internal', '100.100.100.200'].includes(host)
}

export function isLoopbackHost(host: string): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host) ||
    host === '[::1]'
  )
}

/** Hosts as the URL parser writes them: numbers in any base are dotted quads by then. */
export function isInternalHost(host: string): boolean {
  if (isLoopbackHost(host) || isMetadataHost(host) || host === '0.0.0.0' || host === '[::]') return true
  if (/^(?:10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\./.test(host)) return isNumericHost(host)
  return (
    /^\[(?:f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]|::ffff):/.test(host) ||
    /\.(?:internal|local|lan|intranet)$/.test(host)
  )
}

function isNumericHost(host: string): boolean {
  return /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host) || host.startsWith('[')
}

function isUnder(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`))
}
