import {
  AHEAD,
  isWall,
  plus,
  roomOf,
  roomsAt,
  same,
  type Cell,
  type Door,
  type Floor,
  type Thing,
} from './floor.ts'

export function viewOf(floor: Floor): string {
  const things = thingsHere(floor).map((thing) => `${thing.name} (${whereIs(floor, thing)})`)
  const doors = doorsHere(floor).map((door) => `${door.name} (${door.is}; ${whereIs(floor, door)})`)
  return [
    `You are in the ${roomOf(floor)} room, facing ${floor.facing}. You carry: ${floor.hand || 'nothing'}.`,
    `You see: ${things.join(', ') || 'nothing'}.`,
    `Doors: ${doors.join(', ')}.`,
    `Right in front of you: ${inFront(floor)}.`,
  ].join('\n')
}

export function actionsIn(floor: Floor): readonly string[] {
  const [things, doors] = [thingsHere(floor), doorsHere(floor)]
  return [
    'turn left',
    'turn right',
    'move forward',
    'toggle',
    ...[...things, ...doors].map(({ name }) => `go to ${name}`),
    ...(floor.hand
      ? ['drop', ...things.map(({ name }) => `drop next to ${name}`)]
      : things.map(({ name }) => `pick up ${name}`)),
    ...doors.map(({ name, is }) => (is === 'open' ? `go through ${name}` : `toggle and go through ${name}`)),
  ]
}

const thingsHere = (floor: Floor): readonly Thing[] =>
  floor.things.filter((thing) => roomOf(thing) === roomOf(floor))

const doorsHere = (floor: Floor): readonly Door[] =>
  floor.doors.filter((door) => roomsAt(door).includes(roomOf(floor)))

/** As seen by who stands there: so many steps ahead or behind, so many to a side. */
function whereIs({ x, y, facing }: Floor, cell: Cell): string {
  const ahead = AHEAD[facing]
  const [across, down] = [cell.x - x, cell.y - y]
  const forward = across * ahead.x + down * ahead.y
  const right = down * ahead.x - across * ahead.y
  return [
    forward === 0 ? '' : `${Math.abs(forward)} ${forward > 0 ? 'ahead' : 'behind'}`,
    right === 0 ? '' : `${Math.abs(right)} ${right > 0 ? 'right' : 'left'}`,
  ]
    .filter((each) => each !== '')
    .join(' and ')
}

function inFront(floor: Floor): string {
  const cell = plus(floor, AHEAD[floor.facing])
  const there = [...floor.things, ...floor.doors].find((each) => same(each, cell))
  return there?.name ?? (isWall(cell) ? 'a wall' : 'nothing')
}
