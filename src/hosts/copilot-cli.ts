import { join } from 'node:path'
import { field, listField, stringField, type JsonValue } from '../core/value.ts'
import { CODE_SERVERS } from './editor/code-files.ts'
import { projectFile, userFile } from './plain-host.ts'
import { jsonAnswer } from './hook-answer.ts'
import { defineHost } from './host.ts'
import { folderOf } from './named-event.ts'

export default defineHost({
  id: 'copilot-cli',
  title: 'GitHub Copilot CLI',
  files: [
    userFile(['{COPILOT_HOME|~/.copilot}/mcp-config.json'], {
      evidence: 'GitHub documentation, “Adding MCP servers”. It does not heed `disabled` (its issue 3582)',
    }),
    {
      scope: 'user',
      format: 'jsonc',
      at: ['{COPILOT_HOME|~/.copilot}/config.json', '{COPILOT_HOME|~/.copilot}/hooks/*.json'],
      evidence: 'GitHub documentation, “Copilot CLI”',
      isSettings: true,
    },
    projectFile(['$project/.github/mcp.json', '$project/.copilot/mcp-config.json'], {
      servers: CODE_SERVERS,
    }),
    {
      ...projectFile(['$project/.vscode/mcp.json', '$project/.mcp.json'], {
        format: 'jsonc',
        servers: CODE_SERVERS,
      }),
      needs: '{COPILOT_HOME|~/.copilot}',
    },
    {
      scope: 'project',
      format: 'json',
      at: ['$project/.github/hooks/*.json'],
      evidence: 'GitHub documentation, “GitHub Copilot hooks reference”',
      isSettings: true,
    },
  ],
  projects: [
    {
      at: ['{COPILOT_HOME|~/.copilot}/config.json'],
      format: 'jsonc',
      evidence: 'trusted_folders of Copilot CLI',
      read: (value) => listField(value, 'trusted_folders').filter((one) => typeof one === 'string'),
    },
  ],
  skills: ['~/.copilot/skills/*/SKILL.md'],
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
      const use = { tool, arguments: parsed(field(payload, 'toolArgs') ?? {}), ...folderOf(payload) }
      if (event === 'preToolUse') return { kind: 'call', ...use }
      const result = field(payload, 'toolResult') ?? null
      if (event !== 'postToolUse') return undefined
      return { kind: 'result', ...use, value: field(result, 'textResultForLlm') ?? result }
    },
    stop: {
      before: ['preToolUse'],
      canAsk: ['preToolUse'],
      answer: ({ kind, reason }) =>
        jsonAnswer({ permissionDecision: kind, permissionDecisionReason: reason }),
      failing: 'its documentation does not say what becomes of the tool, so count on it that it runs',
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
