/** Turns a raw margin into log odds that mean what they say: `scale * margin + offset`. */
export interface Calibration {
  readonly scale: number
  readonly offset: number
}

export const UNCALIBRATED: Calibration = { scale: 1, offset: 0 }

export function probabilityOf(margin: number, { scale, offset }: Calibration): number {
  return sigmoid(scale * margin + offset)
}

/** Platt's method with his smoothed targets and Lin's damped Newton steps. Margins must come from rows the head was not trained on. */
export function calibrate(
  margins: ArrayLike<number>,
  labels: ArrayLike<number | boolean>,
  rowWeights?: ArrayLike<number>,
): Calibration {
  const targets = smoothedTargets(labels)
  let [scale, offset] = [1, 0]
  const lossAt = (a: number, b: number): number => {
    let sum = 0
    for (let at = 0; at < margins.length; at++) {
      const value = a * margins[at]! + b
      sum += (rowWeights?.[at] ?? 1) * (softplus(value) - targets[at]! * value)
    }
    return sum
  }
  let loss = lossAt(scale, offset)
  for (let step = 0; step < 100; step++) {
    let [ga, gb, haa, hab, hbb] = [0, 0, 1e-9, 0, 1e-9]
    for (let at = 0; at < margins.length; at++) {
      const margin = margins[at]!
      const weight = rowWeights?.[at] ?? 1
      const probability = sigmoid(scale * margin + offset)
      const error = weight * (probability - targets[at]!)
      const curve = weight * probability * (1 - probability)
      ga += error * margin
      gb += error
      haa += curve * margin * margin
      hab += curve * margin
      hbb += curve
    }
    if (Math.abs(ga) < 1e-6 && Math.abs(gb) < 1e-6) break
    const determinant = haa * hbb - hab * hab
    if (!(determinant > 0)) break
    const da = -(hbb * ga - hab * gb) / determinant
    const db = -(haa * gb - hab * ga) / determinant
    let length = 1
    let next = lossAt(scale + da, offset + db)
    while (length > 1e-6 && !(next < loss)) {
      length /= 2
      next = lossAt(scale + length * da, offset + length * db)
    }
    if (!(next < loss)) break
    scale += length * da
    offset += length * db
    loss = next
  }
  // A head that points the wrong way on held-out rows is not turned round: it then knows nothing.
  return scale > 0 ? { scale, offset } : { scale: 0, offset: Math.log(priorOdds(labels)) }
}

/** Softmax: one probability shared out among classes. */
export function shares(logits: ArrayLike<number>, temperature = 1): Float64Array {
  let highest = -Infinity
  for (let at = 0; at < logits.length; at++) highest = Math.max(highest, logits[at]!)
  const powers = Float64Array.from(logits, (logit) => Math.exp((logit - highest) / temperature))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value))
const softplus = (value: number): number => Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value)))

function smoothedTargets(labels: ArrayLike<number | boolean>): Float64Array {
  let positives = 0
  for (let at = 0; at < labels.length; at++) if (labels[at]) positives++
  const high = (positives + 1) / (positives + 2)
  const low = 1 / (labels.length - positives + 2)
  return Float64Array.from(labels, (label) => (label ? high : low))
}

function priorOdds(labels: ArrayLike<number | boolean>): number {
  let positives = 1
  for (let at = 0; at < labels.length; at++) if (labels[at]) positives++
  return positives / (labels.length + 2 - positives)
}
