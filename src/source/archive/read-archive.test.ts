import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { pack, type Header } from 'tar-stream'
import { expect, it } from 'vitest'
import { FairleadError } from '../../core/error.ts'
import type { SourceTree } from '../tree.ts'
import { ARCHIVE_LIMITS } from './limits.ts'
import { readArchive, withoutTopFolder } from './read-archive.ts'

it('reads the files of a compressed tar, without the folder they are packed in', async () => {
  const packed = await tarball([
    [{ name: 'package/package.json' }, '{"name":"a"}'],
    [{ name: 'package/dist/index.js' }, 'run()'],
  ])
  const tree = withoutTopFolder(await readArchive(packed, 'a.tgz'))
  expect(texts(tree)).toEqual({ 'package.json': '{"name":"a"}', 'dist/index.js': 'run()' })
  expect(tree.left).toEqual([])
})

it('reads a zip, stored or deflated', async () => {
  const packed = zipSync({
    'a/b.txt': [strToU8('b'.repeat(5000)), { level: 9 }],
    'c.txt': [strToU8('c'), { level: 0 }],
  })
  expect(texts(await readArchive(packed, 'a.zip'))).toEqual({ 'a/b.txt': 'b'.repeat(5000), 'c.txt': 'c' })
})

const OUTSIDE = [
  '../x',
  'a/../../x',
  '/etc/x',
  '..\\x',
  'C:\\x',
  'C:x',
  '\\\\host\\x',
  'a\0b',
  'a/\u001b[2Jb',
]

it.each(OUTSIDE)('takes nothing that leads out of the tree: %j', async (name) => {
  const tree = await readArchive(zipSync({ [name]: strToU8('x'), 'kept.txt': strToU8('y') }), 'a.zip')
  expect(Object.keys(texts(tree))).toEqual(['kept.txt'])
  expect(tree.left).toHaveLength(1)
})

it('takes no links, devices or pipes, and says so', async () => {
  const packed = await tarball([
    [{ name: 'a', type: 'symlink', linkname: '/etc/passwd' }, ''],
    [{ name: 'b', type: 'link', linkname: 'a' }, ''],
    [{ name: 'c', type: 'character-device' }, ''],
    [{ name: 'd', type: 'fifo' }, ''],
    [{ name: 'e' }, 'kept'],
  ])
  const tree = await readArchive(packed, 'a.tgz')
  expect(texts(tree)).toEqual({ e: 'kept' })
  expect(tree.left.map(({ path, why }) => `${path} ${why}`)).toEqual([
    'a is a link',
    'b is a link',
    'c is no plain file',
    'd is no plain file',
  ])
})

it('takes no links out of a zip', async () => {
  const link: Zippable = { a: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] }
  expect(await readArchive(zipSync(link), 'a.zip')).toMatchObject({ files: [], left: [{ why: 'is a link' }] })
})

it('reads the later of two files of one name, and says that there were two', async () => {
  const packed = await tarball([
    [{ name: 'a.js' }, 'good()'],
    [{ name: './a.js' }, 'bad()'],
  ])
  const tree = await readArchive(packed, 'a.tgz')
  expect(texts(tree)).toEqual({ 'a.js': 'bad()' })
  expect(tree.left).toEqual([{ path: 'a.js', why: 'is in the archive twice; the later one was read' }])
})

it('fails on a compressed bomb without unpacking it', async () => {
  const bomb = gzipSync(Buffer.alloc(4_000_000))
  const limits = { ...ARCHIVE_LIMITS, unpackedBytes: 1_000_000 }
  expect(await codeOf(readArchive(bomb, 'a.tgz', limits))).toBe('archive/too-large')
})

it('leaves what is beyond the limits of a zip: size of a file, of all, and their number', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [`${index}.txt`, new Uint8Array(100)]),
  )
  const left = async (limits: Partial<typeof ARCHIVE_LIMITS>) =>
    (await readArchive(zipSync(files), 'a.zip', { ...ARCHIVE_LIMITS, ...limits })).left.length
  expect([await left({ fileBytes: 99 }), await left({ unpackedBytes: 450 }), await left({ files: 2 }), await left({})]).toEqual([
    9, 5, 7, 0,
  ]) // prettier-ignore
})

it('does not trust the sizes that a zip promises', async () => {
  const packed = zipSync({ 'a.txt': [strToU8('a'.repeat(10_000)), { level: 9 }] })
  const at = findDirectory(packed)
  for (const size of [5, 20_000, 0xfffffff0]) {
    const lying = packed.slice()
    new DataView(lying.buffer).setUint32(at + 24, size, true)
    const tree = await readArchive(lying, 'a.zip')
    expect([tree.files.length, tree.left.length]).toEqual([0, 1])
  }
})

it('leaves a file whose own header gives another name than the list', async () => {
  const packed = zipSync({ 'good.js': strToU8('x') })
  packed.set(strToU8('evil.js'), 30)
  expect(await readArchive(packed, 'a.zip')).toMatchObject({
    files: [],
    left: [{ path: 'good.js', why: 'is described in two ways that differ' }],
  })
})

it('fails with a code on what is no archive, or a damaged one', async () => {
  const tar = await tarball([[{ name: 'a.js' }, 'a'.repeat(2000)]])
  expect(await codeOf(readArchive(strToU8('hello'), 'a'))).toBe('archive/unknown')
  expect(await codeOf(readArchive(tar.subarray(0, 60), 'a'))).toBe('archive/broken')
  expect(await codeOf(readArchive(zipSync({ a: strToU8('a') }).subarray(0, 40), 'a'))).toBe('archive/broken')
})

it('whatever is changed in an archive, gives a tree inside of itself or fails with a code', async () => {
  const zip = zipSync({ 'a/b.txt': strToU8('hello'), 'c.txt': strToU8('x'.repeat(500)) })
  const tar = await tarball([[{ name: 'a/b.txt' }, 'hello']], false)
  const change = fc.tuple(fc.boolean(), fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 6 }))
  await fc.assert(
    fc.asyncProperty(change, async ([isZip, changes]) => {
      const bytes = Uint8Array.from(isZip ? zip : tar)
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte
      const tree = await readArchive(bytes, 'a').catch((error: unknown) => {
        expect(error).toBeInstanceOf(FairleadError)
      })
      for (const { path } of tree?.files ?? []) expect(path.split('/')).not.toContain('..')
    }),
    { numRuns: 300 },
  )
})

function texts({ files }: SourceTree): Record<string, string | undefined> {
  return Object.fromEntries(files.map(({ path, text }) => [path, text()]))
}

async function codeOf(promise: Promise<unknown>): Promise<string | undefined> {
  const error = await promise.catch((caught: unknown) => caught)
  return error instanceof FairleadError ? error.code : undefined
}

async function tarball(
  entries: readonly (readonly [Partial<Header> & { readonly name: string }, string])[],
  isPacked = true,
): Promise<Uint8Array> {
  const writer = pack()
  for (const [header, content] of entries) writer.entry(header, content)
  writer.finalize()
  const chunks: Uint8Array[] = []
  for await (const chunk of writer) if (chunk instanceof Uint8Array) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  return isPacked ? gzipSync(bytes) : bytes
}

function findDirectory(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return view.getUint32(bytes.byteLength - 22 + 16, true)
}
