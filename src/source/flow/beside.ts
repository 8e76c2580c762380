import type { SourceKind } from '../../core/source.ts'

/** What a client sends beside the arguments, by the names it is kept under. */
export const BESIDE: ReadonlyMap<string, SourceKind> = new Map<string, SourceKind>([
  ['headers', 'header'],
  ['requestState', 'request-state'],
  ['request_state', 'request-state'],
  ['inputResponses', 'elicitation'],
  ['input_responses', 'elicitation'],
])
