import { defineTrouble } from '../trouble.ts'

/** Bytes that are no UTF-8, within what is otherwise JSON. */
export default defineTrouble({
  id: 'broken-letters',
  leads: 'harmless',
  spoil(answer) {
    if (answer.json === undefined) return answer
    const { json, ...rest } = answer
    const text = Buffer.from(JSON.stringify(json).replaceAll('"title":"', '"title":"\u0001'), 'latin1')
    return {
      ...rest,
      bytes: text.map((byte) => (byte === 1 ? 0xff : byte)),
      headers: { ...answer.headers, 'content-type': 'application/json' },
    }
  },
})
