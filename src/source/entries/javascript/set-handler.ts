import { textIn, type Known } from '../../constant/known.ts'
import type { CallIdiom } from './idiom.ts'

/** The low-level server: `setRequestHandler(ListToolsRequestSchema, …)` or, in SDK v2, `('tools/list', …)`. */
export const setHandler: CallIdiom = {
  names: ['setRequestHandler'],
  read: (call, { lists, calls }) => {
    const [asked, ...rest] = call.args
    const method = asked && methodOf(asked)
    if (method === undefined || rest.length === 0) return false
    if (LISTS.has(method)) lists.push({ method, call })
    else if (CALLS.has(method)) calls.push({ method, call })
    return true
  },
}

const LISTS = new Set(['tools/list', 'prompts/list', 'resources/list', 'resources/templates/list'])
const CALLS = new Set(['tools/call', 'prompts/get', 'resources/read'])

function methodOf(asked: Known): string | undefined {
  const text = textIn(asked)
  if (text !== undefined) return text
  if (asked.kind === 'outside') {
    const name = asked.name.slice(asked.name.indexOf('#') + 1)
    const schema = SCHEMAS[name] ?? SCHEMAS[name.replace(/\d{1,3}$/, '')]
    if (schema !== undefined) return schema
  }
  return writtenIn(asked, 0)
}

const SCHEMAS: Readonly<Record<string, string>> = {
  ListToolsRequestSchema: 'tools/list',
  CallToolRequestSchema: 'tools/call',
  ListPromptsRequestSchema: 'prompts/list',
  GetPromptRequestSchema: 'prompts/get',
  ListResourcesRequestSchema: 'resources/list',
  ListResourceTemplatesRequestSchema: 'resources/templates/list',
  ReadResourceRequestSchema: 'resources/read',
}

/** In a bundle the schema itself is there: `RequestSchema.extend({ method: z.literal('tools/list') })`. */
function writtenIn(value: Known, depth: number): string | undefined {
  if (depth > 8) return undefined
  const text = textIn(value)
  if (text !== undefined) return LISTS.has(text) || CALLS.has(text) ? text : undefined
  if (value.kind === 'object') {
    const method = value.members.get('method')
    return method && writtenIn(method, depth + 1)
  }
  if (value.kind !== 'outside') return undefined
  for (const inside of [...(value.args ?? []), ...(value.of ? [value.of] : [])]) {
    const found = writtenIn(inside, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}
