import { join } from 'node:path'
import { field } from '../core/value.ts'
import { GEMINI_DIALECT, geminiSettle } from './entry/gemini-rules.ts'
import { mcpServers } from './entry/shapes.ts'
import { jsonAnswer } from './hook-answer.ts'
import { defineHost } from './host.ts'
import { readNamedEvent } from './named-event.ts'

const settings = {
  format: 'jsonc',
  servers: mcpServers(GEMINI_DIALECT),
  isSettings: true,
  evidence:
    'Gemini CLI documentation, “Configuration”: system defaults, user, project, system; the last wins',
} as const

export default defineHost({
  id: 'gemini-cli',
  title: 'Gemini CLI',
  files: [
    { ...settings, scope: 'user', at: ['~/.gemini/settings.json'] },
    { ...settings, scope: 'project', at: ['$project/.gemini/settings.json'] },
    {
      ...settings,
      scope: 'system',
      at: {
        linux: ['{GEMINI_CLI_SYSTEM_DEFAULTS_PATH|/etc/gemini-cli/system-defaults.json}'],
        darwin: [
          '{GEMINI_CLI_SYSTEM_DEFAULTS_PATH|/Library/Application Support/GeminiCli/system-defaults.json}',
        ],
        win32: ['{GEMINI_CLI_SYSTEM_DEFAULTS_PATH|$programdata/gemini-cli/system-defaults.json}'],
      },
    },
    {
      ...settings,
      scope: 'managed',
      at: {
        linux: ['{GEMINI_CLI_SYSTEM_SETTINGS_PATH|/etc/gemini-cli/settings.json}'],
        darwin: ['{GEMINI_CLI_SYSTEM_SETTINGS_PATH|/Library/Application Support/GeminiCli/settings.json}'],
        win32: ['{GEMINI_CLI_SYSTEM_SETTINGS_PATH|$programdata/gemini-cli/settings.json}'],
      },
    },
    {
      scope: 'extension',
      format: 'json',
      at: ['~/.gemini/extensions/*/gemini-extension.json'],
      evidence: 'Gemini CLI documentation, “Extensions”',
      servers: mcpServers({}),
    },
    {
      scope: 'user',
      format: 'jsonc',
      at: ['~/.gemini/trustedFolders.json'],
      evidence: 'Gemini CLI documentation, “Trusted Folders”',
    },
  ],
  projects: [
    {
      at: ['~/.gemini/trustedFolders.json', '~/.gemini/projects.json'],
      format: 'jsonc',
      evidence: 'Gemini CLI documentation, “Trusted Folders”',
      read: (value) => Object.keys(field(value, 'projects') ?? value ?? {}),
    },
  ],
  skills: ['~/.gemini/skills/*/SKILL.md', '$project/.gemini/skills/*/SKILL.md'],
  instructions: ['~/.gemini/GEMINI.md', '$project/GEMINI.md'],
  settle: geminiSettle,
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
    stop: {
      before: ['BeforeTool'],
      canAsk: [],
      answer: ({ reason }) => jsonAnswer({ decision: 'deny', reason }),
      failing:
        'the tool runs, with a warning, where the hook takes too long or ends with another code than 0 and 2',
    },
  },
})
