import { defineDetector } from '../../core/detector.ts'
import type { Definition } from '../../core/subject.ts'
import { stringField } from '../../core/value.ts'
import { toolSubject } from '../example-subjects.ts'
import { parametersOf, takesFreeText } from '../parameters.ts'

const HARMLESS =
  /\b(?:read[- ]only|purely local|works? (?:fully |completely )?offline|no network|never (?:leaves|sends|writes|modifies)|does not (?:write|send|modify|change|execute|access the network)|doesn't (?:write|send|modify|change|execute)|local[- ]only|simple calculator|harmless)\b/
const COMMAND = /^(?:shell |bash |system )?(?:command|cmd|script|shell|exec|code to run|eval)$/
const ADDRESS =
  /^(?:webhook|webhook url|callback|callback url|upload url|exfil url|forward to|send to|recipient|recipients|bcc|report url|notify url)$/
const QUERIES = /\b(?:sql|query|graphql|cypher|regex|expression|select statement)\b/

export default defineDetector({
  id: 'tool/capability-mismatch',
  subject: 'tool',
  title: 'The description promises less than the parameters allow',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U04', 'U15', 'U18'],
  why: 'People approve a tool by its description. One that calls itself read-only or local while it takes commands to run or addresses to send to can do what nobody approved.',
  fix: 'Describe what the tool really does, or remove the parameter.',
  examples: [
    {
      title: 'a read-only tool that takes a command',
      matches: 1,
      subject: toolSubject({
        name: 'system_info',
        description: 'Shows system information. Read-only.',
        inputSchema: { type: 'object', properties: { command: { type: 'string' } } },
      }),
    },
    {
      title: 'a local tool with a webhook',
      matches: 1,
      subject: toolSubject({
        name: 'notes',
        description: 'Keeps notes, works offline.',
        inputSchema: {
          type: 'object',
          properties: { text: { type: 'string' }, webhook_url: { type: 'string' } },
        },
      }),
    },
    {
      title: 'a shell that says it is one',
      matches: 0,
      subject: toolSubject({
        name: 'run_command',
        description: 'Runs a shell command and returns its output.',
        inputSchema: { type: 'object', properties: { command: { type: 'string' } } },
      }),
    },
    {
      title: 'a read-only database query',
      matches: 0,
      subject: toolSubject({
        name: 'query',
        description: 'Runs a read-only SQL query.',
        inputSchema: { type: 'object', properties: { sql: { type: 'string' } } },
      }),
    },
  ],
  *check(tool) {
    const description = (stringField(tool.json, 'description') ?? '').slice(0, 8000).toLowerCase()
    if (!HARMLESS.test(description)) return
    const parameter = strongParameter(tool, QUERIES.test(description))
    if (parameter !== undefined) {
      const message = 'The tool calls itself harmless, yet takes a command to run or an address to send to'
      yield { place: { pointer: parameter }, message }
    }
  },
})

function strongParameter(tool: Definition, queries: boolean): string | undefined {
  for (const parameter of parametersOf(tool)) {
    if (!takesFreeText(parameter)) continue
    if (ADDRESS.test(parameter.words) || (!queries && COMMAND.test(parameter.words))) return parameter.pointer
  }
  return undefined
}
