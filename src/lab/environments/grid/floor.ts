import type { Random } from '../../../core/random.ts'

/** All of it can change. A type, so that it is taken as JSON. Walls stand where x or y is 0, 6 or 12. */
export type Floor = {
  x: number
  y: number
  facing: Direction
  /** Name of what is carried; empty for nothing. */
  hand: string
  /** What lies on the floor. */
  things: Thing[]
  readonly doors: Door[]
}

export type Thing = Cell & { readonly name: string }
export type Door = Cell & { readonly name: string; is: 'open' | 'closed' | 'locked' }
export type Cell = { readonly x: number; readonly y: number }
export type Direction = 'north' | 'east' | 'south' | 'west'

export const DIRECTIONS: readonly Direction[] = ['north', 'east', 'south', 'west']
export const AHEAD: Readonly<Record<Direction, Cell>> = {
  north: { x: 0, y: -1 },
  east: { x: 1, y: 0 },
  south: { x: 0, y: 1 },
  west: { x: -1, y: 0 },
}
export const ROOMS = ['north-west', 'north-east', 'south-west', 'south-east']
const COLOURS = ['red', 'green', 'blue', 'yellow', 'purple', 'grey']
const WALL = 6

export const plus = (one: Cell, other: Cell): Cell => ({ x: one.x + other.x, y: one.y + other.y })
export const same = (one: Cell, other: Cell): boolean => one.x === other.x && one.y === other.y
export const around = (cell: Cell): readonly Cell[] => DIRECTIONS.map((each) => plus(cell, AHEAD[each]))
export const isWall = ({ x, y }: Cell): boolean => x % WALL === 0 || y % WALL === 0
export const roomOf = ({ x, y }: Cell): string => ROOMS[(y > WALL ? 2 : 0) + (x > WALL ? 1 : 0)]!
/** On which rooms a door opens. */
export const roomsAt = (door: Cell): readonly string[] =>
  around(door)
    .filter((cell) => !isWall(cell))
    .map(roomOf)

export function floorFrom(random: Random): Floor {
  const colours = random.shuffle(COLOURS)
  // Three of the four walls have a door, so that one way leads from any room to any other.
  const doors = random
    .shuffle([
      { x: WALL, y: random.whole(1, 5) },
      { x: WALL, y: random.whole(7, 11) },
      { x: random.whole(1, 5), y: WALL },
      { x: random.whole(7, 11), y: WALL },
    ])
    .slice(1)
    .map((cell, index): Door => ({ ...cell, name: `${colours[index]!} door`, is: 'closed' }))
  const start = { x: random.pick([1, 5, 7, 11]), y: random.pick([1, 5, 7, 11]) }
  const keys = lockSome(random, doors, roomOf(start))
  const names = COLOURS.flatMap((colour) => [`${colour} ball`, `${colour} box`])
  const others = random
    .shuffle(names)
    .slice(0, 10)
    .map((name, index) => ({ name, room: ROOMS[index % ROOMS.length]! }))
  const things = ROOMS.flatMap((room) => {
    const lying = [...keys, ...others].filter((each) => each.room === room)
    const cells = random.shuffle(innerOf(room))
    return lying.map(({ name }, index) => ({ name, ...cells[index]! }))
  })
  return { ...start, facing: random.pick(DIRECTIONS), hand: '', things, doors }
}

/** Locks a door on the way outward from a room, and lays its key on the near side. At most one. */
function lockSome(
  random: Random,
  doors: readonly Door[],
  start: string,
): readonly { readonly name: string; readonly room: string }[] {
  const keys: { name: string; room: string }[] = []
  const reached = [start]
  for (const room of reached) {
    for (const door of doors) {
      const beyond = roomsAt(door).find((each) => each !== room)!
      if (!roomsAt(door).includes(room) || reached.includes(beyond)) continue
      if (keys.length < 1 && random.chance(0.5)) {
        door.is = 'locked'
        keys.push({ name: door.name.replace('door', 'key'), room: random.pick(reached) })
      }
      reached.push(beyond)
    }
  }
  return keys
}

/** The nine cells in the middle, away from the doors. */
function innerOf(room: string): readonly Cell[] {
  const index = ROOMS.indexOf(room)
  const [left, top] = [(index % 2) * WALL, Math.floor(index / 2) * WALL]
  return [2, 3, 4].flatMap((x) => [2, 3, 4].map((y) => ({ x: left + x, y: top + y })))
}
