/** The number or the name stands in what was told, and not as a part of another. */
export function tells(told: string, wanted: string | number): boolean {
  const [all, sought] = [told.toLowerCase(), String(wanted).toLowerCase()]
  if (sought === '') return false
  for (let at = all.indexOf(sought); at >= 0; at = all.indexOf(sought, at + 1)) {
    if (!CLINGS_BEFORE.test(all.slice(0, at)) && !CLINGS_AFTER.test(all.slice(at + sought.length)))
      return true
  }
  return false
}

export const tellsAll = (told: string, wanted: readonly (string | number)[]): boolean =>
  wanted.every((each) => tells(told, each))

const CLINGS_BEFORE = /[\p{L}\p{N}-]$|\d[.,]$/u
const CLINGS_AFTER = /^(?:[\p{L}\p{N}]|[.,:]\d)/u
