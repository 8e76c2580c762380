export type Language = 'javascript' | 'python'

/** Lines of code, for each language that a server may be written in. */
export type Code = Readonly<Record<Language, readonly string[]>>

export const NO_CODE: Code = { javascript: [], python: [] }

export interface Parameter {
  readonly name: string
  readonly description: string
}

/** `work` leaves its outcome in `answer`, which the handler then gives back. */
export interface ToolPart {
  readonly name: string
  readonly description: string
  readonly parameters: readonly Parameter[]
  readonly work: Code
}

export interface ResourcePart {
  readonly name: string
  readonly uri: string
  readonly title: string
  readonly description: string
  readonly mimeType: string
  readonly work: Code
}

export interface PromptPart {
  readonly name: string
  readonly description: string
  readonly parameters: readonly Parameter[]
  readonly work: Code
}

/** How a host starts or reaches the server; what is undefined is as the language has it. */
export interface LaunchPart {
  readonly command?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly url?: string
  readonly settings?: Readonly<Record<string, unknown>>
}

/** A whole server in its six components, before it is written down. The first tool is the one that seeds change. */
export interface ServerParts {
  readonly language: Language
  readonly slug: string
  readonly about: string
  readonly serverName: string
  readonly instructions: string
  readonly launch: LaunchPart
  readonly scripts: Readonly<Record<string, string>>
  readonly rows: Readonly<Record<string, string>>
  readonly imports: Code
  readonly start: Code
  /** How it is reached once it runs: over standard streams, or at an address. */
  readonly listen: string | undefined
  readonly tool: ToolPart
  readonly other: ToolPart
  readonly resource: ResourcePart
  readonly prompt: PromptPart
}
