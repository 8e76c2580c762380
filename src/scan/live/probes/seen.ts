import type { Probe } from '../../../core/session.ts'
import type { JsonObject, JsonValue } from '../../../core/value.ts'
import { LEGACY_REVISIONS } from '../../../mcp/era.ts'
import { probeOf, urlOf, type Probing } from '../probing.ts'

/** What was seen already, in the form in which detectors look at it. */
export function seenProbes(probing: Probing): readonly Probe[] {
  const { plain, guise, varied, target } = probing
  const everyLook = [plain, ...varied.looks.values()]
  const flaws = [...new Set(everyLook.flatMap((each) => each.flaws))]
  const asked = [...new Set([plain, ...undeclared(probing)].flatMap((each) => each.asked))].filter(
    (method) => method !== 'ping',
  )
  const endless = everyLook.flatMap(({ listed }) =>
    listed.filter(({ end }) => end === 'endless').map(({ method }) => method),
  )
  const cached = cacheOf(probing)
  const url = urlOf(probing)
  return [
    probeOf('greeting', 'accepted', {
      revision: plain.greeting.revision,
      asked: guise.revision,
      body: plain.greeting.body,
    }),
    ...(flaws.length > 0 ? [probeOf('frames', 'accepted', flaws)] : []),
    ...(asked.length > 0
      ? [
          probeOf(
            'undeclared-request',
            'accepted',
            asked.map((method) => method.slice(0, 100)),
          ),
        ]
      : []),
    ...(endless.length > 0 ? [probeOf('endless-list', 'accepted', [...new Set(endless)])] : []),
    ...(cached === undefined ? [] : [probeOf('list-cache', 'accepted', cached)]),
    ...(url
      ? [probeOf('place', 'accepted', { scheme: url.protocol.slice(0, -1), place: placeOf(url.hostname) })]
      : []),
    ...(target.kind === 'sse' || isOldest(plain.greeting.revision)
      ? [probeOf('old-transport', 'accepted', target.kind)]
      : []),
  ]
}

function isOldest(revision: string): boolean {
  return LEGACY_REVISIONS.slice(0, 2).some((each) => each === revision)
}

/** Connections on which no capability was declared. */
function undeclared({ varied }: Probing) {
  return [...varied.looks]
    .filter(([{ guise }]) => Object.keys(guise.capabilities).length === 0)
    .map(([, seen]) => seen)
}

/** Of modern answers: who may keep them how long. */
function cacheOf({ plain, varied }: Probing): JsonValue | undefined {
  const found = [plain, ...varied.looks.values()]
    .flatMap(({ listed }) => listed)
    .filter(({ cacheScope, ttlMs }) => cacheScope !== undefined || ttlMs !== undefined)
  if (found.length === 0) return undefined
  const lists: JsonObject = Object.fromEntries(
    found.map(({ method, cacheScope = null, ttlMs = null }) => [method, { cacheScope, ttlMs }]),
  )
  return lists
}

/** By the address alone: names are not looked up. */
export function placeOf(hostname: string): 'loopback' | 'private' | 'public' {
  const host = hostname.toLowerCase()
  if (/^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$|\.localhost$/.test(host)) return 'loopback'
  const isPrivate =
    /^(?:10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]{1,11}$/.test(host) ||
    /^\[(?:f[cd]|fe[89ab])/.test(host) ||
    /\.(?:internal|local|lan|intranet)$/.test(host) ||
    !host.includes('.')
  return isPrivate && !host.startsWith('[2') ? 'private' : 'public'
}
