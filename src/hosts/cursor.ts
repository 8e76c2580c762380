import { join } from 'node:path'
import { field, stringField } from '../core/value.ts'
import { openedFolders } from './editor/products.ts'
import { wrappedOrFlat } from './entry/shapes.ts'
import { projectFile, userFile } from './plain-host.ts'
import { jsonAnswer } from './hook-answer.ts'
import { defineHost, type HookEvent } from './host.ts'
import { folderOf } from './named-event.ts'

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
      const folder = folderOf(payload)
      const used = stringField(payload, 'tool_name')
      const events: Readonly<Record<string, HookEvent>> = {
        beforeSubmitPrompt: { kind: 'prompt', text: text('prompt') },
        beforeShellExecution: {
          kind: 'call',
          tool: 'shell',
          arguments: { command: text('command') },
          ...folder,
        },
        afterShellExecution: {
          kind: 'result',
          tool: 'shell',
          arguments: { command: text('command') },
          value: text('output'),
        },
        beforeReadFile: {
          kind: 'result',
          isEarly: true,
          tool: 'read_file',
          arguments: { path: text('file_path') },
          value: text('content'),
          ...folder,
        },
        afterFileEdit: {
          kind: 'call',
          tool: 'edit_file',
          arguments: { path: text('file_path'), edits: field(payload, 'edits') ?? [] },
          ...folder,
        },
        // Of the shell, of files that are read and of servers other events tell.
        ...(used !== undefined && !TOLD_ELSEWHERE.test(used)
          ? {
              preToolUse: {
                kind: 'call',
                tool: /^(?:write|strreplace|edit|multiedit)$/i.test(used) ? 'edit_file' : used,
                arguments: field(payload, 'tool_input') ?? {},
                ...folder,
              },
            }
          : {}),
      }
      const event = stringField(payload, 'hook_event_name') ?? given ?? ''
      return Object.hasOwn(events, event) ? events[event] : undefined
    },
    stop: {
      before: ['beforeShellExecution', 'beforeReadFile', 'preToolUse'],
      canAsk: ['beforeShellExecution'],
      answer: ({ kind, reason }) =>
        jsonAnswer({ permission: kind, user_message: reason, agent_message: reason }),
      // Anything but JSON counts as a no.
      pass: '{}',
      // What was edited can no longer be stopped, so it is told of before.
      lists: [
        'beforeSubmitPrompt',
        'beforeShellExecution',
        'afterShellExecution',
        'beforeReadFile',
        'preToolUse',
      ].map((event) => ({ path: ['hooks', event], event })),
      entry: (command, event) => ({ command, ...(event.startsWith('after') ? {} : { failClosed: true }) }),
      failing: 'the tool does not run: our entries say failClosed',
    },
  },
})

const TOLD_ELSEWHERE = /^(?:shell|read|mcp\b.*)$/i
