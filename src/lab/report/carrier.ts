import type { Position } from '../attack.ts'
import type { Carrier } from '../defence.ts'

/** What brings an attack to its reader: a defence that does not accept it cannot be blamed for what it brings. */
export const CARRIER: Readonly<Record<Position, Carrier | undefined>> = {
  description: 'definitions',
  schema: 'definitions',
  structure: 'definitions',
  response: 'results',
  error: 'results',
  content: 'results',
  behaviour: 'results',
  resource: 'resources',
  prompt: 'prompts',
  instructions: 'instructions',
  sampling: 'server-requests',
  elicitation: 'server-requests',
  log: 'logs',
  user: 'user',
  // What neither a pipe nor a hook carries.
  history: undefined,
  settings: undefined,
  transport: undefined,
}
