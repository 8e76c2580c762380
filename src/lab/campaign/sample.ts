import { canonicalJson } from '../../core/canonical.ts'
import { fail } from '../../core/error.ts'
import { randomFrom, type Random } from '../../core/random.ts'
import { type Axes, caseCount } from './axes.ts'
import type { Move } from './moves.ts'
import { besideOf, type CanBe, type Case, casesOf } from './cases.ts'

/**
 * Draws cases so that no axis is left to luck: of each, values are dealt round by round, every one once before any comes
 * again. Attacks are dealt by attack and position, the first ones so that every attack and every position is among them.
 */
export function sampleCases(axes: Axes, drawing: Drawing): Case[] {
  const { wanted } = drawing
  const random = randomFrom(drawing.seed).fork('sample')
  const strata = coverFirst(strataOf(axes.moves), random.fork('strata'))
  const benign = benignAmong(wanted, axes)
  const least = Math.max(strata.cover + benign, axes.agents.length)
  if (wanted < least)
    fail('lab/sample-too-small', {
      asked: String(wanted * axes.defences.length),
      least: String((least + (axes.isBenignToo ? Math.ceil(least / 2) : 0)) * axes.defences.length),
    })
  const had = new Map<string, Case>()
  const draw = drawer(axes, random, (drawn) => isNew(drawn, had) && drawing.canBe(drawn))
  const attacked = strata.moves.length === 0 ? [] : rounds(strata.moves, wanted - benign)
  for (const stratum of [...attacked, ...Array.from({ length: benign }, () => undefined)]) {
    const drawn = draw(stratum)
    if (drawn) had.set(canonicalJson(drawn), drawn)
  }
  drawMore(strata.moves, wanted, had, draw)
  topUp(axes, drawing, had, random.fork('rest'))
  return [...had.values()]
}

export interface Drawing {
  readonly wanted: number
  readonly seed: number
  readonly canBe: CanBe
}

const isNew = (drawn: Case, had: ReadonlyMap<string, Case>): boolean => !had.has(canonicalJson(drawn))

/** Where an attack has fewer cases than its share, others fill the places: round by round, until a round brings nothing. */
function drawMore(
  strata: readonly Stratum[],
  wanted: number,
  had: Map<string, Case>,
  draw: (stratum: Stratum | undefined) => Case | undefined,
): void {
  for (let before = -1; had.size < wanted && had.size > before;) {
    before = had.size
    for (const stratum of strata.slice(0, wanted - before)) {
      const drawn = draw(stratum)
      if (drawn) had.set(canonicalJson(drawn), drawn)
    }
  }
}

/** What luck did not find, in a whole that is small enough to look through. */
function topUp(axes: Axes, { wanted, canBe }: Drawing, had: Map<string, Case>, random: Random): void {
  if (had.size >= wanted || caseCount(axes) > FEW) return
  const rest = [...casesOf(axes)].filter((each) => isNew(each, had))
  for (const each of random.shuffle(rest)) {
    if (had.size >= wanted) return
    if (canBe(each)) had.set(canonicalJson(each), each)
  }
}

const FEW = 100_000

/** One in four has nobody attacking: what a defence costs has to be known as well as what it stops. */
function benignAmong(wanted: number, { isBenignToo, moves }: Axes): number {
  if (!isBenignToo) return 0
  return moves.length === 0 ? wanted : Math.max(1, Math.floor(wanted / 4))
}

type Stratum = readonly Move[]

function strataOf(moves: readonly Move[]): Stratum[] {
  const strata = new Map<string, Move[]>()
  for (const move of moves) {
    const name = `${move.name}/${move.position}`
    strata.set(name, [...(strata.get(name) ?? []), move])
  }
  return [...strata.values()]
}

/** Those in front bring something new each, an attack or a position; `cover` counts them. */
function coverFirst(
  strata: readonly Stratum[],
  random: Random,
): { readonly moves: Stratum[]; readonly cover: number } {
  const seen = new Set<string>()
  const front: Stratum[] = []
  const shuffled = random.shuffle(strata)
  // Positions first: an attack has several, and its other one may be the only way to a position.
  for (const keyOf of [(move: Move) => `at ${move.position}`, (move: Move) => `by ${move.name}`])
    for (const stratum of shuffled) {
      const [first] = stratum
      if (first === undefined || seen.has(keyOf(first))) continue
      front.push(stratum)
      seen.add(`at ${first.position}`).add(`by ${first.name}`)
    }
  const rest = shuffled.filter((stratum) => !front.includes(stratum))
  return { moves: [...front, ...rest], cover: front.length }
}

function rounds<T>(items: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, at) => items[at % items.length]!)
}

/** Gives a new case with one of these moves, or none where it cannot be found in many tries. */
function drawer(
  axes: Axes,
  random: Random,
  isGood: CanBe,
): (stratum: Stratum | undefined) => Case | undefined {
  const dealt = new Map<Stratum, () => Move>()
  const deal = {
    place: dealer(axes.places, random.fork('places')),
    fleet: dealer(axes.fleets, random.fork('fleets')),
    agent: dealer(axes.agents, random.fork('agents')),
    resolution: dealer(axes.resolutions, random.fork('resolutions')),
    transport: dealer(axes.transports, random.fork('transports')),
    era: dealer(axes.eras, random.fork('eras')),
    seed: dealer(axes.seeds, random.fork('seeds')),
  }
  const exhausted = new Set<Stratum>()
  return (stratum) => {
    if (stratum && exhausted.has(stratum)) return undefined
    const next = stratum && (dealt.get(stratum) ?? dealer(stratum, random.fork(nameOf(stratum))))
    if (stratum && next) dealt.set(stratum, next)
    const agent = deal.agent()
    for (let tried = 0; tried < TRIES; tried++) {
      const attack = next?.()
      const place = deal.place()
      const drawn: Case = {
        ...place,
        ...(attack && { attack }),
        ...besideOf(deal.fleet(), place),
        agent,
        resolution: deal.resolution(),
        transport: deal.transport(),
        era: deal.era(),
        seed: deal.seed(),
      }
      if (isGood(drawn)) return drawn
    }
    if (stratum) exhausted.add(stratum)
    return undefined
  }
}

const TRIES = 40

const nameOf = ([first]: Stratum): string => `${first?.name}/${first?.position}`

/** Every item once, in a random order, before any comes again. */
function dealer<T>(items: readonly T[], random: Random): () => T {
  let hand: T[] = []
  return () => {
    if (hand.length === 0) hand = random.shuffle(items)
    return hand.pop()!
  }
}
