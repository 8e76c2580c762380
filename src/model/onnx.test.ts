import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OnnxClassifier, openOnnx } from './onnx.ts'
import { hashTokens, wordPiece } from './tokenizer.ts'

const VOCABULARY = '[PAD]\n[UNK]\n[CLS]\n[SEP]\nhello\nsend\n##ing\n,'
/** One row of two scores for each token: `send` speaks for the second class, all else a little for the first. */
const SCORES = [0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 40, 0, 4, 1, 0]

describe('WordPiece', () => {
  it('takes words apart into the longest known pieces, and unknown ones as a whole', () => {
    expect(wordPiece({ vocabulary: VOCABULARY }).encode('Hello, SENDing zebra')).toEqual([4, 7, 5, 6, 1])
  })
})

describe('hash tokens', () => {
  it('are the same for the same word, and inside their range', () => {
    const ids = hashTokens({ by: 'word', buckets: 8 }).encode('send it, Send')
    expect(ids[0]).toBe(ids[3])
    expect(ids.every((id) => id >= 0 && id < 8)).toBe(true)
  })
})

describe('a classifier in ONNX form', () => {
  const tokenizer = wordPiece({ vocabulary: VOCABULARY })
  let classifier: OnnxClassifier
  beforeAll(async () => void (classifier = await openOnnx({ model: tinyModel(), tokenizer, length: 6 })))
  afterAll(() => classifier.close())

  it('gives one probability for each class', async () => {
    const [harmless, hostile] = await classifier.classify('hello hello')
    expect(harmless! + hostile!).toBeCloseTo(1)
    expect(harmless).toBeGreaterThan(0.5)
  })

  it('finds what stands far behind the length that the model can take', async () => {
    const [, hostile] = await classifier.classify(`${'hello '.repeat(40)}send`)
    expect(hostile).toBeGreaterThan(0.9)
  })

  it('that is no model is refused by code', async () => {
    await expect(openOnnx({ model: new Uint8Array([1, 2, 3]), tokenizer })).rejects.toMatchObject({
      code: 'onnx/bad-model',
    })
  })
})

/** Looks up a row of `SCORES` for each id and takes their mean. Written field by field: ONNX is protobuf. */
function tinyModel(): Uint8Array {
  const table = new DataView(new ArrayBuffer(SCORES.length * 4))
  SCORES.forEach((score, at) => table.setFloat32(at * 4, score, true))
  const initializer = [
    ...varint(1, SCORES.length / 2),
    ...varint(1, 2),
    ...varint(2, FLOAT),
    ...text(8, 'table'),
    ...bytes(9, [...new Uint8Array(table.buffer)]),
  ]
  const gather = [...text(1, 'table'), ...text(1, 'input_ids'), ...text(2, 'rows'), ...text(4, 'Gather')]
  const axes = [...text(1, 'axes'), ...varint(8, 1), ...varint(20, 7)]
  const keep = [...text(1, 'keepdims'), ...varint(3, 0), ...varint(20, 2)]
  const mean = [
    ...text(1, 'rows'),
    ...text(2, 'logits'),
    ...text(4, 'ReduceMean'),
    ...bytes(5, axes),
    ...bytes(5, keep),
  ]
  const graph = [
    ...bytes(1, gather),
    ...bytes(1, mean),
    ...text(2, 'tiny'),
    ...bytes(5, initializer),
    ...bytes(11, value('input_ids', INT64, 'length')),
    ...bytes(12, value('logits', FLOAT, 2)),
  ]
  return Uint8Array.from([
    ...varint(1, 8),
    ...bytes(7, graph),
    ...bytes(8, [...text(1, ''), ...varint(2, 13)]),
  ])
}

const [FLOAT, INT64] = [1, 7]

function value(name: string, type: number, last: number | string): number[] {
  const dimension = typeof last === 'number' ? varint(1, last) : text(2, last)
  const shape = [...bytes(1, varint(1, 1)), ...bytes(1, dimension)]
  return [...text(1, name), ...bytes(2, bytes(1, [...varint(1, type), ...bytes(2, shape)]))]
}

const text = (field: number, string: string): number[] => bytes(field, [...new TextEncoder().encode(string)])
const bytes = (field: number, content: readonly number[]): number[] => [
  ...number((field << 3) | 2),
  ...number(content.length),
  ...content,
]
const varint = (field: number, content: number): number[] => [...number(field << 3), ...number(content)]
const number = (content: number): number[] =>
  content < 128 ? [content] : [(content & 127) | 128, ...number(content >>> 7)]
