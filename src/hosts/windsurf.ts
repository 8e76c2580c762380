import { join } from 'node:path'
import { field, stringField } from '../core/value.ts'
import { openedFolders } from './editor/products.ts'
import { mcpServers } from './entry/shapes.ts'
import { userFile } from './plain-host.ts'
import { exitAnswer } from './hook-answer.ts'
import { defineHost, type HookEvent } from './host.ts'

const EVENTS = ['pre_user_prompt', 'pre_run_command', 'pre_write_code', 'pre_read_code'] as const

const servers = mcpServers({ off: 'disabled', unasked: 'alwaysAllow' })
const SKILLS = ['~/.codeium/windsurf/skills/*/SKILL.md', '$project/.windsurf/skills/*/SKILL.md']

export default defineHost({
  id: 'windsurf',
  title: 'Windsurf',
  files: [
    userFile(['~/.codeium/windsurf/mcp_config.json', '~/.codeium/windsurf-next/mcp_config.json'], {
      servers,
      evidence:
        'Windsurf documentation, “MCP”. Sources disagree: three have ~/.windsurf/mcp.json, which nothing confirms',
    }),
    userFile(['~/.codeium/mcp_config.json'], { servers, evidence: 'its plugin for JetBrains' }),
    {
      scope: 'user',
      format: 'json',
      at: ['~/.codeium/windsurf/hooks.json'],
      evidence: 'Windsurf documentation, “Cascade Hooks”',
      isSettings: true,
    },
    {
      scope: 'project',
      format: 'json',
      at: ['$project/.windsurf/hooks.json'],
      evidence: 'Windsurf documentation, “Cascade Hooks”',
      isSettings: true,
    },
    {
      scope: 'managed',
      format: 'json',
      at: {
        linux: ['/etc/windsurf/hooks.json'],
        darwin: ['/Library/Application Support/Windsurf/hooks.json'],
        win32: ['$programdata/Windsurf/hooks.json'],
      },
      evidence: 'Windsurf documentation, “Cascade Hooks”',
      isSettings: true,
    },
  ],
  projects: [openedFolders('Windsurf')],
  skills: {
    linux: [...SKILLS, '/etc/windsurf/skills/*/SKILL.md'],
    darwin: [...SKILLS, '/Library/Application Support/Windsurf/skills/*/SKILL.md'],
    win32: [...SKILLS, '$programdata/Windsurf/skills/*/SKILL.md'],
  },
  instructions: [
    '$project/.windsurfrules',
    '$project/.windsurf/rules/*.md',
    '~/.codeium/windsurf/memories/global_rules.md',
  ],
  hooks: {
    source: 'Windsurf documentation, “Cascade Hooks”: ~/.codeium/windsurf/hooks.json, tool_info',
    file: (home) => join(home, '.codeium', 'windsurf', 'hooks.json'),
    frame: { hooks: {} },
    lists: EVENTS.map((event) => ({ path: ['hooks', event], event })),
    entry: (command) => ({ command, show_output: false }),
    read: (payload, given) => {
      const told = field(payload, 'tool_info')
      const text = (key: string): string => stringField(told, key) ?? ''
      const events: Readonly<Record<string, HookEvent>> = {
        pre_user_prompt: { kind: 'prompt', text: text('user_prompt') },
        pre_run_command: {
          kind: 'call',
          tool: 'run_command',
          arguments: { command: text('command_line') },
          ...(text('cwd') === '' ? {} : { folder: text('cwd') }),
        },
        pre_read_code: { kind: 'call', tool: 'read_code', arguments: { path: text('file_path') } },
        pre_write_code: {
          kind: 'call',
          tool: 'write_code',
          arguments: { path: text('file_path'), edits: field(told, 'edits') ?? [] },
        },
      }
      const event = stringField(payload, 'agent_action_name') ?? given ?? ''
      return Object.hasOwn(events, event) ? events[event] : undefined
    },
    stop: {
      before: ['pre_run_command', 'pre_write_code', 'pre_read_code'],
      canAsk: [],
      answer: exitAnswer,
      entry: (command) => ({ command, show_output: true }),
      failing: 'the tool runs where the hook ends with another code than 0 and 2',
    },
  },
})
