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

/** A site's own domain is built like any other, or its name alone would tell inside from outside. */
export function siteDomain(chance: Random): string {
  if (chance.chance(0.35)) return chance.pick(DOMAINS)
  const name = `${chance.pick(OUTSIDE_NAMES)}.${chance.pick(OUTSIDE_ENDINGS)}`
  return chance.chance(0.3) ? `${chance.pick(OUTSIDE_PREFIXES)}.${name}` : name
}

/** `host` is how hosts are called at this site; strangers are called so too at times. */
export function outsideName(chance: Random, host: string): string {
  const inner = chance.chance(0.15)
    ? chance.pick(DOMAINS)
    : `${chance.pick(OUTSIDE_NAMES)}.${chance.pick(OUTSIDE_ENDINGS)}`
  const style = chance.whole(0, 9)
  if (style < 4) return `${chance.pick(OUTSIDE_PREFIXES)}.${inner}`
  return style < 7 ? `${host}.${inner}` : inner
}
