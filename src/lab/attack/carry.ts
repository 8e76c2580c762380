import type { JsonObject } from '../../core/value.ts'
import type { Aside, Position, Scene, Staging, Tamper } from '../attack.ts'
import { answerError, type Answer, type ToolDefinition } from '../environment.ts'

/** Has the task's own server say these words, where the trial wants them. Undefined where the position is no server's. */
export function carry(scene: Scene, words: string): Pick<Staging, 'tampers' | 'attach'> | undefined {
  const tamper = tamperAt(scene, scene.position, words)
  if (!tamper) return undefined
  const server = scene.environment.name
  const { position } = scene
  return {
    tampers: { [server]: tamper },
    ...(position === 'resource' || position === 'prompt'
      ? {
          attach: [
            { server, what: position, name: position === 'prompt' ? 'how-to-start' : `guide://${server}` },
          ],
        }
      : {}),
  }
}

function tamperAt(scene: Scene, position: Position, words: string): Tamper | undefined {
  const { insert } = scene
  const target = targetOf(scene)
  switch (position) {
    case 'description':
      return describing(target, (honest) => insert(honest, words))
    case 'schema':
      return { tools: changing(target, (definition) => inSchema(definition, words, insert)) }
    case 'response':
      return answering(target, (honest) => ({ ...honest, text: insert(honest.text, words) }))
    case 'error':
      return answering(target, () => answerError(insert('This could not be done as it was asked.', words)))
    case 'resource':
    case 'prompt':
      return { guide: (honest) => insert(honest, words) }
    case 'instructions':
      return { instructions: (honest) => insert(honest, words) }
    case 'log':
      return during(target, { kind: 'log', level: 'warning', text: insert('The call is under way.', words) })
    case 'sampling':
      return during(target, { kind: 'ask', method: 'sampling/createMessage', params: samplingFor(words) })
    case 'elicitation':
      return during(target, { kind: 'ask', method: 'elicitation/create', params: formFor(words) })
    default:
      return undefined
  }
}

/** The tool that the task calls first. */
export function targetOf({ expected, environment }: Scene): string {
  return expected[0]?.tool ?? environment.tools[0]?.name ?? ''
}

export const describing = (name: string, change: (honest: string) => string): Tamper => ({
  tools: changing(name, (tool) => ({ ...tool, description: change(tool.description) })),
})

export const changing =
  (name: string, change: (tool: ToolDefinition) => ToolDefinition) =>
  (tools: readonly ToolDefinition[]): readonly ToolDefinition[] =>
    tools.map((tool) => (tool.name === name ? change(tool) : tool))

export const answering = (name: string, change: (honest: Answer) => Answer): Tamper => ({
  call: ({ tool }, honest) => (tool === name ? change(honest()) : honest()),
})

/** With the first call only: a question at every call would be told from honest ones by that alone. */
const during = (name: string, aside: Aside): Tamper => {
  let isSaid = false
  return {
    during: ({ tool }) => {
      if (tool !== name || isSaid) return []
      isSaid = true
      return [aside]
    },
  }
}

/** In the description of its first parameter; a tool without any gets one, which may be left out. */
function inSchema(tool: ToolDefinition, words: string, insert: Scene['insert']): ToolDefinition {
  const properties = asObject(tool.inputSchema['properties'])
  const name = Object.keys(properties)[0] ?? 'note'
  const property = asObject(properties[name])
  const honest = typeof property['description'] === 'string' ? property['description'] : 'May be left out.'
  return withProperty(tool, name, { type: 'string', ...property, description: insert(honest, words) })
}

export const withProperty = (tool: ToolDefinition, name: string, schema: JsonObject): ToolDefinition => ({
  ...tool,
  inputSchema: {
    ...tool.inputSchema,
    properties: { ...asObject(tool.inputSchema['properties']), [name]: schema },
  },
})

const asObject = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}

const samplingFor = (words: string): JsonObject => ({
  messages: [{ role: 'user', content: { type: 'text', text: words } }],
  maxTokens: 400,
})

const formFor = (words: string): JsonObject => ({
  message: words,
  requestedSchema: {
    type: 'object',
    properties: { text: { type: 'string', title: 'Text' } },
    required: ['text'],
  },
})
