/** One JSON body out of the server's answer (a message, a batch or nothing) and the guard's refusals (likewise). */
export function mergeMessages(answer: Uint8Array | undefined, refusals: Uint8Array): Uint8Array {
  const parts = [elements(answer ?? NOTHING), elements(refusals)].filter((part) => part.length > 0)
  const separated = parts.flatMap((part, index) => (index === 0 ? [part] : [COMMA, part]))
  return Buffer.concat([OPEN, ...separated, CLOSE])
}

/** What stands between the brackets of a batch, or the one message; empty for bodies that are no messages. */
function elements(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').trim()
  if (text.startsWith('[') && text.endsWith(']')) return Buffer.from(text.slice(1, -1).trim())
  return text.startsWith('{') ? Buffer.from(text) : NOTHING
}

const NOTHING = new Uint8Array(0)
const OPEN = Buffer.from('[')
const COMMA = Buffer.from(',')
const CLOSE = Buffer.from(']')
