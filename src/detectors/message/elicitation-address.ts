import { defineDetector } from '../../core/detector.ts'
import type { Severity } from '../../core/severity.ts'
import { stringField } from '../../core/value.ts'
import type { JsonObject } from '../../core/value.ts'
import type { AddressTrait } from '../address.ts'
import { isLoopbackHost, parseAddress, TRAIT_WORDS, traitsOf } from '../address.ts'
import { inputRequired, serverRequest } from '../example-subjects.ts'
import { serverRequests } from '../server-requests.ts'

export default defineDetector({
  id: 'message/elicitation-address',
  subject: 'message',
  title: 'The user is sent to an address that deceives',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U11', 'U16', 'U19'],
  why: 'In URL mode a server sends the user to a page to sign in or pay. A page whose host is hidden, imitated, inside the network or unencrypted is how such a visit is turned into theft.',
  fix: 'Do not open the page. Reach the service through an address you know.',
  examples: [
    {
      title: 'a name before the host',
      matches: 1,
      subject: serverRequest('elicitation/create', visit('https://bank.example.com@evil.test/')),
    },
    {
      title: 'look-alike letters',
      matches: 1,
      subject: inputRequired('elicitation/create', visit('https://xn--ggle-55da.test/')),
    },
    {
      title: 'an unencrypted page',
      matches: 1,
      subject: serverRequest('elicitation/create', visit('http://shop.example.com/')),
    },
    {
      title: 'a script',
      matches: 1,
      subject: serverRequest('elicitation/create', visit('javascript:void(0)')),
    },
    {
      title: 'the service’s own page',
      matches: 0,
      subject: serverRequest('elicitation/create', visit('https://mcp.example.com/connect?id=1')),
    },
    {
      title: 'a page of a local server',
      matches: 0,
      subject: serverRequest('elicitation/create', visit('http://localhost:3000/connect')),
    },
  ],
  *check(message) {
    for (const { method, params, pointer } of serverRequests(message)) {
      if (method !== 'elicitation/create') continue
      const address = stringField(params, 'url')
      const problem = address === undefined ? undefined : problemOf(address)
      if (problem) yield { place: { pointer: `${pointer}/url` }, ...problem }
    }
  },
})

const GRADES: readonly (readonly [AddressTrait, Severity])[] = [
  ['userinfo', 'high'],
  ['metadata', 'high'],
  ['mixed-script', 'high'],
  ['punycode', 'high'],
  ['collector', 'high'],
  ['shortener', 'medium'],
  ['ip', 'medium'],
  ['internal', 'medium'],
]

function problemOf(address: string): { readonly message: string; readonly severity: Severity } | undefined {
  const url = parseAddress(address)
  if (!url) return { severity: 'medium', message: 'The address is none' }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return { severity: 'high', message: 'The address is not one of a web page' }
  }
  if (/[\s\p{Cc}\\]/u.test(address))
    return { severity: 'high', message: 'The address contains characters that hide its host' }
  const traits = traitsOf(address)
  for (const [trait, severity] of GRADES) {
    const local = trait === 'internal' && isLoopbackHost(url.hostname)
    if (traits.includes(trait) && !local)
      return { severity, message: `The user is sent to ${TRAIT_WORDS[trait]}` }
  }
  const plain = url.protocol === 'http:' && !isLoopbackHost(url.hostname)
  return plain ? { severity: 'medium', message: 'The user is sent to a page without encryption' } : undefined
}

function visit(url: string): JsonObject {
  return { mode: 'url', elicitationId: '1', message: 'Please connect your account', url }
}
