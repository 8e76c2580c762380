import type { Way } from './way.ts'

/** Where a request stands that a person has to confirm, unless it is refused. */
export type Step =
  /** `hash` is that of the action. */
  | { readonly at: 'allowed'; readonly hash: string }
  /** The host is asked, and sends the request once more with the answer. */
  | { readonly at: 'asked'; readonly reply: Uint8Array }
  /** It waits here. `id` is that of the question in the book. */
  | { readonly at: 'parked'; readonly id: string; readonly way: Way }
