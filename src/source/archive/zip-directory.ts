/** One member as the directory at the end of a zip file lists it. */
export interface ZipMember {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly isLink: boolean
  readonly isFolder: boolean
  readonly packed: number
  readonly unpacked: number
  readonly checksum: number
  /** Where its own header starts. */
  readonly at: number
}

export interface ZipDirectory {
  readonly members: readonly ZipMember[]
  /** What follows the end of the zip: bundles keep their signature there. */
  readonly trailer: Uint8Array
}

const END = 0x06054b50
const END_BYTES = 22
const MEMBER = 0x02014b50
const MEMBER_BYTES = 46
/** A comment is 64 KiB at most; a signature behind the end is a few. */
const SEARCHED = 1024 * 1024
const MOST_MEMBERS = 2_000_000

/** Undefined where there is no such directory, or it does not hold together. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return undefined
  const { count, start } = readEnd(view, end)
  const members: ZipMember[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + MEMBER_BYTES > end || view.getUint32(at, true) !== MEMBER) return undefined
    const [nameBytes, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const next = at + MEMBER_BYTES + (nameBytes ?? 0) + (extra ?? 0) + (comment ?? 0)
    if (next > end) return undefined
    members.push(member(bytes, view, at, { name: nameBytes ?? 0, extra: extra ?? 0 }))
    at = next
  }
  const comment = Math.min(view.getUint16(end + 20, true), bytes.length - end - END_BYTES)
  return { members, trailer: bytes.subarray(end + END_BYTES + (isSignature(bytes, end) ? 0 : comment)) }
}

/** Where the packed bytes of a member lie; undefined where its own header says otherwise than the directory. */
export function packedBytes(bytes: Uint8Array, { at, packed, name }: ZipMember): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) return undefined
  const nameBytes = view.getUint16(at + 26, true)
  const start = at + 30 + nameBytes + view.getUint16(at + 28, true)
  const own = decodedName(bytes.subarray(at + 30, at + 30 + nameBytes))
  return own === name && start + packed <= bytes.length ? bytes.subarray(start, start + packed) : undefined
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - SEARCHED); at--)
    if (view.getUint32(at, true) === END && readEnd(view, at).start <= at) return at
  return undefined
}

/** More than 65,535 members, or more than 4 GiB: the true numbers stand in a longer record before the end. */
function readEnd(view: DataView, end: number): { readonly count: number; readonly start: number } {
  const plain = { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) }
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return plain
  const at = Number(view.getBigUint64(locator + 8, true))
  if (at + 56 > locator || view.getUint32(at, true) !== 0x06064b50) return plain
  return {
    count: Math.min(Number(view.getBigUint64(at + 32, true)), MOST_MEMBERS),
    start: Number(view.getBigUint64(at + 48, true)),
  }
}

function member(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  lengths: { readonly name: number; readonly extra: number },
): ZipMember {
  const name = decodedName(bytes.subarray(at + MEMBER_BYTES, at + MEMBER_BYTES + lengths.name))
  const wide = wideNumbers(view, at + MEMBER_BYTES + lengths.name, lengths.extra)
  const number = (offset: number): number => {
    const short = view.getUint32(at + offset, true)
    return short === 0xffffffff ? (wide.shift() ?? short) : short
  }
  // In the order in which the longer numbers stand.
  const [unpacked, packed, start] = [number(24), number(20), number(42)]
  // Kind of file as Unix has it, in the upper half; 0xa: a symbolic link.
  const kind = view.getUint32(at + 38, true) >>> 28
  return {
    name,
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    isLink: kind === 0xa,
    isFolder: name.endsWith('/'),
    packed,
    unpacked,
    checksum: view.getUint32(at + 16, true),
    at: start,
  }
}

function wideNumbers(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const bytes = Math.min(view.getUint16(at + 2, true), 24, start + length - at - 4)
    return Array.from({ length: Math.floor(bytes / 8) }, (_, index) =>
      Number(view.getBigUint64(at + 4 + index * 8, true)),
    )
  }
  return []
}

function decodedName(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes)
}

/** Signing tools count the signature as the comment, so that strict readers take the file. */
function isSignature(bytes: Uint8Array, end: number): boolean {
  return (
    new TextDecoder('latin1').decode(bytes.subarray(end + END_BYTES, end + END_BYTES + 11)) === 'MCPB_SIG_V1'
  )
}
