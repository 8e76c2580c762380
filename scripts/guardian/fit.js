/**
 * Softmax regression by Adam over all rows at once: no chance in it. Rare classes count a little more than their number;
 * `margin` is added to the first class afterwards.
 * Weights are thousandths.
 */
export function fit(rows, names, classes, { ridge = 0.004, rounds = 300, rate = 0.05, margin = 0 } = {}) {
  const size = names.length
  const weights = new Float64Array(classes * size)
  const [first, second] = [new Float64Array(classes * size), new Float64Array(classes * size)]
  const inputs = rows.map(({ measured }) => Float64Array.from(names, (name) => measured[name] ?? 0))
  const counts = Array.from({ length: classes }, () => 0)
  for (const { label } of rows) counts[label] += 1
  const stake = rows.map(({ label }) => Math.sqrt(rows.length / (classes * counts[label])))
  const odds = new Float64Array(classes)
  for (let round = 1; round <= rounds; round += 1) {
    const slope = new Float64Array(classes * size)
    inputs.forEach((input, row) => {
      chances(weights, input, odds)
      for (let at = 0; at < classes; at += 1) {
        const error = stake[row] * (odds[at] - (at === rows[row].label ? 1 : 0))
        for (let column = 0; column < size; column += 1) slope[at * size + column] += error * input[column]
      }
    })
    const step = rate * (round < rounds * 0.7 ? 1 : 0.2)
    for (let at = 0; at < weights.length; at += 1) {
      const one = slope[at] / inputs.length + ridge * weights[at]
      first[at] = 0.9 * first[at] + 0.1 * one
      second[at] = 0.999 * second[at] + 0.001 * one * one
      weights[at] -=
        (step * (first[at] / (1 - 0.9 ** round))) / (Math.sqrt(second[at] / (1 - 0.999 ** round)) + 1e-8)
    }
  }
  return Object.fromEntries(
    names.map((name, column) => [
      name,
      Array.from({ length: classes }, (_, at) => {
        const more = name === 'constant' && at === 0 ? margin : 0
        return Math.round(1000 * (weights[at * size + column] + more))
      }),
    ]),
  )
}

function chances(weights, input, odds) {
  const size = input.length
  let most = -Infinity
  for (let at = 0; at < odds.length; at += 1) {
    let sum = 0
    for (let column = 0; column < size; column += 1) sum += weights[at * size + column] * input[column]
    odds[at] = sum
    if (sum > most) most = sum
  }
  let total = 0
  for (let at = 0; at < odds.length; at += 1) total += odds[at] = Math.exp(odds[at] - most)
  for (let at = 0; at < odds.length; at += 1) odds[at] /= total
}
