import type { JsonObject } from '../../core/value.ts'
import { answerOf } from './answer.ts'
import type { MockServer } from './mock-server.ts'
import { inputSchemaOf, outputSchemaOf } from './schemas.ts'

/** What a client sees of a server, whatever it is made of. */
export interface ServedServer {
  readonly name: string
  readonly purpose: string
  readonly tools: readonly ServedTool[]
}

export interface ServedTool {
  readonly name: string
  readonly description: string
  readonly inputSchema: JsonObject
  readonly outputSchema: JsonObject
  readonly answer: (given: JsonObject) => JsonObject
}

export function toServed(server: MockServer): ServedServer {
  return {
    name: server.name,
    purpose: sentence(server.purpose),
    tools: server.tools.map((tool) => ({
      name: tool.name,
      description: tool.description,
      inputSchema: inputSchemaOf(tool.takes),
      outputSchema: outputSchemaOf(tool.gives),
      answer: (given) => answerOf(server, tool, given),
    })),
  }
}

/** Several servers as one: tool names are unique, so none hides another. */
export function servedTogether(servers: readonly MockServer[]): ServedServer {
  const [first, ...others] = servers.map(toServed)
  if (first && others.length === 0) return first
  const all = first ? [first, ...others] : []
  return {
    name: 'MockServers',
    purpose: all.map(({ purpose }) => purpose).join(' '),
    tools: all.flatMap(({ tools }) => tools),
  }
}

function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`
}
