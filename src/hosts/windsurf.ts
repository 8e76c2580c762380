import { join } from 'node:path'
import { field, stringField } from '../core/value.ts'
import { defineHost, type HookEvent } from './host.ts'

const EVENTS = ['pre_user_prompt', 'pre_run_command', 'pre_write_code', 'pre_read_code'] as const

export default defineHost({
  id: 'windsurf',
  title: 'Windsurf',
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
        pre_run_command: { kind: 'call', tool: 'run_command', arguments: { command: text('command_line') } },
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
  },
})
