import type { Chat } from '../../../core/chat.ts'
import { describeTool } from '../describe.ts'
import type { MockServer } from '../mock-server.ts'
import { QUERIES_PER_SERVER, type Query } from './make-queries.ts'

/** The same from a language model: one call a server. It may give fewer than asked for; what is no request is left out. */
export async function askForQueries(
  chat: Chat,
  server: MockServer,
  count = QUERIES_PER_SERVER,
): Promise<readonly Query[]> {
  const { content } = await chat({
    temperature: 0.7,
    maxTokens: 80 * count,
    messages: [{ role: 'user', content: prompt(server, count) }],
  })
  return [...new Set(content.slice(0, MOST_CHARACTERS).split('\n').map(unlisted))]
    .filter((line) => line.length >= SHORTEST && line.length <= LONGEST)
    .slice(0, count)
    .map((query) => ({ server_path: server.path, query }))
}

const MOST_CHARACTERS = 200_000
const SHORTEST = 12
const LONGEST = 600

function prompt(server: MockServer, count: number): string {
  const tools = server.tools.map((tool) => {
    const { signature, description } = describeTool(tool)
    return `${signature}\n${description}`
  })
  return `A server called ${server.name} offers these tools:

${tools.join('\n\n')}

Write ${count} requests that a person might make to an assistant and that can only be met by calling one or more of these
tools. Vary subject, length, tone and wording. Give every argument that a tool requires a concrete value. Do not name
tools or parameters. Write one request per line, with no numbers and nothing else.`
}

/** A line without the number, dash or quotes that models put around it. */
function unlisted(line: string): string {
  return line
    .trim()
    .replace(/^(?:\d{1,3}[.)]|[-*•])\s+/, '')
    .replace(/^"(.*)"$/, '$1')
}
