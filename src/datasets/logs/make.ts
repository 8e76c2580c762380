import type { Random } from '../../core/random.ts'
import { inside, outside, outsideName, siteDomain } from './make-address.ts'
import { pathOf } from './make-path.ts'
import type { Make } from './scenario.ts'
import {
  OUTSIDE_PREFIXES,
  PEOPLE,
  ROLES,
  SERVICES,
  SERVICE_USERS,
  SITES,
  SURNAMES,
  TABLES,
  TOOLS,
} from './vocabulary.ts'

/**
 * The entities of one pair. Values are remembered by key, so both endings of a story share them; two keys of one kind never
 * share a value, or the relations that tell the endings apart would blur.
 */
export function makeFor(random: Random): Make {
  const style = styleOf(random.fork('style'))
  const known = new Map<string, string | number>()
  const taken = new Set<string>()
  const once = <T extends string | number>(kind: string, key: string, draw: (chance: Random) => T): T => {
    const place = `${kind}/${key}`
    const before = known.get(place)
    if (before !== undefined) return before as T
    const chance = random.fork(place)
    let value = draw(chance)
    for (let tries = 0; tries < 50 && taken.has(`${kind}=${value}`); tries++) value = draw(chance)
    taken.add(`${kind}=${value}`)
    known.set(place, value)
    return value
  }
  return {
    host: (key) => once('host', key, (chance) => hostName(chance, style.host)),
    user: (key) => once('user', key, (chance) => userName(chance, style.user)),
    serviceUser: (key) => once('serviceUser', key, (chance) => chance.pick(SERVICE_USERS)),
    uid: (key, kind = 'person') =>
      once(`uid/${kind}`, key, (chance) =>
        kind === 'person' ? 1000 + chance.whole(0, 120) : chance.whole(33, 998),
      ),
    pid: (key) => once('pid', key, (chance) => chance.whole(style.pids[0], style.pids[1])),
    port: (key) => once('port', key, (chance) => chance.whole(32768, 60999)),
    insideAddress: (key) => once('inside', key, (chance) => inside(chance, style.network)),
    outsideAddress: (key) => once('outside', key, outside),
    insideHost: (key) => once('insideHost', key, (chance) => insideName(chance, style)),
    outsideHost: (key) =>
      once('outsideHost', key, (chance) => outsideName(chance, hostName(chance, style.host))),
    path: (key, kind) => once(`path/${kind}`, key, (chance) => pathOf(chance, kind)),
    digest: (key) => once('digest', key, (chance) => hex(chance, style.digest)),
    id: (key, prefix) =>
      once(
        `id/${prefix ?? ''}`,
        key,
        (chance) => (prefix === undefined ? '' : `${prefix}-`) + hex(chance, style.id),
      ),
    inode: (key) => once('inode', key, (chance) => chance.whole(20_000, 9_900_000)),
    bytes: (key, low, high) => once(`bytes/${low}-${high}`, key, (chance) => between(chance, low, high)),
    version: (key) =>
      once('version', key, (chance) =>
        [chance.whole(0, 9), chance.whole(0, 24), chance.whole(0, 30)].join('.'),
      ),
    tool: (key) => once('tool', key, (chance) => chance.pick(TOOLS)),
    service: (key) => once('service', key, (chance) => chance.pick(SERVICES)),
    table: (key) => once('table', key, (chance) => chance.pick(TABLES)),
  }
}

/** One log was written on one site, by one hand: its names look alike. */
function styleOf(chance: Random) {
  return {
    host: chance.whole(0, 4),
    user: chance.whole(0, 3),
    pids: chance.pick([
      [300, 9999],
      [1000, 32767],
      [10_000, 65_000],
    ] as const),
    network: chance.pick(['10', '10', '192.168', '172.16']),
    domain: siteDomain(chance.fork('domain')),
    digest: chance.pick([8, 12, 16, 32, 64]),
    id: chance.pick([4, 6, 8, 12]),
  }
}

function insideName(chance: Random, { host, domain }: ReturnType<typeof styleOf>): string {
  const name = chance.chance(0.3) ? chance.pick(OUTSIDE_PREFIXES) : hostName(chance, host)
  return `${name}.${domain}`
}

function hostName(chance: Random, style: number): string {
  const number = chance.whole(1, 24)
  const padded = String(number).padStart(2, '0')
  const role = chance.pick(ROLES)
  if (style === 0) return `${role}-${padded}`
  if (style === 1) return `${role}${number}`
  if (style === 2) return `${chance.pick(SITES)}-${role}-${padded}`
  if (style === 3) return `${role}-${hex(chance, 5)}`
  return `srv-${role}-${number}`
}

function userName(chance: Random, style: number): string {
  const [given, family] = [chance.pick(PEOPLE), chance.pick(SURNAMES)]
  if (style === 0) return given
  if (style === 1) return `${given.charAt(0)}${family}`
  return style === 2 ? `${given}.${family}` : `${given}_${family.charAt(0)}`
}

function hex(chance: Random, length: number): string {
  return Array.from({ length }, () => chance.whole(0, 15).toString(16)).join('')
}

/** Sizes spread over orders of magnitude, as sizes do. */
function between(chance: Random, low: number, high: number): number {
  if (low < 1) return chance.whole(low, high)
  return Math.min(high, Math.max(low, Math.round(low * (high / low) ** chance.next())))
}
