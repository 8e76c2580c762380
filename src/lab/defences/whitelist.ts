import { canonicalJson, sha256Hex } from '../../core/canonical.ts'
import type { JsonObject } from '../../core/value.ts'
import { defineDefence } from '../defence.ts'
import type { ToolDefinition } from '../environment.ts'

/**
 * A list made when everything was honest: servers, their tools, and the hash of each definition. What is not on it, or no
 * longer the same, is not offered and cannot be called. It reads no text: what an honest, unchanged tool gives back, and what
 * a listed tool is used for, it does not see; built-in tools of the host are not on any list of servers.
 */
export default defineDefence({
  name: 'whitelist',
  title: 'Whitelist of servers, tools and definition hashes',
  known: 'SafeMCP §2.3, passive: pre-generated whitelist of services',
  scope: ['definitions', 'instructions', 'calls'],
  open: ({ approved }) => {
    const hashes = new Map(
      Object.entries(approved).map(([server, tools]) => [
        server,
        new Map(tools.map((tool) => [tool.name, hashOf(tool)])),
      ]),
    )
    // What was offered last decides: a definition that changed takes the right to call it away.
    const offered = new Map<string, boolean>()
    return {
      definition: (server, tool) => {
        const isApproved = hashes.get(server)?.get(tool.name) === hashOf(tool)
        offered.set(JSON.stringify([server, tool.name]), isApproved)
        return isApproved ? tool : undefined
      },
      instructions: (server, text) => (hashes.has(server) ? text : undefined),
      call: (server, { tool }) => {
        if (server === HOST) return { kind: 'pass' }
        const isApproved =
          offered.get(JSON.stringify([server, tool])) ?? hashes.get(server)?.has(tool) ?? false
        return isApproved
          ? { kind: 'pass' }
          : { kind: 'stop', because: 'This tool is not on the list, or is not what it was.' }
      },
    }
  },
})

const HOST = 'host'

function hashOf(tool: ToolDefinition): string {
  // A definition is plain JSON; what is left out and what is undefined are the same.
  return sha256Hex(canonicalJson(JSON.parse(JSON.stringify(tool)) as JsonObject))
}
