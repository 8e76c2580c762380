import type { Language, ServerParts } from './server-parts.ts'

/** The twelve places in which a server can be malicious, after “When MCP Servers Attack” (2509.24272). */
export const CATEGORIES = {
  A1: 'server metadata',
  A2: 'server configuration',
  A3: 'initialisation',
  A4: 'tool metadata',
  A5: 'tool logic',
  A6: 'tool output',
  A7: 'resource metadata',
  A8: 'resource logic',
  A9: 'resource output',
  A10: 'prompt metadata',
  A11: 'prompt logic',
  A12: 'prompt output',
} as const

export type Category = keyof typeof CATEGORIES

/** What a seed makes of an honest server. */
export type Form = (parts: ServerParts) => ServerParts

/** The same work, once with a malicious component and once without. */
export interface Twin {
  readonly malicious: Form
  readonly benign: Form
  /** Languages that it is written for. */
  readonly languages: readonly Language[]
}

export interface Seed {
  readonly category: Category
  readonly subPattern: string
  /** Different wordings or shapes of one idea. */
  readonly twins: readonly Twin[]
}

const BOTH: readonly Language[] = ['javascript', 'python']

export const twin = (malicious: Form, benign: Form, languages: readonly Language[] = BOTH): Twin => ({
  malicious,
  benign,
  languages,
})
