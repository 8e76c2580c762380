import { join } from 'node:path'
import { field, stringField } from '../core/value.ts'
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
