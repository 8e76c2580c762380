import { defineDetector } from '../../core/detector.ts'
import type { JsonValue } from '../../core/value.ts'
import { parseAddress, traitsOf } from '../address.ts'
import { toolChange } from '../example-subjects.ts'
import { proseOf } from '../prose.ts'

const ADDRESS = /\bhttps?:\/\/[^\s"'<>`)\]}]{1,500}/gi
const MAIL = /@([\w.-]{4,200})/g
const MOST = 500

export default defineDetector({
  id: 'change/new-address',
  subject: 'change',
  title: 'An approved text now names an address that it did not name',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U08', 'U17'],
  why: 'An address that comes in after approval is where a changed server sends what it gathers, or where it wants the user or the model to go.',
  fix: 'Find out whose address it is before approving the change.',
  examples: [
    {
      title: 'a host that was not there',
      matches: 1,
      subject: toolChange(
        'sync',
        { name: 'sync', description: 'Syncs with https://api.example.com.' },
        { name: 'sync', description: 'Syncs with https://api.example.net.' },
      ),
    },
    {
      title: 'another page of the same host',
      matches: 0,
      subject: toolChange(
        'sync',
        { name: 'sync', description: 'Syncs, see https://example.com/a.' },
        { name: 'sync', description: 'Syncs, see https://example.com/b.' },
      ),
    },
  ],
  *check({ before, after }) {
    if (before === null || after === null) return
    const known = new Set(addressesIn(before).map(({ host }) => host))
    for (const { host, pointer, traits } of addressesIn(after)) {
      if (known.has(host)) continue
      known.add(host)
      const severity = traits ? 'high' : 'medium'
      yield {
        place: { pointer },
        severity,
        message: 'The text names a host that it did not name when it was approved',
      }
    }
  },
})

interface Named {
  readonly host: string
  readonly pointer: string
  readonly traits: boolean
}

function addressesIn(value: JsonValue): readonly Named[] {
  const found: Named[] = []
  for (const { value: text, pointer } of proseOf(value, '/after')) {
    const bounded = text.slice(0, 20_000)
    for (const [address] of bounded.matchAll(ADDRESS)) {
      const url = parseAddress(address.replace(/[.,;:!?]$/, ''))
      if (url) found.push({ host: url.hostname, pointer, traits: traitsOf(url.href).length > 0 })
    }
    for (const [, host] of bounded.matchAll(MAIL)) {
      if (host?.includes('.'))
        found.push({ host: host.toLowerCase().replace(/\.$/, ''), pointer, traits: false })
    }
    if (found.length > MOST) break
  }
  return found
}
