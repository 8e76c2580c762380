import type { TextRole } from './subject.ts'
import type { JsonObject, JsonValue } from './value.ts'

/** Where something stands in a tree of source files: offsets in UTF-16 units, half open. */
export interface Span {
  /** Path in the tree, with slashes. */
  readonly file: string
  readonly start: number
  readonly end: number
}

/** What was read out of a server's source: `source` detectors look at this, never at text or trees. Pointers: `/flows/0`. */
export interface SourceFacts {
  readonly tools: readonly SourceTool[]
  readonly flows: readonly SourceFlow[]
  readonly shapes: readonly SourceShape[]
  /** Strings that look as if they were secrets, already redacted. */
  readonly secrets: readonly { readonly kind: string; readonly at: Span; readonly onSurface: boolean }[]
  /** What a client gets to read, as far as it is written out: names and instructions of the server, texts of its handlers. */
  readonly texts?: readonly SourceText[]
  /** What the server asks of the client, as far as it is written out. */
  readonly asks?: readonly SourceAsk[]
  /** Command lines that are written out. Pointers: `/commands/0`. */
  readonly commands?: readonly { readonly line: string; readonly at: Span }[]
}

export interface SourceText {
  readonly role: TextRole
  readonly value: string
  readonly at: Span
  /** The tool, prompt or resource whose handler has it. */
  readonly tool: string | undefined
  /** What a resource is announced as. */
  readonly mimeType?: string | undefined
}

export interface SourceAsk {
  readonly method: 'elicitation/create' | 'sampling/createMessage'
  readonly params: JsonObject
  readonly at: Span
}

/** A tool, prompt or resource that the source registers. */
export interface SourceTool {
  readonly kind: 'tool' | 'prompt' | 'resource' | 'template'
  /** Undefined where it is only known when the program runs. */
  readonly name: string | undefined
  readonly description: string | undefined
  readonly title?: string | undefined
  /** Of a resource; its address where that is not its name. */
  readonly mimeType?: string | undefined
  readonly uri?: string | undefined
  /** As far as it is written out. */
  readonly annotations: JsonObject | undefined
  readonly inputSchema: JsonValue | undefined
  readonly at: Span
  /** The function that answers a call. */
  readonly handler: Span | undefined
  /** How it was registered: `registerTool`, `tool()`, `setRequestHandler`, `@mcp.tool`, `addTool`, … */
  readonly idiom: string
  /** What its handler can reach, over all calls: for annotations and descriptions. */
  readonly does: readonly SinkKind[]
}

/** What a value from outside, or one that must stay inside, is dangerous in. */
export const SINK_KINDS = [
  'shell',
  'program',
  'code',
  'file-read',
  'file-write',
  'file-delete',
  'request',
  'sql',
  'query',
  'deserialise',
  'template',
  'module',
  'log',
  'result',
  'redirect',
  'merge',
  'pattern',
] as const
export type SinkKind = (typeof SINK_KINDS)[number]

export const SOURCE_KINDS = [
  'tool-argument',
  'prompt-argument',
  'resource-variable',
  'request-state',
  'header',
  'http-body',
  'elicitation',
  'sampling',
  /** An environment variable or configuration value that is secret by its name. */
  'secret',
  /** The whole environment or configuration. */
  'environment',
  /** Answers of other machines, files others write, mail, issues. */
  'foreign-content',
  'stack-trace',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** One value's way from where it comes in to where it does harm. */
export interface SourceFlow {
  readonly source: { readonly kind: SourceKind; readonly name: string; readonly at: Span }
  readonly sink: { readonly kind: SinkKind; readonly call: string; readonly at: Span }
  /** In order; the source and the sink are not among them. */
  readonly steps: readonly { readonly at: Span; readonly what: string }[]
  /** Name of the tool, prompt or resource it starts at. */
  readonly tool: string | undefined
  /** `surface`: a caller gets there by MCP or HTTP; `elsewhere`: only from the command line, tests or examples. */
  readonly reach: 'surface' | 'elsewhere'
  /** Checks on the way that lessen it without ending it: `no-shell`, `option-guard`, `redirect-unchecked`, `prefix-only`. */
  readonly guards: readonly string[]
}

/** Something whose shape, not whose text, is wrong. */
export interface SourceShape {
  readonly kind:
    | 'listens-everywhere'
    | 'no-authentication'
    | 'no-origin-check'
    | 'wildcard-cors'
    | 'tls-unverified'
    | 'shared-server'
    | 'caller-identity'
    | 'unguarded-object'
    | 'unguarded-act'
    | 'hidden-registration'
    | 'conditional-behaviour'
    | 'remote-description'
    | 'obfuscated-code'
    | 'reverse-shell'
    | 'write-without-gate'
    | 'weak-token'
    | 'request-state-unprotected'
    | 'runs-download'
    | 'stays-behind'
    | 'reads-keys'
    | 'sends-environment'
    | 'endless-work'
    | 'floods'
  readonly at: Span
  readonly what: string
  readonly tool?: string | undefined
  readonly reach: 'surface' | 'elsewhere'
}
