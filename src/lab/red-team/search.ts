import type { Random } from '../../core/random.ts'
import type { Move } from '../campaign/moves.ts'
import type { TrialPlan, TrialRecord } from '../record.ts'
import { type Arm, nameOf, promise, tryOf } from './arm.ts'

export interface Searching {
  /** Every way there is. */
  readonly moves: readonly Move[]
  /** Trials that may be spent, in all. */
  readonly budget: number
  readonly random: Random
  /** A trial of this move somewhere that it can be staged; another one each time; undefined where there is none. */
  readonly placed: (move: Move, random: Random) => TrialPlan | undefined
  /** Runs them and gives their records in the same order; undefined for one that could not be run. */
  readonly run: (plans: readonly TrialPlan[]) => Promise<readonly (Omit<TrialRecord, 'key'> | undefined)[]>
  /** New transforms for a move that is worth it, such as wordings of a language model; their names. */
  readonly propose?: (arm: Arm) => Promise<readonly string[]>
  readonly told?: (spent: number, reached: number) => void
}

export interface Search {
  /** The most promising first. */
  readonly arms: readonly Arm[]
  readonly spent: number
  readonly reached: number
}

/**
 * Successive halving with neighbours: a first drawing over attacks and positions, then round by round half of the trials on
 * the most promising ways, elsewhere and again, and the rest on ways that differ from one of these in one thing, or were never
 * tried. Seeded; a round is planned before it is run, so that how many trials run at a time changes nothing.
 */
export async function searchAttacks(searching: Searching): Promise<Search> {
  const { moves, budget, random, propose, told } = searching
  const arms = new Map<string, Arm>()
  let [spent, reached] = [0, 0]
  const left = (): number => budget - spent
  const play = async (chosen: readonly Move[], round: string): Promise<void> => {
    const placing = random.fork(`places ${round}`)
    const plans = chosen.slice(0, left()).flatMap((move) => searching.placed(move, placing) ?? [])
    const records = await searching.run(plans)
    for (const [at, plan] of plans.entries()) {
      const move = plan.attack!
      const arm = arms.get(nameOf(move)) ?? { move, tried: [] }
      const made = tryOf(plan, records[at])
      arms.set(nameOf(move), { move, tried: made ? [...arm.tried, made] : arm.tried })
      reached += made?.isReached === true ? 1 : 0
    }
    // Ways that cannot be staged cost a try too, so that a search always ends.
    spent += Math.max(plans.length, 1)
    told?.(spent, reached)
  }

  const share = Math.max(1, Math.ceil(budget / ROUNDS))
  await play(firstOf(moves, random.fork('first')).slice(0, share), 'first')
  for (let round = 1; round <= budget && left() > 0; round++) {
    const draw = random.fork(`round ${round}`)
    const best = sortedArms(arms).slice(0, Math.max(2, Math.ceil(arms.size / 2 ** (round + 1))))
    if (best.length === 0) break
    const proposed = propose && round <= PROPOSING ? await proposals(best, propose) : []
    const neighbours = best.flatMap(({ move }) => draw.shuffle(neighboursOf(move, moves)).slice(0, 3))
    const unknown = draw.shuffle(moves).slice(0, share)
    const fresh = unique([...proposed, ...draw.shuffle(neighbours), ...unknown]).filter(
      (move) => !arms.has(nameOf(move)),
    )
    const room = Math.min(share, left())
    // What is known well enough teaches nothing more.
    const unsure = best.filter(({ tried }) => tried.length < ENOUGH).map(({ move }) => move)
    const again = unsure.flatMap((move) => [move, move]).slice(0, Math.ceil(room / 2))
    const chosen = [...fresh.slice(0, room - again.length), ...again]
    if (chosen.length === 0) break
    await play(chosen, String(round))
  }
  return { arms: sortedArms(arms), spent, reached }
}

const ROUNDS = 6
const ENOUGH = 8
/** Rounds in which a language model is asked. */
const PROPOSING = 3

const sortedArms = (arms: ReadonlyMap<string, Arm>): Arm[] =>
  [...arms.values()].sort(
    (one, two) => promise(two) - promise(one) || (nameOf(one.move) < nameOf(two.move) ? -1 : 1),
  )

/** One of each attack and position before a second of any. */
function firstOf(moves: readonly Move[], random: Random): Move[] {
  const dealt = new Map<string, number>()
  return random
    .shuffle(moves)
    .map((move) => {
      const stratum = `${move.name}/${move.position}`
      const turn = dealt.get(stratum) ?? 0
      dealt.set(stratum, turn + 1)
      return { move, turn }
    })
    .sort((one, two) => one.turn - two.turn)
    .map(({ move }) => move)
}

/** Those that differ in one thing. */
function neighboursOf(move: Move, moves: readonly Move[]): Move[] {
  const parts = ['name', 'goal', 'position', 'transform', 'insertion'] as const
  return moves.filter((other) => parts.filter((part) => other[part] !== move[part]).length === 1)
}

async function proposals(best: readonly Arm[], propose: NonNullable<Searching['propose']>): Promise<Move[]> {
  const made: Move[] = []
  for (const arm of best.slice(0, 3))
    for (const transform of await propose(arm)) made.push({ ...arm.move, transform })
  return made
}

const unique = (moves: readonly Move[]): Move[] => [
  ...new Map(moves.map((move) => [nameOf(move), move])).values(),
]
