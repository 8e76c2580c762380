import { plain } from '../core/plain.ts'

/** Text as it may stand in XML and HTML, in elements and in quoted attributes alike; what neither allows is shown as an escape. */
export function escapeMarkup(text: string): string {
  return text
    .split('\n')
    .map((line) => plain(line).replaceAll(/[&<>"'`=]/g, (char) => `&#${char.charCodeAt(0)};`))
    .join('\n')
    .replaceAll(/[\ufffe\uffff]/g, '\ufffd')
}
