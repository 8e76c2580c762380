import type { HostFile } from '../../hosts/found.ts'

/** What a host has for secrets instead of writing them down: inputs that it asks for and keeps, or variables it reads. */
export type Means =
  | { readonly kind: 'input' }
  | { readonly kind: 'variable'; readonly write: (name: string) => string }

/** Only what the host's own documentation says of this very file: a text that is not expanded would be sent as it is. */
export function meansOf(host: string, { path }: HostFile): Means | undefined {
  const file = path.split(/[\\/]/).at(-1) ?? ''
  if (INPUTS.has(host)) return { kind: 'input' }
  if (host === 'claude-code') return file === '.mcp.json' ? { kind: 'variable', write: braces } : undefined
  const write = VARIABLES[host]
  return write && { kind: 'variable', write }
}

const braces = (name: string): string => `\${${name}}`
const withEnv = (name: string): string => `\${env:${name}}`
const ofOpencode = (name: string): string => `{env:${name}}`

const INPUTS: ReadonlySet<string> = new Set(['vscode', 'visual-studio'])

const VARIABLES: Readonly<Record<string, (name: string) => string>> = {
  cursor: withEnv,
  windsurf: withEnv,
  'roo-code': withEnv,
  'gemini-cli': braces,
  'qwen-code': braces,
  opencode: ofOpencode,
}
