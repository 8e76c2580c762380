import { DEVICES, FIXTURES, phaseOf, ROOMS, shining, type Facts, type Laboratory } from './laboratory.ts'
import type { Notebook } from './notebooks.ts'

export function surroundings(laboratory: Laboratory, notebooks: readonly Notebook[]): string {
  const { room, things, open } = laboratory
  const lying = things.filter(({ at }) => at === room).map(({ name }) => name)
  const books = room === 'library' ? notebooks.map(({ name }) => name) : []
  const standing = Object.keys(FIXTURES)
    .filter((name) => FIXTURES[name] === room)
    .map((name) => `${name} (${fixtureSeen(laboratory, name)})`)
  const doors = (room === 'hallway' ? ROOMS.slice(1) : ['hallway']).map((to) => {
    const isOpen = open.includes(room === 'hallway' ? to : room)
    return `${to} (${isOpen ? 'open' : 'closed'})`
  })
  return [
    `You are in the ${room}.`,
    `You see: ${[...standing, ...books, ...lying].join(', ') || 'nothing'}.`,
    `Doors: ${doors.join(', ')}.`,
  ].join('\n')
}

export function inventoryOf({ things }: Laboratory): string {
  const carried = things.filter(({ at }) => at === 'bag').map(({ name }) => name)
  return `You carry: ${carried.join(', ') || 'nothing'}.`
}

export function closeUp(laboratory: Laboratory, facts: Facts, name: string): string {
  const thing = laboratory.things.find((each) => each.name === name)
  const fact = facts.get(name)
  if (!thing || !fact) return `The ${name}: ${fixtureSeen(laboratory, name)}.`
  if (name.includes('bulb'))
    return `The ${name} ${shining(laboratory, facts).includes(name) ? 'shines' : 'is dark'}.`
  if (fact.melts !== undefined) return `The ${name} is ${phaseOf(thing, fact)}.`
  return `The ${name} is ${fact.alive ? 'alive' : 'not alive'}.`
}

function fixtureSeen({ things, active }: Laboratory, name: string): string {
  const holds = things.filter(({ at }) => at === name).map((each) => each.name)
  const held = holds.length > 0 ? `with ${holds.join(' and ')}` : 'empty'
  return DEVICES[name] ? `${active.includes(name) ? 'on' : 'off'}, ${held}` : held
}
