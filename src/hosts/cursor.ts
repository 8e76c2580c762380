import { join } from 'node:path'
import { field, stringField } from '../core/value.ts'
import { openedFolders } from './editor/products.ts'
import { wrappedOrFlat } from './entry/shapes.ts'
import { projectFile, userFile } from './plain-host.ts'
import { defineHost, type HookEvent } from './host.ts'

const EVENTS = [
  'beforeSubmitPrompt',
  'beforeShellExecution',
  'afterShellExecution',
  'beforeReadFile',
  'afterFileEdit',
] as const

export default defineHost({
  id: 'cursor',
  title: 'Cursor',
  files: [
    userFile(['~/.cursor/mcp.json'], { evidence: 'Cursor documentation, “Model Context Protocol”' }),
    {
      scope: 'plugin',
      format: 'json',
      at: [
        '~/.cursor/plugins/cache/**/mcp.json',
        '~/.cursor/plugins/cache/**/.mcp.json',
        '~/.cursor/plugins/local/**/mcp.json',
      ],
      evidence: 'plugins; discoverer of agent-scan',
      servers: wrappedOrFlat(),
      approval: 'unknown',
    },
    projectFile(['$project/.cursor/mcp.json'], {
      evidence: 'Cursor documentation, “Model Context Protocol”',
    }),
    {
      scope: 'user',
      format: 'jsonc',
      at: ['~/.cursor/hooks.json', '~/.cursor/cli-config.json', '~/.cursor/permissions.json'],
      evidence: 'Cursor documentation, “Hooks” and “CLI configuration”',
      isSettings: true,
    },
    {
      scope: 'project',
      format: 'jsonc',
      at: ['$project/.cursor/hooks.json', '$project/.cursor/cli.json'],
      evidence: 'Cursor documentation, “Hooks” and “CLI configuration”',
      isSettings: true,
    },
    {
      scope: 'managed',
      format: 'json',
      at: {
        linux: ['/etc/cursor/hooks.json'],
        darwin: ['/Library/Application Support/Cursor/hooks.json'],
        win32: ['$programdata/Cursor/hooks.json'],
      },
      evidence: 'Cursor documentation, “Hooks”',
      isSettings: true,
    },
  ],
  projects: [openedFolders('Cursor')],
  skills: ['~/.cursor/skills/*/SKILL.md', '$project/.cursor/skills/*/SKILL.md'],
  instructions: ['$project/.cursorrules', '$project/.cursor/rules/*.mdc', '$project/.cursor/rules/*.md'],
  hooks: {
    source: 'Cursor documentation, “Hooks”: ~/.cursor/hooks.json, version 1',
    file: (home) => join(home, '.cursor', 'hooks.json'),
    frame: { version: 1, hooks: {} },
    lists: EVENTS.map((event) => ({ path: ['hooks', event], event })),
    entry: (command) => ({ command }),
    read: (payload, given) => {
      const text = (key: string): string => stringField(payload, key) ?? ''
      const events: Readonly<Record<string, HookEvent>> = {
        beforeSubmitPrompt: { kind: 'prompt', text: text('prompt') },
        beforeShellExecution: { kind: 'call', tool: 'shell', arguments: { command: text('command') } },
        afterShellExecution: {
          kind: 'result',
          tool: 'shell',
          arguments: { command: text('command') },
          value: text('output'),
        },
        beforeReadFile: {
          kind: 'result',
          tool: 'read_file',
          arguments: { path: text('file_path') },
          value: text('content'),
        },
        afterFileEdit: {
          kind: 'call',
          tool: 'edit_file',
          arguments: { path: text('file_path'), edits: field(payload, 'edits') ?? [] },
        },
      }
      const event = stringField(payload, 'hook_event_name') ?? given ?? ''
      return Object.hasOwn(events, event) ? events[event] : undefined
    },
  },
})
