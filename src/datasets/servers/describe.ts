import type { MockServer, MockTool } from './mock-server.ts'
import type { Field, Value } from './values/field.ts'
import { kindOf } from './values/kinds.ts'

/** How MCP-RiskCue writes a server down for a model: a signature and a docstring for every tool. */
export interface ToolDescriptor {
  readonly signature: string
  readonly description: string
}
export type Descriptors = Readonly<Record<string, readonly ToolDescriptor[]>>

/** Keys are `Domain/Server`. */
export function describeServers(servers: readonly MockServer[]): Descriptors {
  return Object.fromEntries(servers.map(({ path, tools }) => [path, tools.map(describeTool)]))
}

export function describeTool(tool: MockTool): ToolDescriptor {
  const parameters = tool.takes.map(
    ({ name, value, isOptional }) => `${name}${isOptional ? '?' : ''}: ${typeName(value)}`,
  )
  return {
    signature: `${tool.name}(${parameters.join(', ')}) -> object`,
    description: [
      tool.description,
      'Parameters:',
      ...(tool.takes.length > 0 ? tool.takes.map(parameterLine) : ['  none']),
      `Returns: ${tool.gives.map(({ name, value }) => `${name} (${typeName(value)})`).join(', ')}`,
    ].join('\n'),
  }
}

function parameterLine({ name, value, isOptional, description }: Field): string {
  return `  ${name} (${typeName(value)}${isOptional ? ', optional' : ''}): ${description}`
}

function typeName(value: Value): string {
  switch (value.type) {
    case 'list':
      return `${typeName(value.of)}[]`
    case 'kind':
      return kindOf(value.kind).type
    case 'range':
      return value.decimals === 0 ? 'integer' : 'number'
    case 'numbers':
      return 'number'
    case 'choice':
    case 'sentence':
      return 'string'
    case 'record':
      break
  }
  return 'object'
}
