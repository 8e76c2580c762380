import type { Random } from '../../core/random.ts'

/** What differs from one telling of a scene to the next. */
export interface Slot {
  readonly name: string
  /**
   * `5..90`, `1.50..9.90`, `~AB-####`, `red|green`, `tomorrow>2026-11-22|on Friday>2026-11-27` (as said, and as it is
   * given to a function), `@list`, `= amount * rate`.
   */
  readonly spec: string
}

export interface Filling {
  readonly said: string
  readonly given: string
}
export type Fillings = ReadonlyMap<string, Filling>
export type Lists = Readonly<Record<string, readonly string[]>>

export function fill(slots: readonly Slot[], lists: Lists, random: Random): Fillings {
  const fillings = new Map<string, Filling>()
  for (const { name, spec } of slots) {
    let filling = draw(spec, fillings, lists, random)
    // Two cities of one scene are two.
    const isTaken = ({ said }: Filling): boolean =>
      [...fillings.values()].some((other) => other.said === said)
    for (let tries = 0; tries < 12 && /[@|]/.test(spec) && isTaken(filling); tries++)
      filling = draw(spec, fillings, lists, random)
    fillings.set(name, filling)
  }
  return fillings
}

/** Another value of the same kind; undefined where there is none. */
export function fillOtherwise(
  { name, spec }: Slot,
  fillings: Fillings,
  lists: Lists,
  random: Random,
): Filling | undefined {
  const before = fillings.get(name)!
  if (spec.startsWith('=')) return plain(String(round(Number(before.given) * random.pick([0.5, 2, 10]) + 1)))
  for (let tries = 0; tries < 12; tries++) {
    const other = draw(spec, fillings, lists, random)
    if (other.given !== before.given && other.said !== before.said) return other
  }
  return undefined
}

const SLOT = /\{([a-z][a-z0-9_]*)('?)\}/g

/** `{name}` as it is said, `{name'}` as it is given. */
export function inserted(text: string, fillings: Fillings): string {
  return text.replaceAll(SLOT, (whole, name: string, given: string) => {
    const filling = fillings.get(name)
    if (filling === undefined) throw new SyntaxError(`no slot fills ${whole} in: ${text}`)
    return given === '' ? filling.said : filling.given
  })
}

export function slotsIn(text: string): string[] {
  return [...text.matchAll(SLOT)].map(([, name = '']) => name)
}

function draw(spec: string, fillings: Fillings, lists: Lists, random: Random): Filling {
  if (spec.startsWith('=')) return plain(String(computed(spec.slice(1), fillings)))
  if (spec.startsWith('~'))
    return plain(spec.slice(1).replaceAll(/[#?*]/g, (sign) => random.pick(SIGNS[sign]!)))
  if (spec.startsWith('@')) return pair(random.pick(lists[spec.slice(1)] ?? missing(spec)))
  const [, low, high] = /^(-?[\d.]+)\.\.(-?[\d.]+)$/.exec(spec) ?? []
  if (low === undefined || high === undefined) return pair(random.pick(spec.split('|')))
  const digits = low.split('.')[1]?.length ?? 0
  const scale = 10 ** digits
  return plain((random.whole(Number(low) * scale, Number(high) * scale) / scale).toFixed(digits))
}

const SIGNS: Readonly<Record<string, readonly string[]>> = {
  '#': '0123456789'.split(''),
  '?': 'ABCDEFGHJKLMNPQRSTUVWXYZ'.split(''),
  '*': '0123456789abcdef'.split(''),
}

/** From left to right, without precedence. */
function computed(expression: string, fillings: Fillings): number {
  const [first = '', ...rest] = expression.trim().split(/ +/)
  const value = (term: string): number => Number(fillings.get(term)?.given ?? term)
  let result = value(first)
  for (let at = 0; at + 1 < rest.length; at += 2) {
    const other = value(rest[at + 1]!)
    if (rest[at] === '+') result += other
    else if (rest[at] === '-') result -= other
    else if (rest[at] === '*') result *= other
    else result /= other
  }
  if (Number.isNaN(result)) throw new SyntaxError(`cannot compute ${expression}`)
  return round(result)
}

const round = (value: number): number => Math.round(value * 100) / 100
const plain = (value: string): Filling => ({ said: value, given: value })

function pair(value: string): Filling {
  const [said = '', given = said] = value.split('>')
  return { said, given }
}

function missing(spec: string): never {
  throw new SyntaxError(`there is no list ${spec}`)
}
