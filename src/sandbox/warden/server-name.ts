/** Whom a connection is meant for, by its first bytes: `Host` of HTTP, `CONNECT` of a proxy, or the name in a TLS hello. */
export function serverName(piece: Buffer): string | undefined {
  if (piece[0] !== 22) {
    const head = piece.toString('latin1', 0, 4096)
    const found = /^CONNECT ([\w.-]{1,200})/.exec(head) ?? /\r\nhost: ?([\w.-]{1,200})/i.exec(head)
    return head.startsWith('CONNECT') ? found?.[1] : undefined
  }
  // Extension 0 (RFC 6066 §3): its type, two lengths, type 0, the length of the name, the name.
  for (let at = 43; at + 9 < Math.min(piece.length, 4096); at++) {
    const size = piece.readUInt16BE(at + 7)
    const isName =
      piece.readUInt16BE(at) === 0 &&
      piece.readUInt16BE(at + 2) === size + 5 &&
      piece.readUInt16BE(at + 4) === size + 3
    if (isName && piece[at + 6] === 0 && size > 0 && size < 254 && at + 9 + size <= piece.length)
      return piece.toString('latin1', at + 9, at + 9 + size).replaceAll(/[^\w.-]/g, '?')
  }
  return undefined
}
