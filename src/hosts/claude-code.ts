import { join } from 'node:path'
import { defineHost } from './host.ts'
import { readNamedEvent } from './named-event.ts'

export default defineHost({
  id: 'claude-code',
  title: 'Claude Code',
  hooks: {
    source:
      'Claude Code documentation, “Hooks reference”: settings.json, UserPromptSubmit, PreToolUse, PostToolUse',
    file: (home, env) => join(env['CLAUDE_CONFIG_DIR'] || join(home, '.claude'), 'settings.json'),
    frame: {},
    lists: ['UserPromptSubmit', 'PreToolUse', 'PostToolUse'].map((event) => ({
      path: ['hooks', event],
      event,
    })),
    entry: (command) => ({ hooks: [{ type: 'command', command, timeout: 10 }] }),
    read: readNamedEvent({
      prompt: 'UserPromptSubmit',
      call: 'PreToolUse',
      result: 'PostToolUse',
      isForeign: (tool) => tool.startsWith('mcp__'),
    }),
  },
})
