import type { Random } from '../../core/random.ts'
import { DOMAINS, OUTSIDE_ENDINGS, OUTSIDE_NAMES, OUTSIDE_PREFIXES } from './vocabulary.ts'

/** Inside addresses are private (RFC 1918), outside ones of the documentation ranges (RFC 5737): nobody's. */
export function inside(chance: Random, network: string): string {
  const host = chance.whole(2, 250)
  if (network === '10') return `10.${chance.whole(0, 60)}.${chance.whole(0, 40)}.${host}`
  if (network === '172.16') return `172.${chance.whole(16, 31)}.${chance.whole(0, 12)}.${host}`
  return `192.168.${chance.whole(0, 20)}.${host}`
}

export function outside(chance: Random): string {
  return `${chance.pick(['192.0.2', '198.51.100', '203.0.113'])}.${chance.whole(2, 250)}`
}

/** `domain` in [0, 1) chooses the domain, alike for all hosts of a story. */
export function insideName(domain: number, host: string): string {
  return `${host}.${DOMAINS[Math.floor(domain * DOMAINS.length)] ?? 'lan'}`
}

export function outsideName(chance: Random): string {
  const name = `${chance.pick(OUTSIDE_NAMES)}.${chance.pick(OUTSIDE_ENDINGS)}`
  return chance.chance(0.6) ? `${chance.pick(OUTSIDE_PREFIXES)}.${name}` : name
}
