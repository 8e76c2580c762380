import { shareOf } from '../../dist/core/share.js'

/** Precision of draws that were labelled by hand, with its Wilson interval. */
export function labelled({ draws, whole }) {
  console.log('\nFlags that were labelled by hand')
  for (const { seed, rule, labels } of draws) say(`seed ${seed}, ${rule}`, labels)
  for (const { flag, rule, labels } of whole) say(`${flag}, ${rule}`, labels)
}

function say(what, labels) {
  const kinds = new Set(labels.map(({ flag }) => flag))
  line(what, labels)
  if (kinds.size > 1)
    for (const kind of kinds)
      line(
        `   of them ${kind}`,
        labels.filter(({ flag }) => flag === kind),
      )
}

function line(what, labels) {
  const { value, low, high, hits, of } = shareOf(
    labels.filter(({ isRight }) => isRight).length,
    labels.length,
  )
  const percent = (part) => (100 * part).toFixed(1)
  console.log(
    `${`${hits} of ${of}`.padStart(12)} ${percent(value)} % (${percent(low)} to ${percent(high)}) ${what}`,
  )
}
