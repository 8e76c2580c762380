import type { JsonObject } from '../../core/value.ts'

/** What a host gives a server that asked its model for a text. */
export const sampled = (text: string): JsonObject => ({
  role: 'assistant',
  model: 'scripted',
  stopReason: 'endTurn',
  content: { type: 'text', text },
})
