/** Characters that a reader does not see and a model does. */
export function isInvisible(code: number): boolean {
  if (code < 0xad) return false
  if (code < 0x2000) {
    return (
      code === 0xad ||
      code === 0x34f ||
      code === 0x61c ||
      code === 0x115f ||
      code === 0x1160 ||
      code === 0x17b4 ||
      code === 0x17b5 ||
      (code >= 0x180b && code <= 0x180f)
    )
  }
  if (code < 0x2070)
    return (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || code >= 0x2060
  if (code === 0x2800 || code === 0x3164 || code === 0xfeff || code === 0xffa0) return true
  if (code >= 0xfe00 && code <= 0xfe0f) return true
  if (code >= 0xfff9 && code <= 0xfffb) return true
  return isTag(code) || isExtraSelector(code) || (code >= 0x1d173 && code <= 0x1d17a)
}

/** The tag block: ASCII once more, invisible. */
export function isTag(code: number): boolean {
  return code >= 0xe0000 && code <= 0xe007f
}

/** The supplementary variation selectors, of which 240 in a row can spell bytes. */
export function isExtraSelector(code: number): boolean {
  return code >= 0xe0100 && code <= 0xe01ef
}

/** Marks that sit on Latin letters; marks of other scripts carry meaning and are kept. */
export function isCombining(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x1ab0 && code <= 0x1aff) ||
    (code >= 0x1dc0 && code <= 0x1dff) ||
    (code >= 0x20d0 && code <= 0x20ff) ||
    (code >= 0xfe20 && code <= 0xfe2f)
  )
}
