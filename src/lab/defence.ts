import type { Chat } from '../core/chat.ts'
import type { JsonObject } from '../core/value.ts'
import type { Answer, Call, ToolDefinition } from './environment.ts'

/** Something that stands between an agent and its servers. One file each in `defences/`. */
export interface Defence {
  readonly name: string
  readonly title: string
  /** Who had the idea. */
  readonly known: string
  /** Carriers it accepts at all; what it does not see is out of its scope, which is not the same as missing it. */
  readonly scope: readonly Carrier[]
  /** What it needs and was not given, in words: then its trials are “not run”, which is never “safe”. */
  readonly lacks?: (means: Means) => string | undefined
  readonly open: (setting: Setting, means: Means) => Shield
}

/** What only the outside can hand in: the lab itself touches no files and knows no addresses. */
export interface Means {
  /** The command line that starts Fairlead: a program and its first arguments. */
  readonly fairlead?: readonly [string, ...string[]]
  /** Makes a new, empty folder for this trial, and gives its path. */
  readonly folder?: (purpose: string) => string
  /** Takes such a folder away again, when the trial is over. */
  readonly discard?: (folder: string) => void
  /** Writes a file in such a folder. */
  readonly write?: (path: string, text: string) => void
  /** Hands an event to Fairlead's hook without a process of its own, and gives what it answered; else a process is started. */
  readonly hook?: (event: HookEvent) => Promise<string>
  /** A classifier of texts: how likely this one steers its reader, in [0, 1]. */
  readonly classify?: (text: string, carrier: Carrier) => Awaitable<number>
  readonly chat?: Chat
}

/** What a host hands to its hook, and where the hook keeps it. */
export interface HookEvent {
  readonly payload: JsonObject
  readonly state: string
  readonly trajectory: string
  /** Whether the hook may stop a tool of the host, and by which norms. */
  readonly mode: 'audit' | 'enforce'
  readonly pack: string
}

export const CARRIERS = [
  'definitions',
  'instructions',
  'calls',
  'results',
  'resources',
  'prompts',
  'server-requests',
  'logs',
  'host-tools',
  'user',
] as const
export type Carrier = (typeof CARRIERS)[number]

/** One trial's setting. */
export interface Setting {
  readonly servers: readonly string[]
  /** What an administrator wrote down when everything was honest: definitions by server, as of the benign listing. */
  readonly approved: Readonly<Record<string, readonly ToolDefinition[]>>
  readonly ask: string
}

/** A defence during one trial. What it leaves out passes. */
export interface Shield {
  /** Added to the system prompt. Scripted agents that are advised believe one grade less (see agent.ts). */
  readonly advice?: string
  /** Host side. Each may wait for a model or a program; undefined withholds. */
  readonly definition?: (server: string, tool: ToolDefinition) => Awaitable<ToolDefinition | undefined>
  readonly instructions?: (server: string, text: string) => Awaitable<string | undefined>
  readonly call?: (server: string, call: Call, task: Told) => Awaitable<Verdict>
  readonly result?: (server: string, call: Call, answer: Answer, task: Told) => Awaitable<Answer>
  /** Resource contents, prompts, logs and questions of servers. */
  readonly text?: (server: string, carrier: Carrier, text: string) => Awaitable<string | undefined>
  /** Wire side: what is started in the place of the server's command. */
  readonly wrap?: (server: string, launch: Launch) => Launch
  /** Told by the host as it happens, as hosts tell their hooks. Before a tool of the host it may answer that it must not run. */
  readonly hear?: (event: HostEvent) => Promise<Verdict | undefined>
  readonly close?: () => Promise<void>
}

export type Awaitable<T> = T | Promise<T>

export type Verdict =
  | { readonly kind: 'pass' }
  | { readonly kind: 'change'; readonly input: JsonObject }
  | { readonly kind: 'stop'; readonly because: string }

/** What the defence may know of the task: what the user said, and the calls and results so far. */
export interface Told {
  readonly ask: string
  readonly before: readonly { readonly server: string; readonly call: Call; readonly answer: Answer }[]
}

export interface Launch {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

export type HostEvent =
  | { readonly kind: 'prompt'; readonly text: string }
  | { readonly kind: 'before-tool'; readonly tool: string; readonly input: JsonObject }
  | {
      readonly kind: 'after-tool'
      readonly tool: string
      readonly input: JsonObject
      readonly answer: Answer
    }

export function defineDefence(defence: Defence): Defence {
  return defence
}
