import { answerError, type Answer } from '../../environment.ts'
import type { Verb } from '../../step.ts'
import {
  AHEAD,
  around,
  DIRECTIONS,
  isWall,
  plus,
  roomOf,
  same,
  type Cell,
  type Door,
  type Floor,
} from './floor.ts'
import { viewOf } from './view.ts'
import { aimNamed, goBeside, isFree, placeAmong, within } from './walk.ts'

export function verbsOf(floor: Floor): readonly Verb[] {
  const front = (): Cell => plus(floor, AHEAD[floor.facing])
  const doorAhead = (): Door | undefined => floor.doors.find((door) => same(door, front()))
  const seen = (): Answer => ({ text: viewOf(floor) })
  const goTo = (name: string): boolean => {
    const aim = aimNamed(floor, name)
    return aim !== undefined && goBeside(floor, aim)
  }
  const drop = (cells: readonly Cell[]): Answer => {
    if (!floor.hand) return answerError('You carry nothing.')
    const cell = placeAmong(floor, cells)
    if (!cell) return answerError('There is no room for it.')
    floor.things.push({ name: floor.hand, x: cell.x, y: cell.y })
    floor.hand = ''
    return seen()
  }
  const passDoor = (): Answer => {
    if (doorAhead()?.is !== 'open') return answerError('The door is not open.')
    const beyond = plus(front(), AHEAD[floor.facing])
    floor.x = beyond.x
    floor.y = beyond.y
    return seen()
  }
  return [
    [
      /^turn (left|right)$/i,
      (side) => {
        const at = DIRECTIONS.indexOf(floor.facing) + (side === 'left' ? 3 : 1)
        floor.facing = DIRECTIONS[at % 4]!
        return seen()
      },
    ],
    [
      /^move forward$/i,
      () => {
        if (doorAhead()) return passDoor()
        const cell = front()
        if (!isFree(floor, cell)) return answerError(isWall(cell) ? 'A wall.' : 'Something is in the way.')
        floor.x = cell.x
        floor.y = cell.y
        return seen()
      },
    ],
    [/^go to (\w+ \w+)$/i, (name) => (goTo(name) ? seen() : noWay(name))],
    [
      /^pick up (\w+ \w+)$/i,
      (name) => {
        if (floor.hand) return answerError(`You carry the ${floor.hand} already.`)
        if (!floor.things.some((thing) => thing.name === name) || !goTo(name)) return noWay(name)
        floor.things = floor.things.filter((thing) => thing.name !== name)
        floor.hand = name
        return seen()
      },
    ],
    [/^drop$/i, () => drop(within(floor, floor))],
    [
      /^drop next to (\w+ \w+)$/i,
      (name) => {
        const aim = floor.things.find((thing) => thing.name === name && roomOf(thing) === roomOf(floor))
        return aim ? drop(around(aim)) : noWay(name)
      },
    ],
    [
      /^toggle$/i,
      () => {
        const door = doorAhead()
        if (!door) return answerError('There is no door in front of you.')
        return toggle(floor, door) ? seen() : locked(door)
      },
    ],
    [
      /^(toggle and )?go through (\w+ door)$/i,
      (toggles, name) => {
        if (!goTo(name)) return noWay(name)
        const door = doorAhead()
        if (toggles && door && door.is !== 'open' && !toggle(floor, door)) return locked(door)
        return passDoor()
      },
    ],
  ]
}

function toggle({ hand }: Floor, door: Door): boolean {
  if (door.is === 'locked' && hand !== door.name.replace('door', 'key')) return false
  door.is = door.is === 'open' ? 'closed' : 'open'
  return true
}

const noWay = (name: string): Answer => answerError(`No ${name} can be reached in this room.`)
const locked = ({ name }: Door): Answer => answerError(`The ${name} is locked, and you do not carry its key.`)
