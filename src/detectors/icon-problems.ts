import type { Hit } from '../core/detector.ts'
import { field, isArray, stringField } from '../core/value.ts'
import type { JsonObject } from '../core/value.ts'
import { parseAddress, TRAIT_WORDS, traitsOf } from './address.ts'

const MOST = 50

/** Icons are loaded by the host, by itself, before anyone called anything. `base`: where the definition stands. */
export function* iconProblems(definition: JsonObject, base: string): Generator<Hit, void, undefined> {
  const icons = field(definition, 'icons')
  if (!isArray(icons)) return
  for (const [index, icon] of icons.slice(0, MOST).entries()) {
    const source = stringField(icon, 'src')
    const problem = source === undefined ? undefined : problemOf(source)
    if (problem) yield { place: { pointer: `${base}/icons/${index}/src` }, ...problem }
  }
}

function problemOf(source: string): Pick<Hit, 'message' | 'severity'> | undefined {
  const scheme = /^\s*([a-z][a-z0-9+.-]{0,30}):/i.exec(source)?.[1]?.toLowerCase()
  if (scheme === 'data') return dataProblem(source)
  if (scheme === 'javascript' || scheme === 'vbscript')
    return { severity: 'high', message: 'The icon is a script' }
  if (scheme === 'file')
    return { severity: 'medium', message: 'The icon is a file of the user’s own machine' }
  if (scheme !== 'https' && scheme !== 'http') {
    return { severity: 'low', message: 'The icon’s address has a scheme that icons may not have' }
  }
  const trait = traitsOf(source).find((one) => one !== 'ip' && one !== 'punycode')
  if (trait)
    return {
      severity: trait === 'metadata' ? 'high' : 'medium',
      message: `The icon is at ${TRAIT_WORDS[trait]}`,
    }
  if (/[{}]/.test(source) || (parseAddress(source)?.search.length ?? 0) > 100) {
    return {
      severity: 'low',
      message: 'The icon’s address carries data, so that loading it tells somebody something',
    }
  }
  return undefined
}

function dataProblem(source: string): Pick<Hit, 'message' | 'severity'> | undefined {
  const head = source.slice(0, 200).toLowerCase()
  if (!/^\s*data:image\//.test(head))
    return { severity: 'medium', message: 'The icon is data, but not an image' }
  if (!head.includes('svg')) return undefined
  const text = head.includes(';base64,')
    ? decodeBase64(source.slice(source.indexOf(',') + 1))
    : decodePercent(source)
  if (
    /<\s{0,5}(?:script|foreignobject|iframe|embed|object)\b|\bon(?:load|error|click|begin|mouseover)\s{0,5}=|javascript:/i.test(
      text,
    )
  ) {
    return { severity: 'high', message: 'The icon is a drawing with a script in it' }
  }
  return undefined
}

function decodeBase64(text: string): string {
  try {
    return atob(text.slice(0, 100_000).replace(/\s/g, ''))
  } catch {
    return ''
  }
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text.slice(0, 100_000))
  } catch {
    return text
  }
}
