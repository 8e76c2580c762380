import { FormatFault } from './branch.ts'

/** Bytes of a settings file as text: UTF-8, or UTF-16 where it says so, as editors of Windows write it. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const turned = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
    return new TextDecoder('utf-16le').decode(turned.swap16())
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new FormatFault('neither UTF-8 nor marked as UTF-16', 0)
  }
}
