import {
  AHEAD,
  around,
  DIRECTIONS,
  isWall,
  plus,
  roomOf,
  roomsAt,
  same,
  type Cell,
  type Floor,
} from './floor.ts'

export const isFree = ({ things }: Floor, cell: Cell): boolean =>
  !isWall(cell) && !things.some((thing) => same(thing, cell))

/** Free cells that can be walked to without leaving the room, nearest first; the first is the one begun at. */
export function within(floor: Floor, from: Cell): readonly Cell[] {
  const reached = [from]
  for (const cell of reached)
    for (const next of around(cell))
      if (isFree(floor, next) && !reached.some((each) => same(each, next))) reached.push(next)
  return reached
}

/** Goes beside a thing or a door in this room and faces it. False where no way leads there. */
export function goBeside(floor: Floor, aim: Cell): boolean {
  const beside = within(floor, floor).find((cell) => around(cell).some((each) => same(each, aim)))
  if (!beside) return false
  floor.x = beside.x
  floor.y = beside.y
  floor.facing = DIRECTIONS.find((each) => same(plus(beside, AHEAD[each]), aim))!
  return true
}

/** A cell for what is put down, among those given: never one that bars a door or a part of the room. */
export function placeAmong(floor: Floor, cells: readonly Cell[]): Cell | undefined {
  return cells.find(
    (cell) =>
      isFree(floor, cell) &&
      !same(cell, floor) &&
      !floor.doors.some((door) => around(door).some((each) => same(each, cell))) &&
      staysOpen({ ...floor, things: [...floor.things, { name: '', ...cell }] }),
  )
}

export const aimNamed = (floor: Floor, name: string): Cell | undefined =>
  floor.things.find((thing) => thing.name === name && roomOf(thing) === roomOf(floor)) ??
  floor.doors.find((door) => door.name === name && roomsAt(door).includes(roomOf(floor)))

/** Every free cell of the room can be walked to, and every thing in it has one beside it. */
function staysOpen(floor: Floor): boolean {
  const reached = within(floor, floor)
  const lying = floor.things.filter((thing) => roomOf(thing) === roomOf(floor))
  return (
    reached.length + lying.length === 25 &&
    lying.every((thing) => around(thing).some((cell) => reached.some((each) => same(each, cell))))
  )
}
