/** The name in the first question of a DNS message, or undefined if it cannot be read (RFC 1035 §4.1). */
export function nameAsked(message: Buffer): string | undefined {
  if (message.length < 17 || message.readUInt16BE(4) < 1) return undefined
  const labels: string[] = []
  let at = 12
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    if (length > 63 || at + length >= message.length || labels.length > 100) return undefined
    labels.push(message.toString('latin1', at + 1, at + 1 + length))
    at += length + 1
  }
  // The type and class must follow.
  if (at + 5 > message.length) return undefined
  const name = labels.join('.').replaceAll(/[^\w.-]/g, '?')
  return name === '' ? undefined : name
}

/** An answer with this address, or with none where another kind of record was asked for. */
export function answerName(message: Buffer, address: string): Buffer {
  let end = 12
  while (end < message.length && (message[end] ?? 0) !== 0) end += (message[end] ?? 0) + 1
  const question = message.subarray(12, end + 5)
  const isAddress = message.length >= end + 3 && message.readUInt16BE(end + 1) === 1
  const head = Buffer.from(message.subarray(0, 12))
  head.writeUInt16BE(0x8580, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt16BE(isAddress ? 1 : 0, 6)
  head.writeUInt32BE(0, 8)
  const record = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...address.split('.').map(Number)])
  return Buffer.concat([head, question, ...(isAddress ? [record] : [])])
}
