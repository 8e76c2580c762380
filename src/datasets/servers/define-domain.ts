import type { MockServer, MockTool } from './mock-server.ts'
import { readAnswer, readParameters } from './values/read-fields.ts'

export interface Domain {
  readonly name: string
  readonly servers: readonly MockServer[]
}

/**
 * Reads the rows of one domain:
 *
 *     ServerName: what it is for
 *       tool_name: what it does, in one sentence
 *         asks what a person would want of it, with {arguments} and [what may be left out]
 *         takes parameters (values/read-fields.ts)
 *         gives members of the answer
 *
 * The rows are ours, so what cannot be read is a bug, and says in which line.
 */
export function defineDomain(name: string, rows: string): Domain {
  const servers: Open<MockServer, 'tools', Open<MockTool, never, never>>[] = []
  rows.split('\n').forEach((row, index) => {
    try {
      if (row.trim() !== '') readRow(name, row, servers)
    } catch (error) {
      throw new SyntaxError(`${name}, line ${index + 1}: ${(error as Error).message}`, { cause: error })
    }
  })
  return { name, servers }
}

type Open<T, K extends keyof T, Item> = { -readonly [P in keyof T]: P extends K ? Item[] : T[P] }

function readRow(
  domain: string,
  row: string,
  servers: Open<MockServer, 'tools', Open<MockTool, never, never>>[],
): void {
  const server = servers.at(-1)
  const tool = server?.tools.at(-1)
  const [, indent = '', head = '', rest = ''] = /^( *)([A-Za-z][\w]*):? (.+)$/.exec(row) ?? []
  if (indent === '' && head !== '') {
    servers.push({ domain, name: head, path: `${domain}/${head}`, purpose: rest, tools: [] })
  } else if (indent.length === 2 && server) {
    server.tools.push({ name: head, description: rest, ask: '', takes: [], gives: [] })
  } else if (indent.length === 4 && tool && head === 'asks') tool.ask = rest
  else if (indent.length === 4 && tool && head === 'takes') tool.takes = readParameters(rest)
  else if (indent.length === 4 && tool && head === 'gives') tool.gives = readAnswer(rest, tool.takes)
  else throw new SyntaxError('not a row of a domain')
}
