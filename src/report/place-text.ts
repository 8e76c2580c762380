import type { Location } from '../core/scan.ts'

/** `file:line:column`, as editors and terminals open it; the pointer where there is no line. */
export function placeText({ file, line, column, pointer }: Location): string {
  if (line !== undefined) return `${file}:${line}${column === undefined ? '' : `:${column}`}`
  return pointer === undefined || pointer === '' ? file : `${file}#${pointer}`
}
