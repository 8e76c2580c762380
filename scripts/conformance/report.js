const COLUMNS = ['requirements', 'transport', 'checks', 'direct', 'guarded', 'delta', 'content', 'evidence']

/**
 * Prints the table and whatever is not as it should be; true when all is well. `delta` counts checks with another status,
 * `content` those which only saw something else: these fail the run when it has to be `exact`. `evidence` is what the guard
 * wrote meanwhile: a run that left little of it went past the guard.
 */
export function printReport(rows, second, exact) {
  const table = rows.map((row) => [
    row.spec,
    row.transport,
    String(Object.values(row.direct).flat().length),
    summary(row.direct),
    row.guarded === undefined ? '-' : summary(row.guarded),
    row.guarded === undefined ? '-' : String(ofKind(row, 'status').length),
    row.guarded === undefined ? '-' : String(ofKind(row, 'content').length),
    row.entries === undefined ? '-' : String(row.entries),
  ])
  print(`\nConformance, ${second === undefined ? 'direct only' : `direct and through: ${second}`}\n`)
  printTable([COLUMNS, ...table])
  for (const row of rows) printFaults(row)
  const failing = rows.filter((row) => faults(row.direct).length > 0)
  const unseen = rows.filter(({ entries, direct }) => entries < 2 * Object.keys(direct).length)
  const differing = rows.filter((row) => (exact ? row.differences : ofKind(row, 'status')).length > 0)
  if (failing.length > 0) print('\nThe fixture itself fails checks: what is compared is worth less.')
  if (unseen.length > 0) print('\nThe guard did not see the traffic.')
  if (second !== undefined)
    print(differing.length > 0 ? '\nNot the same.' : '\nEvery check gives the same answer.')
  return failing.length === 0 && unseen.length === 0 && differing.length === 0
}

function printFaults({ spec, transport, direct, differences }) {
  for (const { scenario, id, status, error } of faults(direct)) {
    print(`\n${spec} ${transport} direct: ${scenario} / ${id} ${status}\n    ${firstLine(error)}`)
  }
  for (const { kind, scenario, check, direct: one, guarded: other, why } of differences) {
    const how = kind === 'status' ? `direct ${one}, guarded ${other}. ${firstLine(why)}` : why
    print(`\n${spec} ${transport} differs in ${kind}: ${scenario} / ${check}\n    ${how}`)
  }
}

function ofKind({ differences }, kind) {
  return differences.filter((difference) => difference.kind === kind)
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
