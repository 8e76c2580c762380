import { randomFrom, type Random } from '../../../core/random.ts'
import { isArray, type JsonValue } from '../../../core/value.ts'
import { argumentsFor } from '../answer.ts'
import type { MockServer, MockTool } from '../mock-server.ts'
import { isKind, kindOf } from '../values/kinds.ts'
import { ENDINGS, FRAMES, JOINTS, REASONS } from './frames.ts'

export interface Query {
  readonly server_path: string
  readonly query: string
}

export const QUERIES_PER_SERVER = 50

/** Requests that need the tools of each server. No two of one server are alike; what a server gets depends on no other. */
export function* makeQueries(
  servers: readonly MockServer[],
  seed: number,
  perServer = QUERIES_PER_SERVER,
): Generator<Query> {
  for (const server of servers) {
    const random = randomFrom(seed).fork(server.path)
    const made = new Set<string>()
    for (let tries = 0; made.size < perServer && tries < perServer * 40; tries++)
      made.add(request(server, tries, random))
    for (const query of made) yield { server_path: server.path, query }
  }
}

function request(server: MockServer, turn: number, random: Random): string {
  const tool = server.tools[turn % server.tools.length]!
  const others = server.tools.filter((one) => one !== tool)
  const sentences = [framed(random.pick(FRAMES), order(tool, random), random)]
  if (random.chance(0.45)) sentences.unshift(framed(random.pick(REASONS), '', random))
  if (others.length > 0 && random.chance(0.25))
    sentences.push(framed(random.pick(JOINTS), order(random.pick(others), random), random))
  if (random.chance(0.4)) sentences.push(framed(random.pick(ENDINGS), '', random))
  return sentences.join(' ')
}

/** The order with its arguments, with or without what may be left out. */
function order(tool: MockTool, random: Random): string {
  const takes = tool.takes.map((field) => ({ ...field, isOptional: false }))
  const given = argumentsFor({ ...tool, takes }, random)
  return tool.ask
    .replace(/\[([^\]]*)\]/g, (_, extra: string) => (random.chance(0.5) ? extra : ''))
    .replace(/\{(\w+)\}/g, (_, name: string) => spoken(given[name] ?? ''))
}

function spoken(value: JsonValue): string {
  if (isArray(value)) return value.map(spoken).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function framed(frame: string, ask: string, random: Random): string {
  const said = frame.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'ask' ? ask : isKind(name) ? spoken(kindOf(name).make(random)) : name,
  )
  return said.replace(/[?!.]([?.])$/, '$1')
}
