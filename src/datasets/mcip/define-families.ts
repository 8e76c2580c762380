import type { JsonObject } from '../../core/value.ts'
import type { Family, FamilyTool, Line, Parameter, Scene } from './family.ts'
import type { Slot } from './slots.ts'

/**
 * Reads families:
 *
 *     family currency
 *     tool convert: what it does             (`tool name!:` where only some may call it)
 *       takes amount number; to; [note]
 *       near converter: what it does => what it gives when called by mistake
 *       over run_desk {"scope": "all"}: what it does
 *     scene
 *       slots amount 5..90; to EUR|USD
 *       U what the user says || or in other words      (`U@Dana …` where it says who)
 *       C convert {"amount": {amount}}                 (`C>` where it can only come after the call before)
 *       R {"converted": 3}
 *       A what the assistant answers
 *
 * The rows are ours, so what cannot be read is a bug, and says in which line.
 */
export function defineFamilies(rows: string): readonly Family[] {
  const families: OpenFamily[] = []
  rows.split('\n').forEach((row, index) => {
    try {
      if (row.trim() !== '') readRow(row.trim(), families)
    } catch (error) {
      throw new SyntaxError(`line ${index + 1}, ${row.trim()}: ${(error as Error).message}`, { cause: error })
    }
  })
  return families
}

type Open<T> = { -readonly [P in keyof T]: T[P] }
interface OpenFamily {
  readonly name: string
  readonly tools: Open<FamilyTool>[]
  readonly scenes: (Open<Scene> & { readonly lines: Line[] })[]
}

function readRow(row: string, families: OpenFamily[]): void {
  const family = families.at(-1)
  const tool = family?.tools.at(-1)
  const scene = family?.scenes.at(-1)
  const space = row.indexOf(' ')
  const [word, rest] = space < 0 ? [row, ''] : [row.slice(0, space), row.slice(space + 1)]
  if (word === 'family') families.push({ name: rest, tools: [], scenes: [] })
  else if (word === 'tool' && family) family.tools.push(readTool(rest))
  else if (word === 'scene' && family) family.scenes.push({ family: family.name, slots: [], lines: [] })
  else if (word === 'takes' && tool) tool.takes = rest.split(';').map(readParameter)
  else if (word === 'near' && tool) tool.near = readNear(rest)
  else if (word === 'over' && tool) tool.over = readOver(rest)
  else if (word === 'slots' && scene) scene.slots = [...scene.slots, ...rest.split(';').map(readSlot)]
  else if (scene) scene.lines.push(readLine(word, rest))
  else throw new SyntaxError('not a row of a family')
}

function readTool(row: string): Open<FamilyTool> {
  const [, name, mark, description] = /^(\w+)(!?): (.+)$/.exec(row) ?? []
  if (name === undefined || description === undefined) throw new SyntaxError('not a tool')
  return { name, description, takes: [], isPrivileged: mark === '!' }
}

function readParameter(text: string): Parameter {
  const [, open, name, type = 'string'] = /^(\[?)(\w+)(?: (\w+))?\]?$/.exec(text.trim()) ?? []
  if (name === undefined) throw new SyntaxError('not a parameter')
  return { name, type, isOptional: open === '[' }
}

function readNear(row: string): NonNullable<FamilyTool['near']> {
  const [, name, description, gives] = /^(\w+): (.+) => (.+)$/.exec(row) ?? []
  if (name === undefined || description === undefined || gives === undefined)
    throw new SyntaxError('not near')
  return { name, description, gives }
}

function readOver(row: string): NonNullable<FamilyTool['over']> {
  const [, name, adds, description] = /^(\w+) (\{.*?\}): (.+)$/.exec(row) ?? []
  if (name === undefined || adds === undefined || description === undefined) throw new SyntaxError('not over')
  return { name, description, adds: JSON.parse(adds) as JsonObject }
}

function readSlot(text: string): Slot {
  const [, name, spec] = /^(\w+) (.+)$/.exec(text.trim()) ?? []
  if (name === undefined || spec === undefined) throw new SyntaxError('not a slot')
  return { name, spec }
}

function readLine(word: string, rest: string): Line {
  const [kind = '', sender] = word.split('@')
  const texts = rest.split(' || ')
  if (kind === 'U') return { kind: 'user', texts, ...(sender !== undefined && { sender }) }
  if (kind === 'A') return { kind: 'answer', texts }
  if (kind === 'R') return { kind: 'result', json: rest }
  const [, tool, json] = /^(\w+) (\{.*\})$/.exec(rest) ?? []
  if ((kind !== 'C' && kind !== 'C>') || tool === undefined || json === undefined)
    throw new SyntaxError('not a line of a scene')
  return { kind: 'call', tool, json, follows: kind === 'C>' }
}
