import { fail } from '../core/error.ts'
import { shares } from './calibrate.ts'
import type { Tokenizer } from './tokenizer.ts'

/** Any text classifier in ONNX form, run by the optional package onnxruntime-web on the processor. */
export interface OnnxClassifier {
  /** Probability of each class, in the model's own order. */
  readonly classify: (text: string) => Promise<readonly number[]>
  readonly close: () => Promise<void>
}

export interface OnnxOptions {
  readonly model: Uint8Array
  readonly tokenizer: Tokenizer
  /** Tokens; what is longer is judged in overlapping pieces, of which the worst counts. */
  readonly length?: number
  /** Name of the output that holds the scores: the first, where none is given. */
  readonly output?: string
  /** Class whose probability decides which piece is the worst: the last, where none is given. */
  readonly hostile?: number
}

/**
 * Inputs are taken by name: `input_ids`, `attention_mask`, `token_type_ids`, as exporters of transformers write them, or the
 * only input there is. Outputs of one number are taken as log odds, of several as logits.
 */
export async function openOnnx(options: OnnxOptions): Promise<OnnxClassifier> {
  const runtime = await loadRuntime()
  const session = await runtime.InferenceSession.create(options.model, {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
  }).catch((error: unknown) => fail('onnx/bad-model', { what: 'it cannot be loaded' }, error))
  const { tokenizer, length = 512 } = options
  const judge = async (ids: readonly number[]): Promise<readonly number[]> => {
    const feeds: Record<string, InstanceType<Runtime['Tensor']>> = {}
    const tensor = (values: readonly number[]) =>
      new runtime.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length])
    for (const name of session.inputNames)
      feeds[name] = tensor(valuesFor(name, ids, session.inputNames.length))
    const outputs = await session
      .run(feeds)
      .catch((error: unknown) => fail('onnx/bad-model', { what: 'it failed on a text' }, error))
    const scores = outputs[options.output ?? session.outputNames[0]!]?.data
    return scores instanceof Float32Array && scores.length > 0 && scores.length <= MOST_CLASSES
      ? probabilities(scores)
      : fail('onnx/bad-model', { what: 'its output is not a row of 32-bit floats' })
  }
  return {
    classify: async (text) => {
      let worst: readonly number[] | undefined
      for (const piece of piecesOf(tokenizer.encode(text), length, tokenizer)) {
        const found = await judge(piece)
        const hostile = options.hostile ?? found.length - 1
        if (!worst || (found[hostile] ?? 0) > (worst[hostile] ?? 0)) worst = found
      }
      return worst ?? []
    },
    close: () => session.release(),
  }
}

type Runtime = typeof import('onnxruntime-web')

const MOST_CLASSES = 1000
const MOST_PIECES = 32

async function loadRuntime(): Promise<Runtime> {
  try {
    const runtime = await import('onnxruntime-web')
    // One thread: the guard shares its machine with others.
    runtime.env.wasm.numThreads = 1
    return runtime
  } catch (error) {
    return fail('onnx/not-installed', {}, error)
  }
}

function valuesFor(name: string, ids: readonly number[], inputs: number): readonly number[] {
  if (name === 'input_ids' || inputs === 1) return ids
  if (name === 'attention_mask') return ids.map(() => 1)
  if (name === 'token_type_ids') return ids.map(() => 0)
  return fail('onnx/bad-model', {
    what: 'it wants an input that is none of input_ids, attention_mask, token_type_ids',
  })
}

function probabilities(scores: Float32Array): readonly number[] {
  if (scores.length > 1) return [...shares(scores)]
  const yes = 1 / (1 + Math.exp(-scores[0]!))
  return [1 - yes, yes]
}

/** Overlapping by a quarter, so that nothing is cut in two everywhere; the first and the last where there are too many. */
function piecesOf(
  tokens: readonly number[],
  length: number,
  { start, end }: Tokenizer,
): readonly (readonly number[])[] {
  const room = Math.max(1, length - 2)
  const step = Math.max(1, Math.floor(room * 0.75))
  const pieces: (readonly number[])[] = []
  for (let from = 0; from === 0 || from + room - step < tokens.length; from += step) {
    pieces.push([...start, ...tokens.slice(from, from + room), ...end])
  }
  return pieces.length <= MOST_PIECES
    ? pieces
    : [...pieces.slice(0, MOST_PIECES / 2), ...pieces.slice(-MOST_PIECES / 2)]
}
