import type { Story } from '../scenario.ts'
import { lean } from './lean.ts'

export interface Destination {
  readonly address: string
  readonly host: string
  readonly certificate: string
  readonly zone: string
  readonly listed: string
  readonly seen: number
}

/**
 * Where something goes to or comes from. Risky: outside and never listed, or now and then a machine inside that nobody expects.
 * Safe: inside, or quite often outside and long agreed.
 */
export function destination(story: Story, key: string): Destination {
  const { make, either, pick } = story
  const outside = (name: string) => ({ address: make.outsideAddress(name), host: make.outsideHost(name) })
  const inside = (name: string) => ({ address: make.insideAddress(name), host: make.insideHost(name) })
  const oddInside = story.chance(`${key}, odd inside`, 0.15)
  const agreedOutside = story.chance(`${key}, agreed outside`, 0.4)
  const odd = {
    ...(oddInside ? inside : outside)(key),
    zone: pick(`${key}, odd zone`, oddInside ? ODD : FAR),
  }
  const usual = {
    ...(agreedOutside ? outside : inside)(`${key}, usual`),
    zone: pick(`${key}, usual zone`, agreedOutside ? AGREED : NEAR),
  }
  const place = either(odd, usual)
  return {
    ...place,
    certificate: lean(
      story,
      `${key}, certificate`,
      [make.outsideHost(`${key}, other name`)],
      [place.host],
      0.5,
    ),
    listed: either(pick(`${key}, unlisted`, UNLISTED), pick(`${key}, listed`, LISTED)),
    seen: either(0, story.whole(`${key}, times seen`, 14, 400)),
  }
}

const ODD = ['guest-lan', 'lab', 'unmanaged', 'internal', 'dmz']
const FAR = ['external', 'internet', 'untrust', 'unknown', 'wan']
const AGREED = ['partner', 'vendor', 'trusted', 'internet', 'external', 'wan']
const NEAR = ['internal', 'corp', 'trust', 'backup-lan', 'local', 'dmz']
const UNLISTED = ['no', 'none', 'not_listed', 'miss', 'unknown', 'false', 'absent']
const LISTED = ['yes', 'allowlist', 'listed', 'hit', 'approved', 'true', 'present']
