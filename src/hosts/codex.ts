import { join } from 'node:path'
import { codexFiles, codexProjects } from './codex/files.ts'
import { codexSettle } from './codex/settle.ts'
import { permissionAnswer } from './hook-answer.ts'
import { defineHost } from './host.ts'
import { readNamedEvent } from './named-event.ts'

export default defineHost({
  id: 'codex',
  title: 'Codex CLI',
  files: codexFiles,
  projects: codexProjects,
  skills: [
    '{CODEX_HOME|~/.codex}/skills/*/SKILL.md',
    '~/.agents/skills/*/SKILL.md',
    '$project/.agents/skills/*/SKILL.md',
    '$project/.codex/skills/*/SKILL.md',
  ],
  instructions: ['{CODEX_HOME|~/.codex}/AGENTS.md', '$project/AGENTS.md', '$project/AGENTS.override.md'],
  settle: codexSettle,
  sameName: 'merged',
  hooks: {
    source: 'Codex CLI hooks (experimental): hooks.json, the events and payloads of Claude Code',
    file: (home, env) => join(env['CODEX_HOME'] || join(home, '.codex'), 'hooks.json'),
    frame: { hooks: {} },
    lists: ['UserPromptSubmit', 'PreToolUse', 'PostToolUse'].map((event) => ({
      path: ['hooks', event],
      event,
    })),
    entry: (command) => ({ hooks: [{ type: 'command', command, timeout: 10 }] }),
    also: 'Codex runs hooks only where config.toml says so: codex_hooks = true under [features]',
    read: readNamedEvent({
      prompt: 'UserPromptSubmit',
      call: 'PreToolUse',
      result: 'PostToolUse',
      isForeign: (tool) => tool.startsWith('mcp__'),
    }),
    stop: {
      before: ['PreToolUse'],
      // It reads `ask` and then goes on as if nothing had been said.
      canAsk: [],
      answer: permissionAnswer,
      failing:
        'the tool runs where the hook takes longer than its 10 seconds, or ends with another code than 0 and 2',
    },
  },
})
