import { fail } from '../../../core/error.ts'
import { isObject, stringField } from '../../../core/value.ts'
import { readRows } from '../../riskcue/rows.ts'
import { type Argument, schemaOf } from '../tool.ts'
import type { TraceTool } from '../trace-row.ts'

const SUITES = ['banking', 'slack', 'travel', 'workspace'] as const
export type Suite = (typeof SUITES)[number]

/** AgentDojo's development files, read as they lie; nothing of them is part of Fairlead. */
export interface AgentDojo {
  /** Of the servers named here, in their order. */
  readonly tools: (servers: Readonly<Record<string, string>>) => readonly TraceTool[]
  readonly prompts: (suite: Suite) => readonly Named[]
  readonly goals: (suite: Suite) => readonly Named[]
}

export interface Named {
  readonly id: string
  /** Without the version: the plan is the same for all. */
  readonly task: string
  readonly text: string
}

export interface TextFile {
  readonly file: string
  readonly text: string
}

export function readAgentDojo(tools: TextFile, items: TextFile): AgentDojo {
  const described = new Map(
    rowsOf(tools).map((row) => [stringField(row, 'tool_name') ?? '', stringField(row, 'text') ?? '']),
  )
  const rows = rowsOf(items)
  const named = (suite: Suite, surface: string): Named[] =>
    rows
      .filter((row) => stringField(row, 'suite') === suite && stringField(row, 'surface') === surface)
      .map((row) => {
        const id = stringField(row, 'id') ?? ''
        const task = /(?:User|Injection)Task\d{1,3}/.exec(stringField(row, 'injection_task') ?? id)?.[0] ?? ''
        return {
          id: id.replace(/^agentdojo-(?:user|goal)-/, ''),
          task,
          text: (stringField(row, 'text') ?? '').trim(),
        }
      })
  return {
    tools: (servers) =>
      Object.entries(servers).flatMap(([server, names]) =>
        names
          .split(' ')
          .map((name) => toolOf(server, name, described.get(name) ?? missing(name, tools.file))),
      ),
    prompts: (suite) => named(suite, 'user_prompt'),
    goals: (suite) => named(suite, 'injected_instruction'),
  }
}

function rowsOf({ file, text }: TextFile): object[] {
  const rows = [...readRows(text, file, (value) => (isObject(value) ? value : 'it is no object'))].map(
    ({ row }) => row,
  )
  return rows.length === 0 ? fail('dataset/empty', { what: 'rows', file }) : rows
}

function missing(name: string, file: string): never {
  return fail('dataset/empty', { what: `descriptions of ${name}`, file })
}

/** A docstring: what it does, then one `:param` for each argument, which may go on over several lines. */
function toolOf(server: string, name: string, docstring: string): TraceTool {
  const [about = '', ...rest] = docstring.split(/\n:param /)
  const given = rest.map((part): Argument => {
    const at = part.indexOf(':')
    const argument = part.slice(0, at)
    const description = part.slice(at + 1).trim()
    return {
      name: argument,
      type: typeOf(argument),
      description,
      isOptional: /optional|`null`/.test(description),
    }
  })
  return { server, name, description: about.trim(), inputSchema: schemaOf(given) }
}

function typeOf(argument: string): Argument['type'] {
  if (NUMBERS.has(argument)) return 'number'
  if (LISTS.has(argument)) return 'array'
  return argument === 'recurring' ? 'boolean' : 'string'
}

const NUMBERS = new Set(['amount', 'n'])
const LISTS = new Set(
  'recipients cc bcc attachments participants hotel_names restaurant_names company_name'.split(' '),
)
