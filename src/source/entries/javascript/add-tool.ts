import { membersOf, textIn, type Known } from '../../constant/known.ts'
import type { CallIdiom, Finding } from './idiom.ts'
import { RUN_TIME } from './idiom.ts'
import { handlerIn } from './tool-object.ts'
import { argumentSources, PROMPT_SOURCES, resourceSources } from './sources.ts'

/** FastMCP and its like: one object holds all, `addTool({ name, parameters, execute })`; `registerTool({ … })` too. */
export const addTool: CallIdiom = {
  names: [
    'addTool',
    'addTools',
    'addPrompt',
    'addPrompts',
    'addResource',
    'addResources',
    'addResourceTemplate',
    'registerTool',
    'registerTools',
    'defineTool',
  ],
  read: ({ name: method, args, expression }, found) => {
    const [first] = args
    if (!first) return false
    if (first.kind === 'list') {
      for (const item of first.items) add(method, item, found)
      if (first.isOpen) found.leaveOpen(expression.at, RUN_TIME)
      return first.items.length > 0 || first.isOpen
    }
    if (membersOf(first)) return add(method, first, found)
    if (method !== 'addTool' || first.kind === 'literal' || first.kind === 'function') return false
    found.leaveOpen(expression.at, RUN_TIME)
    return true
  },
}

function add(method: string, value: Known, { register }: Finding): boolean {
  const members = membersOf(value)
  const name = members?.get('name') ?? members?.get('uri')
  if (!members || !name) return false
  const handler = handlerIn(members)
  if (!handler && !members.has('description')) return false
  const common = {
    description: members.get('description'),
    handler,
    at: value.at,
    idiom: `${method}({…})`,
    isChecked: true,
  }
  if (method.startsWith('addResource')) {
    const isTemplate = method === 'addResourceTemplate'
    const uri = members.get(isTemplate ? 'uriTemplate' : 'uri') ?? name
    const kind = isTemplate ? 'template' : 'resource'
    const sources = isTemplate ? resourceSources(true).slice(1) : [undefined]
    register({ ...common, kind, name: uri, sources })
  } else if (method.startsWith('addPrompt'))
    register({ ...common, kind: 'prompt', name, sources: PROMPT_SOURCES })
  else {
    if (textIn(name) === undefined && name.kind === 'literal') return false
    register({
      ...common,
      kind: 'tool',
      name,
      schema: members.get('parameters') ?? members.get('inputSchema') ?? members.get('schema'),
      annotations: members.get('annotations'),
      sources: argumentSources(true),
    })
  }
  return true
}
