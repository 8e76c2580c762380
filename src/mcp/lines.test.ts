import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LineSplitter, type Line } from './lines.ts'

function split(chunks: Uint8Array[], limit: number): Line[] {
  const splitter = new LineSplitter(limit)
  return [...chunks.flatMap((chunk) => [...splitter.push(chunk)]), ...splitter.end()]
}

const show = (lines: Line[]): string[] =>
  lines.map((line) =>
    line.kind === 'line' ? Buffer.from(line.bytes).toString() : `${line.kind}:${line.size}`,
  )

it('gives the same lines however the bytes arrive', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'é') }),
      fc.array(fc.nat(12)),
      (text, cuts) => {
        const bytes = Buffer.from(text)
        const chunks: Uint8Array[] = []
        let at = 0
        for (const cut of cuts) chunks.push(bytes.subarray(at, (at = Math.min(bytes.length, at + cut))))
        chunks.push(bytes.subarray(at))
        expect(show(split(chunks, 20))).toEqual(show(split([bytes], 20)))
      },
    ),
  )
})

it('drops a line past the limit but keeps its ends and the lines around it', () => {
  const big = `{"head":1,${'x'.repeat(5000)},"id":7}`
  const lines = split(
    [
      Buffer.from('{"a":1}\n'),
      ...big.match(/.{1,700}/g)!.map((part) => Buffer.from(part)),
      Buffer.from('\n{"b":2}\n'),
    ],
    4096,
  )
  expect(show(lines)).toEqual(['{"a":1}', `too-large:${big.length + 1}`, '{"b":2}'])
  const dropped = lines[1]!
  if (dropped.kind === 'line') throw new Error('not dropped')
  expect(Buffer.from(dropped.head).toString()).toBe(big.slice(0, 1024))
  expect(Buffer.from(dropped.tail).toString()).toBe(`${big.slice(-1023)}\n`)
})

it('reports what is cut off at the end', () => {
  expect(show(split([Buffer.from('{"a":1}\n{"b"')], 99))).toEqual(['{"a":1}', 'cut-off:4'])
  expect(show(split([Buffer.from('{"a":1}\r\n\r\n')], 99))).toEqual(['{"a":1}\r'])
})
