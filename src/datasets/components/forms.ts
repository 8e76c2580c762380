import type { Form } from './seed.ts'
import type { Code, LaunchPart, Parameter, ResourcePart, ServerParts } from './server-parts.ts'

/** The components that have a handler. */
export type Handled = 'tool' | 'resource' | 'prompt'

export const serverIsCalled =
  (serverName: string): Form =>
  (parts) => ({ ...parts, serverName: filled(serverName, parts) })

export const serverSays =
  (instructions: string): Form =>
  (parts) => ({ ...parts, instructions: `${parts.instructions} ${filled(instructions, parts)}` })

export const startedBy =
  (launch: LaunchPart): Form =>
  (parts) => ({
    ...parts,
    launch: { ...launch, ...(launch.args && { args: everyFilled(launch.args, parts) }) },
  })

export const installedBy =
  (scripts: Readonly<Record<string, string>>): Form =>
  (parts) => ({ ...parts, scripts })

export const listensAt =
  (listen: string): Form =>
  (parts) => ({ ...parts, listen })

export const atStart =
  (lines: Partial<Code>, imports: Partial<Code> = {}): Form =>
  (parts) => ({ ...parts, start: joined(parts.start, lines), imports: joined(parts.imports, imports) })

export const says =
  (component: Handled, text: string): Form =>
  (parts) => ({
    ...parts,
    [component]: {
      ...parts[component],
      description: `${parts[component].description} ${filled(text, parts)}`,
    },
  })

export const asksFor =
  (component: 'tool' | 'prompt', parameter: Parameter): Form =>
  (parts) => ({
    ...parts,
    [component]: {
      ...parts[component],
      parameters: [
        ...parts[component].parameters,
        { ...parameter, description: filled(parameter.description, parts) },
      ],
    },
  })

export const toolIsCalled =
  (name: string): Form =>
  (parts) => ({ ...parts, tool: { ...parts.tool, name: filled(name, parts) } })

export const resourceIs =
  (changes: Partial<Omit<ResourcePart, 'work'>>): Form =>
  (parts) => ({ ...parts, resource: { ...parts.resource, ...changes } })

export const does =
  (component: Handled, lines: Partial<Code>, imports: Partial<Code> = {}): Form =>
  (parts) => ({
    ...parts,
    imports: joined(parts.imports, imports),
    [component]: { ...parts[component], work: joined(parts[component].work, lines) },
  })

/** Adds a text to what the component gives back. */
export const gives =
  (component: Handled, text: string): Form =>
  (parts) => {
    const line = `answer += ${JSON.stringify(`\n\n${filled(text, parts)}`)}`
    return does(component, { javascript: [line], python: [line] })(parts)
  }

/** One form after the other. */
export const all =
  (...forms: readonly Form[]): Form =>
  (parts) =>
    forms.reduce((made, form) => form(made), parts)

const joined = (code: Code, more: Partial<Code>): Code => ({
  javascript: [...code.javascript, ...(more.javascript ?? [])],
  python: [...code.python, ...(more.python ?? [])],
})

/** Names of the server at hand, in a text that was written for any. */
function filled(text: string, { slug, serverName, tool, other, resource, prompt }: ServerParts): string {
  return text
    .replaceAll('{slug}', slug)
    .replaceAll('{server}', serverName)
    .replaceAll('{tool}', tool.name)
    .replaceAll('{other}', other.name)
    .replaceAll('{resource}', resource.name)
    .replaceAll('{prompt}', prompt.name)
}

const everyFilled = (texts: readonly string[], parts: ServerParts): readonly string[] =>
  texts.map((text) => filled(text, parts))
