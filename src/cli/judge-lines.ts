import { field, isObject, type JsonObject } from '../core/value.ts'
import type { RuleNews } from './watch-rules.ts'

/** One line at the end of a session: how often each layer looked, how often it found something, how long it took. */
export function summaryLine(server: string, summary: JsonObject): string {
  const layers = Object.entries(summary).flatMap(([name, layer]) =>
    isObject(layer) && typeof layer['runs'] === 'number'
      ? [`${name} ${layer['runs']} looked, ${say(layer, 'hits')} hits, p95 ${say(layer, 'p95Ms')} ms`]
      : [],
  )
  const share = field(summary['escalation'], 'share')
  if (typeof share === 'number') layers.push(`${(100 * share).toFixed(1)} % of texts went on to the arbiter`)
  return `fairlead: ${server}: ${layers.join('; ') || 'nothing was judged'}\n`
}

export function newsLine(news: RuleNews): string {
  if (!('error' in news)) return `fairlead: took the new rules: ${news.count}\n`
  const { message, code, hint } = news.error
  return `fairlead: the new rules do not hold, those of before do: ${message} (${code})\n  ${hint}\n`
}

const say = (layer: JsonObject, key: string): string => JSON.stringify(layer[key] ?? 0)
