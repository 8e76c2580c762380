import type { ChatRequest } from '../../core/chat.ts'

/** Services take letters, digits, `_` and `-` in the names of tools; hosts put dots and slashes into theirs. */
export interface WireNames {
  readonly toWire: (name: string) => string
  /** A name that was never sent is given as it came. */
  readonly fromWire: (name: string) => string
}

export function wireNames({ tools = [], messages }: ChatRequest): WireNames {
  const called = messages.flatMap((message) => ('calls' in message ? message.calls : []))
  // Offered tools first: what was once called and is gone must not take the name of one that is there.
  const names = new Set([...tools, ...called].map(({ name }) => name))
  const toWire = new Map<string, string>()
  const fromWire = new Map<string, string>()
  for (const name of [...names].filter(isPlain)) pair(name, name)
  for (const name of names) if (!toWire.has(name)) pair(name, unused(name, fromWire))

  function pair(name: string, wire: string): void {
    toWire.set(name, wire)
    fromWire.set(wire, name)
  }

  return { toWire: (name) => toWire.get(name) ?? name, fromWire: (wire) => fromWire.get(wire) ?? wire }
}

const LONGEST = 64
const isPlain = (name: string): boolean => /^[\w-]{1,64}$/.test(name)

function unused(name: string, taken: ReadonlyMap<string, string>): string {
  const base = name.replace(/[^\w-]/g, '_').slice(0, LONGEST - 4) || 'unnamed'
  for (let count = 1; ; count++) {
    const wire = count === 1 ? base : `${base}_${count}`
    if (!taken.has(wire)) return wire
  }
}
