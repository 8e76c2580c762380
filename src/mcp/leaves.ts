import type { Message, TextRole } from '../core/subject.ts'
import { field, isArray, isObject, stringField, type JsonObject, type JsonValue } from '../core/value.ts'

/** `path` is reused between calls: copy it, or turn it into a pointer, before the next one. */
export type Visit = (value: string, role: TextRole, path: readonly (string | number)[]) => void

/** Keys of an object are model-visible too; shorter ones cannot carry a sentence. */
const SPEAKING_KEY = 16

/** Every string of a message, keys included, with the role it plays; definitions in lists are left to `definitionLeaves`. */
export function messageLeaves(message: Message, visit: Visit): void {
  const walk = new Walk(visit)
  if (message.from === 'client')
    return walk.all(message.body, message.kind === 'response' ? 'answer' : 'argument')
  if (message.isError) return walk.all(message.body, 'error')
  if (message.kind !== 'response') return walk.all(message.body, ASKED[message.method] ?? 'meta')
  const roles = RESULTS[message.method] ?? {}
  const isToolError = isObject(message.body) && message.body['isError'] === true
  walk.object(message.body, (key) => {
    if (key === '_meta') return 'meta'
    if (key === 'inputRequests') return 'elicitation'
    if (LISTED[message.method] === key && isArray(field(message.body, key))) return undefined
    const role = roles[key] ?? 'result'
    return isToolError && role === 'result' ? 'error' : role
  })
}

/** Every string of a value that no specification gives a meaning. */
export function looseLeaves(json: JsonValue, visit: Visit): void {
  new Walk(visit).all(json, 'meta')
}

/** Every string of one tool, prompt, resource or template. */
export function definitionLeaves(json: JsonObject, visit: Visit): void {
  new Walk(visit).object(json, (key) => DEFINITION[key] ?? 'meta')
}

/** The one key of a list result whose items are judged as definitions. */
const LISTED: Readonly<Record<string, string>> = {
  'tools/list': 'tools',
  'prompts/list': 'prompts',
  'resources/list': 'resources',
  'resources/templates/list': 'resourceTemplates',
}

const DEFINITION: Readonly<Record<string, TextRole>> = {
  name: 'name',
  title: 'title',
  description: 'description',
  inputSchema: 'schema',
  outputSchema: 'schema',
  arguments: 'schema',
  annotations: 'annotation',
  mimeType: 'annotation',
  uri: 'uri',
  uriTemplate: 'uri',
  icons: 'uri',
}

const ASKED: Readonly<Record<string, TextRole>> = {
  'sampling/createMessage': 'sampling',
  'elicitation/create': 'elicitation',
  'notifications/message': 'log',
  'notifications/progress': 'progress',
  'notifications/tasks/status': 'progress',
  'notifications/tasks': 'result',
}

const IDENTITY: Readonly<Record<string, TextRole>> = {
  instructions: 'instructions',
  serverInfo: 'title',
  capabilities: 'meta',
  protocolVersion: 'meta',
}

const RESULTS: Readonly<Record<string, Readonly<Record<string, TextRole>>>> = {
  initialize: IDENTITY,
  'server/discover': IDENTITY,
  'prompts/get': { description: 'description', messages: 'prompt-body' },
  'resources/read': { contents: 'resource-body' },
  'completion/complete': { completion: 'completion' },
}

/** Roles that a key gives its value wherever it stands inside content. */
const CONTENT: Readonly<Record<string, TextRole>> = {
  _meta: 'meta',
  uri: 'uri',
  mimeType: 'annotation',
  blob: 'blob',
}

class Walk {
  readonly #visit: Visit
  readonly #path: (string | number)[] = []

  constructor(visit: Visit) {
    this.#visit = visit
  }

  /** An object whose members get their roles by key; undefined leaves a member out. */
  object(json: JsonValue, roleOf: (key: string) => TextRole | undefined): void {
    if (!isObject(json)) return this.all(json, 'result')
    for (const key of Object.keys(json)) {
      const role = roleOf(key)
      if (role === undefined) continue
      this.#path.push(key)
      this.#key(key)
      this.all(json[key]!, role)
      this.#path.pop()
    }
  }

  all(json: JsonValue, role: TextRole): void {
    if (typeof json === 'string') this.#visit(json, role, this.#path)
    else if (isArray(json)) {
      for (let index = 0; index < json.length; index++) this.#member(index, json[index]!, role)
    } else if (isObject(json)) {
      const isMedia = stringField(json, 'type') === 'image' || stringField(json, 'type') === 'audio'
      for (const key of Object.keys(json)) {
        this.#path.push(key)
        this.#key(key)
        this.all(
          json[key]!,
          isMedia && key === 'data' ? 'blob' : role === 'schema' ? role : (CONTENT[key] ?? role),
        )
        this.#path.pop()
      }
    }
  }

  #member(index: number, json: JsonValue, role: TextRole): void {
    this.#path.push(index)
    this.all(json, role)
    this.#path.pop()
  }

  #key(key: string): void {
    if (key.length >= SPEAKING_KEY) this.#visit(key, 'key', this.#path)
  }
}
