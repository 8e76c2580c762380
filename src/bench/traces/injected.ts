import { textsOf, type Trace } from './trace.ts'

/**
 * The first step whose result carries the injected text, or the last part of it. Recorders break lines anew, escape and
 * cut, so only letters and digits are compared, and a long stretch from the text is enough.
 */
export function injectedAt({ injected, steps }: Trace): number | undefined {
  const found = injected
    .map((text) => stretchesOf(text))
    .map((stretches) => {
      const at = steps.findIndex(({ result }) => {
        const read = plain(textsOf(result).join(' '))
        return stretches.some((stretch) => read.includes(stretch))
      })
      return at < 0 ? undefined : at
    })
  const known = found.filter((at) => at !== undefined)
  return known.length === 0 ? undefined : Math.min(...known)
}

function stretchesOf(text: string): string[] {
  const all = plain(text)
  if (all.length <= LONG) return all === '' ? [] : [all]
  const middle = Math.floor((all.length - LONG) / 2)
  return [all.slice(0, LONG), all.slice(middle, middle + LONG), all.slice(-LONG)]
}

const LONG = 60

/** Escapes of JSON go before their letters do. */
function plain(text: string): string {
  return text
    .replaceAll(/\\[nrt"\\/]/g, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
