import { field, isObject, stringField, type JsonObject, type JsonValue } from '../../core/value.ts'
import type { FoundTask } from './tasks.ts'

/** A task as a row that `bench run traces` replays. Evidence keeps the beginning of long messages, so results may be cut. */
export function traceRow({ trajectory, enquiry, entries }: FoundTask, index: number): JsonObject {
  const tools = new Map<string, JsonObject>()
  const steps: { call: JsonObject; result: JsonValue; key: string }[] = []
  for (const entry of entries) {
    const name = stringField(entry, 'name')
    const server = stringField(entry, 'server') ?? ''
    if (entry['method'] !== 'tools/call' || name === undefined) continue
    const key = `${server} ${stringField(entry, 'id') ?? ''}`
    if (entry['from'] === 'client') {
      const input = field(field(entry, 'request'), 'input') ?? {}
      tools.set(`${server}::${name}`, { name, server, description: '', inputSchema: {} })
      steps.push({ call: { tool: name, server, arguments: input }, result: null, key })
    } else {
      const step = steps.findLast((one) => one.key === key)
      if (step) step.result = resultOf(stringField(entry, 'payload') ?? '')
    }
  }
  return {
    id: `${trajectory} ${index + 1}`,
    label: 'benign',
    user: enquiry ?? '',
    tools: [...tools.values()],
    steps: steps.map(({ call, result }) => ({ call, result })),
  }
}

function resultOf(payload: string): JsonValue {
  try {
    const message: unknown = JSON.parse(payload)
    return isObject(message) ? (message['result'] ?? message['error'] ?? null) : payload
  } catch {
    return payload
  }
}
