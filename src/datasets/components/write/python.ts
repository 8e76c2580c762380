import type { Parameter, ServerParts } from '../server-parts.ts'

/** The server as a script of Python that uses FastMCP. */
export function pythonServer(parts: ServerParts): string {
  const { tool, other, resource, prompt } = parts
  const address = parts.listen === undefined ? '' : `, host=${text(parts.listen)}, port=8080`
  return [
    'import json',
    ...new Set(parts.imports.python),
    'from typing import Annotated',
    '',
    'from mcp.server.fastmcp import FastMCP',
    'from pydantic import Field',
    '',
    `rows = ${JSON.stringify(parts.rows)}`,
    '',
    ...parts.start.python,
    `mcp = FastMCP(${text(parts.serverName)}, instructions=${text(parts.instructions)}${address})`,
    ...[tool, other].flatMap(({ name, description, parameters, work }) => [
      '',
      '',
      `@mcp.tool(name=${text(name)}, description=${text(description)})`,
      `def ${identifier(name)}(${typed(parameters)}) -> str:`,
      ...inner(work.python),
    ]),
    '',
    '',
    `@mcp.resource(${text(resource.uri)}, name=${text(resource.name)}, title=${text(resource.title)}, description=${text(resource.description)}, mime_type=${text(resource.mimeType)})`,
    `def ${identifier(resource.name)}() -> str:`,
    ...inner(resource.work.python),
    '',
    '',
    `@mcp.prompt(name=${text(prompt.name)}, description=${text(prompt.description)})`,
    `def ${identifier(prompt.name)}(${typed(prompt.parameters)}) -> str:`,
    ...inner(prompt.work.python),
    '',
    '',
    'if __name__ == "__main__":',
    parts.listen === undefined ? '    mcp.run()' : '    mcp.run(transport="streamable-http")',
    '',
  ].join('\n')
}

const text = (value: string): string => JSON.stringify(value)

const typed = (parameters: readonly Parameter[]): string =>
  parameters
    .map(({ name, description }) => `${name}: Annotated[str, Field(description=${text(description)})]`)
    .join(', ')

const inner = (lines: readonly string[]): string[] => [
  ...lines.map((line) => `    ${line}`),
  '    return answer',
]

const identifier = (name: string): string => name.replaceAll(/\W/g, '_')
