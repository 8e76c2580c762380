import { readText } from '../core/text.ts'

/** What a hurried reader sees of a name: look-alikes, case, separators and invisible characters all fall together. */
export function lookOf(name: string): string {
  return readText(name.slice(0, 300), 'name')
    .reading.folded.text.toLowerCase()
    .replace(/[\s_.\-/:]/g, '')
}
