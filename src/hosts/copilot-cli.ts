import { join } from 'node:path'
import { field, stringField, type JsonValue } from '../core/value.ts'
import { defineHost } from './host.ts'

export default defineHost({
  id: 'copilot-cli',
  title: 'GitHub Copilot CLI',
  hooks: {
    source:
      'GitHub documentation, “GitHub Copilot hooks reference”: version 1, camelCase events, user-level hooks folder',
    // A folder of files: this one is ours alone.
    file: (home, env) => join(env['COPILOT_HOME'] || join(home, '.copilot'), 'hooks', 'fairlead.json'),
    frame: { version: 1, hooks: {} },
    lists: ['userPromptSubmitted', 'preToolUse', 'postToolUse'].map((event) => ({
      path: ['hooks', event],
      event,
    })),
    entry: (command) => ({ type: 'command', bash: command, powershell: `& ${command}`, timeoutSec: 10 }),
    read: (payload, event) => {
      if (event === 'userPromptSubmitted') {
        const text = stringField(payload, 'prompt')
        return text === undefined ? undefined : { kind: 'prompt', text }
      }
      const tool = stringField(payload, 'toolName')
      if (tool === undefined) return undefined
      const input = parsed(field(payload, 'toolArgs') ?? {})
      if (event === 'preToolUse') return { kind: 'call', tool, arguments: input }
      const result = field(payload, 'toolResult') ?? null
      if (event !== 'postToolUse') return undefined
      return { kind: 'result', tool, arguments: input, value: field(result, 'textResultForLlm') ?? result }
    },
  },
})

/** Some versions give the arguments as a text of JSON. */
function parsed(input: JsonValue): JsonValue {
  if (typeof input !== 'string') return input
  try {
    return JSON.parse(input) as JsonValue
  } catch {
    return input
  }
}
