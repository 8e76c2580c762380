import { join } from 'node:path'
import { claudeCodeFiles, claudeCodeProjects } from './claude/code-files.ts'
import { claudeCodeSettle } from './claude/settle.ts'
import { permissionAnswer } from './hook-answer.ts'
import { defineHost } from './host.ts'
import { readNamedEvent } from './named-event.ts'

export default defineHost({
  id: 'claude-code',
  title: 'Claude Code',
  files: claudeCodeFiles,
  projects: claudeCodeProjects,
  skills: [
    '{CLAUDE_CONFIG_DIR|~/.claude}/skills/*/SKILL.md',
    '{CLAUDE_CONFIG_DIR|~/.claude}/plugins/cache/*/*/*/skills/*/SKILL.md',
    '$project/.claude/skills/*/SKILL.md',
  ],
  instructions: [
    '{CLAUDE_CONFIG_DIR|~/.claude}/CLAUDE.md',
    '{CLAUDE_CONFIG_DIR|~/.claude}/agents/*.md',
    '{CLAUDE_CONFIG_DIR|~/.claude}/commands/*.md',
    '$project/CLAUDE.md',
    '$project/CLAUDE.local.md',
    '$project/.claude/CLAUDE.md',
    '$project/.claude/agents/*.md',
    '$project/.claude/commands/*.md',
  ],
  settle: claudeCodeSettle,
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
    stop: {
      before: ['PreToolUse'],
      canAsk: ['PreToolUse'],
      answer: permissionAnswer,
      failing:
        'the tool runs where the hook takes longer than its 10 seconds, or ends with another code than 0 and 2',
    },
  },
})
