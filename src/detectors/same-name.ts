import type { Severity } from '../core/severity.ts'
import { readText } from '../core/text.ts'

/** What a hurried reader sees of a name: look-alikes, case, separators and invisible characters all fall together. */
export function lookOf(name: string): string {
  return withoutCase(readText(name.slice(0, 300), 'name').reading.folded.text)
}

/** How bad it is that two names look the same: case and separators are carelessness, look-alike letters are not. */
export function sameNameSeverity(one: string, other: string): Severity {
  if (one === other) return 'medium'
  return withoutCase(one) === withoutCase(other) ? 'low' : 'high'
}

function withoutCase(name: string): string {
  return name.toLowerCase().replace(/[\s_.\-/:]/g, '')
}
