import type { SinkKind, SourceFacts } from '../core/source.ts'

/** What most tools of a server do is its own housekeeping: counting calls, turning logs over. */
export function isOfMost(tools: SourceFacts['tools'], kind: SinkKind): boolean {
  return tools.length >= 4 && tools.filter(({ does }) => does.includes(kind)).length > tools.length / 2
}
