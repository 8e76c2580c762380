import type { TextRole } from '../subject.ts'

/** What a server says about itself: read before any call, and hardly ever a place for orders. */
export function isDefinition(role: TextRole): boolean {
  return DEFINITION.has(role)
}

/** What comes from the client's side. Orders in it have been read already; only what it gives away matters. */
export function isFromClient(role: TextRole): boolean {
  return role === 'argument' || role === 'answer'
}

/** Where a server rightly tells the model who to be and what to do. */
export function mayInstruct(role: TextRole): boolean {
  return role === 'prompt-body' || role === 'sampling' || role === 'instructions'
}

/** What a tool or resource brings from somewhere: the model is to read it, not to obey it. */
export function isThirdParty(role: TextRole): boolean {
  return THIRD_PARTY.has(role)
}

const THIRD_PARTY: ReadonlySet<TextRole> = new Set([
  'result',
  'error',
  'resource-body',
  'log',
  'progress',
  'completion',
])

const DEFINITION: ReadonlySet<TextRole> = new Set([
  'name',
  'title',
  'description',
  'instructions',
  'schema',
  'annotation',
  'uri',
  'meta',
  'key',
])
