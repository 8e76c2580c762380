import type { Form } from './normal-form.ts'

/**
 * How a stretch of a form is written in its text, in two bytes: which letters are capital, and what stands between the
 * units. Kept beside a fingerprint, it tells later whether case or spacing were changed on the way.
 */
export function styleOf(text: string, { at }: Form, start: number, length: number): number {
  let cases = 0
  let gaps = 0
  let previous = at[start]! - 1
  for (let unit = start; unit < start + length; unit += 1) {
    const index = at[unit]!
    const code = text.charCodeAt(index)
    cases = (Math.imul(cases, 31) + (code >= 65 && code <= 90 ? 2 : 1)) | 0
    for (let gap = previous + 1; gap < index; gap += 1)
      gaps = (Math.imul(gaps, 31) + text.charCodeAt(gap) + unit - start) | 0
    previous = index
  }
  return byteOf(cases) | (byteOf(gaps) << 8)
}

export function changes(learnt: number, seen: number): { readonly case: boolean; readonly spacing: boolean } {
  return { case: (learnt & 255) !== (seen & 255), spacing: learnt >>> 8 !== seen >>> 8 }
}

const byteOf = (value: number): number => (value ^ (value >>> 8) ^ (value >>> 16) ^ (value >>> 24)) & 255
