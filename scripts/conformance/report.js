const COLUMNS = ['requirements', 'transport', 'checks', 'direct', 'guarded', 'delta']

/** Prints the table and whatever is not as it should be; true when all is well. */
export function printReport(rows, second) {
  const table = rows.map((row) => [
    row.spec,
    row.transport,
    String(Object.values(row.direct).flat().length),
    summary(row.direct),
    row.guarded === undefined ? '-' : summary(row.guarded),
    row.guarded === undefined ? '-' : String(row.differences.length),
  ])
  print(`\nConformance, ${second === undefined ? 'direct only' : `direct and through: ${second}`}\n`)
  printTable([COLUMNS, ...table])
  for (const row of rows) printFaults(row)
  const failing = rows.filter((row) => faults(row.direct).length > 0)
  const differing = rows.filter((row) => row.differences.length > 0)
  if (failing.length > 0) print('\nThe fixture itself fails checks: what is compared is worth less.')
  print(differing.length > 0 ? '\nNot the same.' : '\nEvery check gives the same answer.')
  return failing.length === 0 && differing.length === 0
}

function printFaults({ spec, transport, direct, differences }) {
  for (const { scenario, id, status, error } of faults(direct)) {
    print(`\n${spec} ${transport} direct: ${scenario} / ${id} ${status}\n    ${firstLine(error)}`)
  }
  for (const { scenario, check, direct: one, guarded: other, why } of differences) {
    print(
      `\n${spec} ${transport} differs: ${scenario} / ${check}\n    direct ${one}, guarded ${other}. ${firstLine(why)}`,
    )
  }
}

function faults(scenarios) {
  return Object.entries(scenarios).flatMap(([scenario, checks]) =>
    checks
      .filter(({ status }) => status === 'FAILURE' || status === 'WARNING')
      .map((check) => ({ scenario, ...check })),
  )
}

/** Passed of scored: checks that only inform or are skipped count in neither number. */
function summary(scenarios) {
  const checks = Object.values(scenarios).flat()
  const passed = checks.filter(({ status }) => status === 'SUCCESS').length
  return `${passed}/${passed + faults(scenarios).length}`
}

function printTable(lines) {
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  for (const line of lines)
    print(
      line
        .map((cell, column) => cell.padEnd(widths[column] + 2))
        .join('')
        .trimEnd(),
    )
}

function firstLine(words = '') {
  return words.split('\n')[0].slice(0, 300)
}

function print(line) {
  process.stdout.write(`${line}\n`)
}
