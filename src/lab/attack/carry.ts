import type { JsonObject } from '../../core/value.ts'
import type { Aside, Position, Scene, Staging, Tamper } from '../attack.ts'
import { answerError, type Answer, type ToolDefinition } from '../environment.ts'

/** Has the task's own server say these words, where the trial wants them. Undefined where the position is no server's. */
export function carry(scene: Scene, words: string): Pick<Staging, 'tampers' | 'attach'> | undefined {
  const tamper = CARRIERS[scene.position]?.(scene, words)
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

type Carrier = (scene: Scene, words: string) => Tamper

const inGuide: Carrier = ({ insert }, words) => ({ guide: (honest) => insert(honest, words) })

const CARRIERS: Readonly<Partial<Record<Position, Carrier>>> = {
  description: (scene, words) => describing(targetOf(scene), (honest) => scene.insert(honest, words)),
  schema: (scene, words) => ({
    tools: changing(targetOf(scene), (definition) => inSchema(definition, words, scene.insert)),
  }),
  response: (scene, words) =>
    answering(targetOf(scene), (honest) => ({ ...honest, text: scene.insert(honest.text, words) })),
  error: (scene, words) =>
    answering(targetOf(scene), () =>
      answerError(scene.insert('This could not be done as it was asked.', words)),
    ),
  resource: inGuide,
  prompt: inGuide,
  instructions: ({ insert }, words) => ({ instructions: (honest) => insert(honest, words) }),
  log: (scene, words) =>
    during(targetOf(scene), {
      kind: 'log',
      level: 'warning',
      text: scene.insert('The call is under way.', words),
    }),
  sampling: (scene, words) =>
    during(targetOf(scene), { kind: 'ask', method: 'sampling/createMessage', params: samplingFor(words) }),
  elicitation: (scene, words) =>
    during(targetOf(scene), { kind: 'ask', method: 'elicitation/create', params: formFor(words) }),
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
