/** A property list as macOS stores it: enough of the format to write a tree of texts, lists and dictionaries. */
export function binaryPlist(root: unknown): Uint8Array {
  const objects: Buffer[] = []
  const add = (value: unknown): number => {
    const at = objects.push(Buffer.alloc(0)) - 1
    objects[at] = encode(value, add)
    return at
  }
  add(root)
  const offsets: number[] = []
  let length = 8
  for (const object of objects) {
    offsets.push(length)
    length += object.length
  }
  const table = Buffer.alloc(objects.length * 4)
  for (const [index, offset] of offsets.entries()) table.writeUInt32BE(offset, index * 4)
  const trailer = Buffer.alloc(32)
  trailer[6] = 4
  trailer[7] = 1
  trailer.writeUInt32BE(objects.length, 12)
  trailer.writeUInt32BE(length, 28)
  return Buffer.concat([Buffer.from('bplist00'), ...objects, table, trailer])
}

function encode(value: unknown, add: (value: unknown) => number): Buffer {
  if (typeof value === 'string')
    return Buffer.concat([head(0x50, value.length), Buffer.from(value, 'latin1')])
  if (typeof value === 'boolean') return Buffer.from([value ? 9 : 8])
  if (Array.isArray(value)) return Buffer.concat([head(0xa0, value.length), Buffer.from(value.map(add))])
  const members = Object.entries(value ?? {})
  const keys = members.map(([key]) => add(key))
  return Buffer.concat([
    head(0xd0, members.length),
    Buffer.from([...keys, ...members.map(([, one]) => add(one))]),
  ])
}

function head(kind: number, length: number): Buffer {
  return length < 15 ? Buffer.from([kind | length]) : Buffer.from([kind | 15, 0x10, length])
}
