import { join } from 'node:path'
import { defineHost } from './host.ts'
import { readNamedEvent } from './named-event.ts'

export default defineHost({
  id: 'gemini-cli',
  title: 'Gemini CLI',
  hooks: {
    source: 'Gemini CLI documentation, “Hooks reference”: settings.json, BeforeAgent, BeforeTool, AfterTool',
    file: (home) => join(home, '.gemini', 'settings.json'),
    frame: {},
    lists: ['BeforeAgent', 'BeforeTool', 'AfterTool'].map((event) => ({ path: ['hooks', event], event })),
    // Milliseconds, unlike elsewhere.
    entry: (command) => ({ hooks: [{ type: 'command', name: 'fairlead', command, timeout: 10_000 }] }),
    reply: '{}',
    read: readNamedEvent({
      prompt: 'BeforeAgent',
      call: 'BeforeTool',
      result: 'AfterTool',
      isForeign: (tool) => tool.startsWith('mcp_'),
    }),
  },
})
