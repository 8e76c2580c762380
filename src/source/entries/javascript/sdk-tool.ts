import { textIn, type Known } from '../../constant/known.ts'
import type { CallIdiom } from './idiom.ts'
import { argumentSources, PROMPT_SOURCES, resourceSources } from './sources.ts'

/** SDK v1: `server.tool(name, description?, shape?, annotations?, handler)` and the like for prompts and resources. */
export const sdkTool: CallIdiom = {
  names: ['tool', 'prompt', 'resource'],
  read: ({ name: kind, on, args, expression }, { register }) => {
    const [name, ...rest] = args
    const handler = rest.at(-1)
    if (!name || !handler || !isName(name) || !mayHandle(handler)) return false
    const between = rest.slice(0, -1)
    // Without a server before it, only `tool('name', 'what it does', shape, handler)` of an agent's SDK is one.
    if (!on && (between.length < 2 || handler.kind !== 'function')) return false
    const described = between[0] && isText(between[0]) ? between[0] : undefined
    const objects = between.filter((arg) => arg !== described)
    const common = {
      name,
      description: described,
      handler,
      at: expression.at,
      idiom: `${kind}()`,
      isChecked: true,
    }
    if (kind === 'resource') {
      const [uri] = between
      if (!uri) return false
      const written = templateIn(uri)
      register({
        ...common,
        description: undefined,
        kind: written.isTemplate ? 'template' : 'resource',
        name: written.uri ?? name,
        sources: resourceSources(written.isTemplate),
      })
      return true
    }
    const [schema, annotations] =
      objects.length === 1 && isHints(objects[0]) ? [undefined, objects[0]] : objects
    register({
      ...common,
      kind: kind === 'tool' ? 'tool' : 'prompt',
      schema,
      annotations,
      sources: schema ? (kind === 'tool' ? argumentSources(true) : PROMPT_SOURCES) : [undefined],
    })
    return true
  },
}

/** A literal, or text that is put together when the program runs; a path of a side route is none. */
export function isName(value: Known): boolean {
  const text = textIn(value)
  if (text !== undefined) return /^[\w.\-/:]{1,128}$/.test(text) && !text.startsWith('/')
  return value.kind !== 'object' && value.kind !== 'list' && value.kind !== 'function'
}

function isText(value: Known): boolean {
  return textIn(value) !== undefined || value.kind === 'text'
}

export function mayHandle(value: Known): boolean {
  return value.kind === 'function' || value.kind === 'outside' || value.kind === 'unknown'
}

const HINTS = ['readOnlyHint', 'destructiveHint', 'idempotentHint', 'openWorldHint', 'title']

function isHints(value: Known | undefined): boolean {
  if (value?.kind !== 'object' || value.members.size === 0) return false
  return [...value.members].every(([name, inside]) => HINTS.includes(name) && inside.kind === 'literal')
}

/** `new ResourceTemplate('x://{y}', …)`. */
export function templateIn(value: Known): { readonly uri: Known | undefined; readonly isTemplate: boolean } {
  if (value.kind === 'outside' && value.name === 'new') return { uri: value.args?.[0], isTemplate: true }
  if (value.kind === 'instance') return { uri: undefined, isTemplate: true }
  return { uri: value, isTemplate: false }
}
