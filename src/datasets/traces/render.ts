import { isArray, isObject, type JsonValue } from '../../core/value.ts'

/** Results look different from server to server: bare values, JSON as text, indented text, or MCP's own shape. */
export const SHAPES = ['value', 'json', 'indented', 'mcp', 'structured'] as const
export type Shape = (typeof SHAPES)[number]

export function rendered(value: JsonValue, shape: Shape): JsonValue {
  if (shape === 'value') return value
  const text =
    typeof value === 'string' ? value : shape === 'json' ? JSON.stringify(value) : indented(value, '')
  if (shape === 'json' || shape === 'indented') return text
  const content = [{ type: 'text', text }]
  return shape === 'structured' && isObject(value) ? { content, structuredContent: value } : { content }
}

export function renderedError(message: string): JsonValue {
  return { isError: true, content: [{ type: 'text', text: `Error: ${message}` }] }
}

/** Like YAML, as many servers write it; nobody reads it back. */
function indented(value: JsonValue, before: string): string {
  if (isArray(value))
    return value.map((item) => `${before}- ${indented(item, `${before}  `).trimStart()}`).join('\n')
  if (!isObject(value))
    return typeof value === 'string' ? value.replaceAll('\n', `\n${before}`) : String(value)
  return Object.entries(value)
    .map(([key, item]) => {
      const isDeep = typeof item === 'object' && item !== null
      const inner = indented(item, `${before}  `)
      return `${before}${key}:${isDeep ? `\n${inner}` : inner.includes('\n') ? ` |\n${before}  ${inner}` : ` ${inner}`}`
    })
    .join('\n')
}
