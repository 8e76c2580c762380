import { defineRegistry } from '../registry.ts'

export default defineRegistry({
  id: 'mcp-so',
  title: 'mcp.so',
  terms:
    'It has no interface for programs: its pages are protected against machines, and its sitemaps name a part of what it lists. Lists that others published of it may be imported as a snapshot.',
  access: 'closed',
  read: () => [],
})
