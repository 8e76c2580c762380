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
 * Where something goes. Risky: outside and never listed, or now and then a machine inside that nobody expects. Safe: inside,
 * or now and then outside and long agreed.
 */
export function destination(story: Story, key: string): Destination {
  const { make, either } = story
  const surprising = story.chance(`${key}, the other side`, 0.3)
  const outside = { address: make.outsideAddress(key), host: make.outsideHost(key) }
  const inside = { address: make.insideAddress(key), host: make.insideHost(key) }
  const place = surprising ? either(inside, outside) : either(outside, inside)
  const zone = surprising
    ? either(story.pick(`${key}, odd zone`, ['guest-lan', 'lab', 'unmanaged']), 'partner')
    : either(
        story.pick(`${key}, far zone`, ['external', 'internet', 'untrust', 'unknown']),
        story.pick(`${key}, near zone`, ['internal', 'corp', 'trust', 'backup-lan', 'local']),
      )
  return {
    ...place,
    zone,
    certificate: lean(
      story,
      `${key}, certificate`,
      [make.outsideHost(`${key}, other name`)],
      [place.host],
      0.5,
    ),
    listed: either(
      story.pick(`${key}, unlisted`, ['no', 'none', 'not_listed', 'miss', 'unknown', 'false', 'absent']),
      story.pick(`${key}, listed`, ['yes', 'allowlist', 'listed', 'hit', 'approved', 'true', 'present']),
    ),
    seen: either(0, story.whole(`${key}, times seen`, 14, 400)),
  }
}
