/** Weights in a quarter of the room: the named ones as 32-bit floats, hashed ones as signed bytes with one scale per block. */
export interface Quantised {
  readonly exact: Uint8Array
  readonly scales: Uint8Array
  readonly steps: Uint8Array
}

export const BLOCK = 256

export function quantise(weights: Float32Array, dense: number): Quantised {
  const hashed = weights.subarray(dense)
  const scales = new Float32Array(Math.ceil(hashed.length / BLOCK))
  const steps = new Int8Array(hashed.length)
  for (let block = 0; block < scales.length; block++) {
    const from = block * BLOCK
    const to = Math.min(hashed.length, from + BLOCK)
    let largest = 0
    for (let at = from; at < to; at++) largest = Math.max(largest, Math.abs(hashed[at]!))
    const scale = (scales[block] = largest / 127)
    if (scale > 0) for (let at = from; at < to; at++) steps[at] = Math.round(hashed[at]! / scale)
  }
  return {
    exact: floatBytes(weights.subarray(0, dense)),
    scales: floatBytes(scales),
    steps: new Uint8Array(steps.buffer),
  }
}

export function restore({ exact, scales, steps }: Quantised): Float32Array {
  const dense = exact.length / 4
  const weights = new Float32Array(dense + steps.length)
  weights.set(floats(exact))
  const scale = floats(scales)
  const signed = new Int8Array(steps.buffer, steps.byteOffset, steps.length)
  for (let at = 0; at < steps.length; at++) weights[dense + at] = signed[at]! * scale[Math.floor(at / BLOCK)]!
  return weights
}

/** Little-endian on every machine. */
function floatBytes(values: Float32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4))
  values.forEach((value, at) => view.setFloat32(at * 4, value, true))
  return new Uint8Array(view.buffer)
}

function floats(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Float32Array.from({ length: bytes.length / 4 }, (_, at) => view.getFloat32(at * 4, true))
}
