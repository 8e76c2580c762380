import type { Endpoint, HostSettings, Launch } from './launch.ts'
import type { PackageFacts } from './package.ts'
import type { Session } from './session.ts'
import type { Skill } from './skill.ts'
import type { SourceFacts } from './source.ts'
import type { Reading } from './text.ts'
import type { JsonObject, JsonValue } from './value.ts'

/** What a detector can look at. The narrowest that suffices: a rule about wording takes `text`, not `tool`. */
export interface Subjects {
  readonly text: Text
  readonly tool: Definition
  readonly prompt: Definition
  readonly resource: Definition
  readonly surface: Surface
  readonly fleet: Fleet
  readonly change: Change
  readonly message: Message
  readonly launch: Launch
  readonly endpoint: Endpoint
  readonly host: HostSettings
  readonly source: SourceFacts
  readonly package: PackageFacts
  readonly session: Session
  readonly skill: Skill
}

export type SubjectKind = keyof Subjects

/** Kinds that messages hold: all that a guard ever sees. The others are of a scan. */
export type TrafficKind = 'text' | 'tool' | 'prompt' | 'resource' | 'surface' | 'fleet' | 'change' | 'message'

/**
 * Where a string stands in MCP traffic.
 * `name title description instructions schema annotation uri meta key` are what a server says about itself;
 * `prompt-body resource-body result error log progress elicitation sampling completion` are content it sends later;
 * `argument answer` come from the client's side.
 */
export const TEXT_ROLES = [
  'name',
  'title',
  'description',
  'instructions',
  'schema',
  'annotation',
  'uri',
  'meta',
  'key',
  'prompt-body',
  'resource-body',
  'result',
  'error',
  'log',
  'progress',
  'elicitation',
  'sampling',
  'completion',
  'argument',
  'answer',
  'blob',
] as const
export type TextRole = (typeof TEXT_ROLES)[number]

/** One string leaf, with the place it has in MCP and its normalised readings. */
export interface Text {
  readonly value: string
  readonly role: TextRole
  readonly reading: Reading
}

/** One tool, prompt, resource or resource template exactly as the server advertised it. */
export interface Definition {
  readonly kind: DefinitionKind
  readonly name: string
  readonly json: JsonObject
}
export type DefinitionKind = 'tool' | 'prompt' | 'resource' | 'template'

/** All that one server advertises. */
export interface Surface {
  readonly server: string
  readonly instructions: string | undefined
  readonly tools: readonly Definition[]
  readonly prompts: readonly Definition[]
  readonly resources: readonly Definition[]
}

/** All surfaces one host can call together; `own` is the one being judged and is not among `others`. */
export interface Fleet {
  readonly own: Surface
  readonly others: readonly Surface[]
  /** Ways from what anybody may write, over what is private, to the outside, that begin at `own`; where they were looked for. */
  readonly chains?: readonly FleetChain[]
}

/** Ingestion, collection and disclosure (MCP-UPD, arXiv 2509.06572); one tool may play more than one part. */
export interface FleetChain {
  readonly from: ToolOfServer
  readonly over: ToolOfServer
  readonly to: ToolOfServer
  /** It ends in something that cannot be taken back, instead of leading out. */
  readonly destroys: boolean
}
export interface ToolOfServer {
  readonly server: string
  readonly tool: string
}

/** A pinned thing that is not what it was. `before` null: new; `after` null: gone. */
export interface Change {
  readonly kind: DefinitionKind | 'instructions' | 'prompt-body'
  readonly name: string
  readonly before: JsonValue | null
  readonly after: JsonValue | null
  /** The former name, where the same definition came back under another. */
  readonly renamedFrom?: string
}

/** One live message with what it answers. */
export interface Message {
  readonly from: 'client' | 'server'
  readonly kind: 'request' | 'response' | 'notification'
  /** The method; for a response, the method of the request it answers. */
  readonly method: string
  /** params of a request or notification; result or error object of a response. */
  readonly body: JsonValue
  readonly isError: boolean
  /** For a response: the params of its request. */
  readonly request?: JsonValue
  /** For `tools/call` and its response: the approved definition of the tool. */
  readonly definition?: Definition
  /** What the user asked for, where the host says so. */
  readonly user?: string
  /** Capabilities the client declared, if it was seen to declare any. */
  readonly clientCapabilities?: JsonValue
}
