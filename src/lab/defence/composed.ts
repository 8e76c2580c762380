import type { Answer, Call, ToolDefinition } from '../environment.ts'
import type { Carrier, HostEvent, Launch, Shield, Told, Verdict } from '../defence.ts'

/** Several shields as one: the first stands nearest to the agent. A call meets them in order, what comes back in reverse. */
export function composed(...shields: readonly Shield[]): Shield {
  const inwards = shields.toReversed()
  const advice = shields.flatMap((shield) => shield.advice ?? []).join('\n')
  return {
    ...(advice === '' ? {} : { advice }),
    definition: (server: string, tool: ToolDefinition) =>
      through(inwards, tool, (shield, now) => (shield.definition ? shield.definition(server, now) : now)),
    instructions: (server: string, text: string) =>
      through(inwards, text, (shield, now) => (shield.instructions ? shield.instructions(server, now) : now)),
    text: (server: string, carrier: Carrier, text: string) =>
      through(inwards, text, (shield, now) => (shield.text ? shield.text(server, carrier, now) : now)),
    call: (server, call, told) => judge(shields, server, call, told),
    result: async (server, call, answer, told) => {
      let now: Answer = answer
      for (const shield of inwards) if (shield.result) now = await shield.result(server, call, now, told)
      return now
    },
    // Only where one has it: a host must not start anything for a shield that has nothing on the wire.
    ...(shields.some((shield) => shield.wrap)
      ? {
          wrap: (server: string, launch: Launch) =>
            inwards.reduce((inner, shield) => shield.wrap?.(server, inner) ?? inner, launch),
        }
      : {}),
    hear: async (event: HostEvent) => {
      let stop: Verdict | undefined
      for (const shield of shields) {
        const verdict = await shield.hear?.(event)
        if (verdict?.kind === 'stop') stop ??= verdict
      }
      return stop
    },
    close: async () => {
      for (const shield of shields) await shield.close?.()
    },
  }
}

async function through<T>(
  shields: readonly Shield[],
  thing: T,
  step: (shield: Shield, now: T) => T | undefined | Promise<T | undefined>,
): Promise<T | undefined> {
  let now: T | undefined = thing
  for (const shield of shields) {
    now = await step(shield, now)
    if (now === undefined) return undefined
  }
  return now
}

async function judge(shields: readonly Shield[], server: string, call: Call, told: Told): Promise<Verdict> {
  let now = call
  for (const shield of shields) {
    const verdict = (await shield.call?.(server, now, told)) ?? PASS
    if (verdict.kind === 'stop') return verdict
    if (verdict.kind === 'change') now = { ...now, input: verdict.input }
  }
  return now === call ? PASS : { kind: 'change', input: now.input }
}

const PASS: Verdict = { kind: 'pass' }
