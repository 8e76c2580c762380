import type { JsonObject, JsonValue } from '../core/value.ts'
import type { ConfigFile, Places, ProjectList, Settle } from './config-file.ts'

/** One app that runs agents: one file in this folder, id = file name. */
export interface Host {
  readonly id: string
  readonly title: string
  readonly hooks?: Hooks
  /** Files that declare servers, or say which of them are used and what they may do. */
  readonly files: readonly ConfigFile[]
  /** Files that name project folders. */
  readonly projects?: readonly ProjectList[]
  /** Folders that each hold one skill, and files of instructions that its agents read. */
  readonly skills?: Places
  readonly instructions?: Places
  /** What the host makes of one entry, where its own files say more than the entry. */
  readonly settle?: Settle
  /**
   * What becomes of two entries of one name. `one`: that of the higher file is used, the other is not. `merged`: members
   * of the higher file are laid over those of the lower. `both`: each is used.
   */
  readonly sameName?: 'one' | 'merged' | 'both'
}

export type HookedHost = Host & { readonly hooks: Hooks }

export const hasHookFile = (host: Host): host is HookedHost => host.hooks !== undefined

/** How a host tells programs of what it does: which file names them, and what it then says. */
export interface Hooks {
  /** The user's own file, from their home folder. */
  readonly file: (home: string, env: Readonly<Record<string, string | undefined>>) => string
  /** What stands in the file beside the hooks, where there is no file yet. */
  readonly frame: JsonObject
  /** Where our entries go: a list in the file for each event. */
  readonly lists: readonly { readonly path: readonly string[]; readonly event: string }[]
  /** One entry of such a list. */
  readonly entry: (command: string, event: string) => JsonObject
  /** What the host must be told beside, in our words. */
  readonly also?: string
  /** What one payload says happened; undefined where it says nothing of interest. */
  readonly read: (payload: JsonObject, event: string | undefined) => HookEvent | undefined
  /** What the host wants to read when all is well; nothing where left out. */
  readonly reply?: string
  /** How a hook stops a tool before it runs. */
  readonly stop: Stop
  /** Where that was read, for whoever checks it: documentation of the host. */
  readonly source: string
}

export interface Stop {
  /** Events after which the tool waits for the hook; what is told of others can no longer be stopped. */
  readonly before: readonly string[]
  /** Those of them at which the host can put the question to its user; at others a question is a no. */
  readonly canAsk: readonly string[]
  readonly answer: (ruling: Ruling, event: string) => HookAnswer
  /** What the host wants to read where the tool may run, where that is not the reply to other events. */
  readonly pass?: string
  /** What stands in the file instead, where hooks may stop. */
  readonly lists?: Hooks['lists']
  readonly entry?: Hooks['entry']
  /** What the host does where the hook gives no answer in time or breaks down, in our words. */
  readonly failing: string
}

export interface Ruling {
  readonly kind: 'deny' | 'ask'
  /** Ours; the host shows it to its agent or its user. */
  readonly reason: string
}

/** What a hook leaves behind: its output and its exit code. */
export interface HookAnswer {
  readonly stdout: string
  readonly stderr: string
  readonly code: number
}

export type HookEvent =
  | { readonly kind: 'prompt'; readonly text: string }
  /** Of a tool that is built into the host; calls of MCP servers are the guard's to see. */
  | ({ readonly kind: 'call' } & BuiltInUse)
  /** `isEarly`: the host tells of what it has read before the agent is given it. */
  | ({ readonly kind: 'result'; readonly value: JsonValue; readonly isEarly?: boolean } & BuiltInUse)

export interface BuiltInUse {
  readonly tool: string
  readonly arguments: JsonValue
  /** Where the agent works. */
  readonly folder?: string
}

export function defineHost(host: Host): Host {
  return host
}
