import type { Definition, DefinitionKind } from '../../core/subject.ts'
import { field, isArray, isObject, stringField, type JsonObject, type JsonValue } from '../../core/value.ts'
import type { Talk } from './talk.ts'

/** One list, page by page, within bounds. */
export interface Listed {
  readonly method: string
  readonly definitions: readonly Definition[]
  /** `whole`: to the last page. `long`: more definitions than we read. `endless`: more pages than we ask for, or the same one again. */
  readonly end: 'whole' | 'long' | 'endless' | 'refused' | 'silent'
  /** Of the first page, what says who may keep it how long. */
  readonly cacheScope: JsonValue | undefined
  readonly ttlMs: JsonValue | undefined
}

const MOST_PAGES = 30
const MOST_DEFINITIONS = 5000

const LISTS: readonly {
  readonly method: string
  readonly key: string
  readonly kind: DefinitionKind
  readonly of: string
}[] = [
  { method: 'tools/list', key: 'tools', kind: 'tool', of: 'tools' },
  { method: 'prompts/list', key: 'prompts', kind: 'prompt', of: 'prompts' },
  { method: 'resources/list', key: 'resources', kind: 'resource', of: 'resources' },
  { method: 'resources/templates/list', key: 'resourceTemplates', kind: 'template', of: 'resources' },
]

/** Tools are always asked for; the others of servers that say they have some. */
export async function listAll(talk: Talk): Promise<readonly Listed[]> {
  const listed: Listed[] = []
  for (const list of LISTS)
    if (list.kind === 'tool' || isObject(field(talk.greeting.capabilities, list.of)))
      listed.push(await listOne(talk, list))
  return listed
}

export async function listTools(talk: Talk): Promise<Listed> {
  return listOne(talk, { method: 'tools/list', key: 'tools', kind: 'tool' })
}

async function listOne(
  talk: Talk,
  { method, key, kind }: { readonly method: string; readonly key: string; readonly kind: DefinitionKind },
): Promise<Listed> {
  const definitions: Definition[] = []
  const cursors = new Set<string>()
  let first: JsonObject | undefined
  let params: JsonObject = {}
  const done = (end: Listed['end']): Listed => ({
    method,
    definitions,
    end,
    cacheScope: field(first, 'cacheScope'),
    ttlMs: field(first, 'ttlMs'),
  })
  for (let page = 0; page < MOST_PAGES; page++) {
    const { kind: outcome, body } = await talk.ask(method, params)
    const items = field(body, key)
    if (outcome !== 'result' || !isArray(items) || !isObject(body))
      return done(outcome === 'none' ? 'silent' : 'refused')
    first ??= body
    for (const item of items.slice(0, MOST_DEFINITIONS - definitions.length)) {
      const definition = definitionOf(kind, item)
      if (definition) definitions.push(definition)
    }
    if (definitions.length >= MOST_DEFINITIONS) return done('long')
    const cursor = stringField(body, 'nextCursor')
    if (cursor === undefined) return done('whole')
    if (cursors.has(cursor) || cursor.length > 20_000) break
    cursors.add(cursor)
    params = { cursor }
  }
  return done('endless')
}

function definitionOf(kind: DefinitionKind, item: JsonValue): Definition | undefined {
  if (!isObject(item)) return undefined
  const name = stringField(item, 'name') ?? stringField(item, 'uri') ?? stringField(item, 'uriTemplate') ?? ''
  return { kind, name, json: item }
}
