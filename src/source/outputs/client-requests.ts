import type { SourceAsk } from '../../core/source.ts'
import type { JsonObject } from '../../core/value.ts'
import { isElsewhere } from '../elsewhere.ts'
import type { Module } from '../program.ts'
import { sitesIn } from '../shapes/sites.ts'
import { writtenOut } from './written-out.ts'

const MOST = 500

/** What a server asks of the client’s user and model, as far as the source writes it out. */
export function clientRequests(modules: readonly Module[]): readonly SourceAsk[] {
  const found: SourceAsk[] = []
  for (const module of modules) {
    if (isElsewhere(module.path) || !ASKS.test(module.text)) continue
    for (const { call, name } of sitesIn(module).calls) {
      const method = METHODS[name]
      if (method === undefined || found.length >= MOST) continue
      const [first] = call.args
      const given = first && writtenOut(first)
      const named = call.keywords.flatMap(({ name: key, value }) => {
        const out = writtenOut(value)
        return out === undefined ? [] : [[NAMES[key] ?? key, out] as const]
      })
      const params: JsonObject = { ...(isObject(given) ? given : {}), ...Object.fromEntries(named) }
      if (Object.keys(params).length > 0) found.push({ method, params, at: call.at })
    }
  }
  return found
}

const ASKS = /elicit|[cC]reate_?[mM]essage/
const METHODS: Readonly<Record<string, SourceAsk['method']>> = {
  elicitInput: 'elicitation/create',
  elicit: 'elicitation/create',
  createMessage: 'sampling/createMessage',
  create_message: 'sampling/createMessage',
}
const NAMES: Readonly<Record<string, string>> = {
  max_tokens: 'maxTokens',
  include_context: 'includeContext',
  system_prompt: 'systemPrompt',
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
