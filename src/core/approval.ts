import { canonicalJson, sha256Hex } from './canonical.ts'
import type { JsonValue } from './value.ts'

/** What a person says yes to: exactly this, and nothing like it. */
export interface Action {
  readonly server: string
  readonly method: string
  readonly name: string
  readonly arguments: JsonValue
  /** Hash of the tool's definition at the time; undefined where none was seen. */
  readonly definition: string | undefined
}

/** Shares the canonical form with pins: the same action, however it is written, has the same hash. */
export function actionHash({ server, method, name, arguments: input, definition }: Action): string {
  return sha256Hex(canonicalJson([server, method, name, input, definition ?? null]))
}

/** `expired` is also said of what is not in the book any more, or never was. */
export type ApprovalState = 'waiting' | 'allowed' | 'denied' | 'expired' | 'used'

/** The book of one state folder: all guards, the command line and later the gateway look into it. */
export interface ApprovalBook {
  /** Puts a question for this action, or finds the one that waits or was denied already; its id. */
  readonly ask: (action: Action, why: Why) => string
  readonly state: (id: string) => ApprovalState
  /** True once for each yes to exactly this action, in one process only, and not after it expired. */
  readonly take: (action: Action) => boolean
  /**
   * A person's answer, wherever it was given; false where it comes too late. A yes may follow a no, and a no a yes that
   * was not used yet.
   */
  readonly answer: (id: string, answer: 'allow' | 'deny', by: string) => boolean
  /** Seals what a host keeps for the guard between two requests; the same for all guards of the state folder. */
  readonly sealKey: Uint8Array
}

/** Shown to the person who decides; no secret, no text of a server but the arguments. */
export interface Why {
  readonly rule: string
  readonly facts: readonly string[]
  readonly remedy: string
}
