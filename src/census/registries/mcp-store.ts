import { defineRegistry } from '../registry.ts'

export default defineRegistry({
  id: 'mcp-store',
  title: 'MCP Store',
  terms:
    'It has no interface for programs, and its pages are behind bot protection and rate limits, which are not to be got round. Lists that others published of it may be imported as a snapshot.',
  access: 'closed',
  read: () => [],
})
