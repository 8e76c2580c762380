const AIMS = {
  '1 KB': { added: 100, never: 300 },
  '10 KB': { added: 250, never: 500 },
  '1 MB': { added: 40_000 },
  start: 150,
  megabytes: 70,
}

/** The report for people: what was measured, and the aim of issue 2 beside it. */
export function printReport({ node, date, mode, latency = [], start }) {
  const lines = [
    `Fairlead guard, mode ${mode}, Node ${node}, ${date}. Added = guard minus byte copy. Times in µs.`,
    '',
  ]
  if (latency.length > 0) {
    lines.push(
      row([
        'result',
        'calls',
        'direct p50',
        'p99',
        'copy p50',
        'p99',
        'guard p50',
        'p99',
        'ADDED p50',
        'p99',
        'aim p50',
      ]),
    )
    for (const { size, calls, repeated, direct, copy, guard, added } of latency) {
      lines.push(
        row([
          size,
          `${calls}x${repeated}`,
          us(direct.p50),
          us(direct.p99),
          us(copy.p50),
          us(copy.p99),
          us(guard.p50),
          us(guard.p99),
          us(added.p50),
          us(added.p99),
          aim(added.p50, AIMS[size]),
        ]),
      )
    }
    lines.push('', row(['resident MB', '', '', '', 'copy', '', 'guard', '', '', '', 'aim']))
    for (const { size, copy, guard } of latency) {
      const within = guard.megabytes <= AIMS.megabytes ? 'reached' : 'missed'
      lines.push(
        row([
          `after ${size}`,
          '',
          '',
          '',
          mb(copy.megabytes),
          '',
          mb(guard.megabytes),
          '',
          '',
          '',
          `<= ${AIMS.megabytes} ${within}`,
        ]),
      )
    }
  }
  if (start !== undefined) {
    lines.push('', 'From starting the process to the answer to `initialize`, ms (medians):')
    for (const [name, value] of Object.entries(start)) {
      const goal = name.startsWith('guard')
        ? `   aim <= ${AIMS.start} ${value <= AIMS.start ? 'reached' : 'missed'}`
        : ''
      lines.push(`  ${LABELS[name].padEnd(34)} ${value.toFixed(0).padStart(5)}${goal}`)
    }
  }
  return lines.join('\n')
}

const LABELS = {
  direct: 'direct',
  copy: 'byte copy',
  guard: 'guard, new state folder',
  'guard again': 'guard, state folder in use before',
}
const WIDTHS = [12, 8, 11, 7, 9, 7, 10, 7, 10, 8, 22]

const row = (cells) =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(WIDTHS[at]) : cell.padStart(WIDTHS[at]))).join('')

const us = (value) => String(Math.round(value))

const mb = (value) => (value === undefined ? 'unknown' : value.toFixed(0))

function aim(value, { added, never }) {
  if (value <= added) return `<= ${added} reached`
  return never !== undefined && value > never ? `<= ${added} MISSED, > ${never}` : `<= ${added} missed`
}
