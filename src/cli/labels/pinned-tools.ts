import { isObject } from '../../core/value.ts'
import { openPins } from '../../store/pins.ts'
import { hasState, openState } from '../../store/sqlite/open.ts'
import type { ServerTools } from './read-tools.ts'

/** The tools that guards of this state folder have approved; what was revoked or never approved is not called. */
export function pinnedTools(folder: string): readonly ServerTools[] {
  if (!hasState(folder)) return []
  const state = openState(folder)
  try {
    const servers = new Map<string, ServerTools['tools'][number][]>()
    for (const { server, name, definition } of openPins(state).list({ kind: 'tool', state: 'approved' })) {
      const json: unknown = JSON.parse(definition)
      const tools = servers.get(server) ?? []
      servers.set(server, tools)
      if (isObject(json)) tools.push({ kind: 'tool', name, json })
    }
    return [...servers].map(([server, tools]) => ({ server, tools }))
  } finally {
    state.close()
  }
}
