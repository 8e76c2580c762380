import { defineDetector } from '../../core/detector.ts'
import { escapePointer } from '../../core/place.ts'
import { field, isObject } from '../../core/value.ts'
import { probeSubject, probesNamed, sessionSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/public-cache-of-private-list',
  subject: 'session',
  title: 'A list that differs by user is offered to every cache',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U27', 'U16'],
  why: 'An answer marked public may be kept by a proxy and given to others. Where the list is not the same for all, others get what was meant for one; and a poisoned list lives as long as its lifetime.',
  fix: 'Mark lists that depend on who asks as `private`, with a lifetime of minutes.',
  examples: [
    {
      title: 'public, and strangers get nothing',
      matches: 1,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          probeSubject('unauthenticated-list', 'refused', undefined),
          probeSubject('list-cache', 'accepted', { 'tools/list': { cacheScope: 'public', ttlMs: 1000 } }),
        ],
      }),
    },
    {
      title: 'fresh for a year',
      matches: 1,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          probeSubject('list-cache', 'accepted', {
            'tools/list': { cacheScope: 'private', ttlMs: 31536000000 },
          }),
        ],
      }),
    },
    {
      title: 'public, and the same for all',
      matches: 0,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          probeSubject('unauthenticated-list', 'accepted', undefined),
          probeSubject('list-cache', 'accepted', { 'tools/list': { cacheScope: 'public', ttlMs: 1000 } }),
        ],
      }),
    },
  ],
  *check(session) {
    const isPrivate =
      probesNamed(session, 'unauthenticated-list').some(({ probe }) => probe.outcome === 'refused') ||
      session.variants.some(({ axis }) => axis === 'credential')
    for (const { probe, pointer } of probesNamed(session, 'list-cache')) {
      const lists = Object.entries(isObject(probe.body) ? probe.body : {}).slice(0, 10)
      const at = (method: string) => ({ pointer: `${pointer}/body/${escapePointer(method)}` })
      const open = lists.find(([, list]) => field(list, 'cacheScope') === 'public')
      if (open && isPrivate)
        yield { place: at(open[0]), message: 'The list depends on the credential and is marked public' }
      const old = lists.find(([, list]) => Number(field(list, 'ttlMs')) > LONGEST_MS)
      if (old)
        yield { place: at(old[0]), severity: 'low', message: 'The list may be kept for more than a month' }
    }
  },
})

const LONGEST_MS = 30 * 24 * 3600 * 1000
