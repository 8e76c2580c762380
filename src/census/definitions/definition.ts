import type { Definition } from '../../core/subject.ts'
import type { ListedTool } from '../listing.ts'

/** A tool as its server would advertise it, as far as the listing says. */
export function definitionOf({ name, description, inputSchema }: ListedTool): Definition {
  return {
    kind: 'tool',
    name,
    json: {
      name,
      ...(description !== undefined && { description }),
      ...(inputSchema !== undefined && { inputSchema }),
    },
  }
}
