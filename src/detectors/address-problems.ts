import type { Severity } from '../core/severity.ts'
import { isLoopbackHost, isMetadataHost, parseAddress, traitsOf, TRAIT_WORDS } from './address.ts'

export interface AddressProblem {
  readonly kind: 'plain' | 'place' | 'name'
  readonly message: string
  readonly severity: Severity
}

/** What is wrong with reaching a server at an address; nothing of it is quoted. */
export function* addressProblems(address: string): Generator<AddressProblem> {
  const url = parseAddress(address)
  if (!url) return
  const host = url.hostname.toLowerCase()
  const isPlain = url.protocol === 'http:' || url.protocol === 'ws:'
  if (isPlain && !isLoopbackHost(host) && !isContained(host)) {
    yield {
      kind: 'plain',
      severity: 'medium',
      message: 'The server is reached over plain HTTP: whoever is on the way reads and changes all of it',
    }
  }
  if (isMetadataHost(host))
    yield {
      kind: 'place',
      severity: 'high',
      message: 'The address is the credential endpoint of a cloud machine',
    }
  else if (/^169\.254\.|^\[fe[89ab]/.test(host))
    yield { kind: 'place', severity: 'medium', message: 'The address belongs to whoever is on the same wire' }
  else if (host === '0.0.0.0' || host === '[::]')
    yield { kind: 'place', severity: 'low', message: 'The address means every network of the machine' }
  for (const trait of traitsOf(address)) {
    const severity = NAMES[trait]
    if (severity) yield { kind: 'name', severity, message: `The address has ${TRAIT_WORDS[trait]}` }
  }
}

const NAMES: Readonly<Record<string, Severity>> = {
  'mixed-script': 'high',
  punycode: 'medium',
  shortener: 'medium',
  collector: 'medium',
}

/** Names that only mean something within one machine: of its containers, of a service beside it. */
function isContained(host: string): boolean {
  return /^host\.(?:docker|containers|lima)\.internal$/.test(host) || !/[.:]/.test(host)
}
