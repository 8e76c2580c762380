/**
 * Every check whose status is not the same in both runs. An id may occur many times in a scenario: occurrences are paired
 * by id, name and order, and one without a partner differs too.
 */
export function compareRuns(direct, guarded) {
  const names = [...new Set([...Object.keys(direct), ...Object.keys(guarded)])]
  return names.flatMap((scenario) =>
    compareScenario(scenario, direct[scenario] ?? [], guarded[scenario] ?? []),
  )
}

function compareScenario(scenario, direct, guarded) {
  const left = byOccurrence(direct)
  const right = byOccurrence(guarded)
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((check) => {
    const one = left.get(check)
    const other = right.get(check)
    if (one?.status === other?.status) return []
    const why = other?.error ?? one?.error
    return [{ scenario, check, direct: one?.status ?? 'absent', guarded: other?.status ?? 'absent', why }]
  })
}

function byOccurrence(checks) {
  const counts = new Map()
  const found = new Map()
  for (const check of checks) {
    const label = check.id === check.name ? check.id : `${check.id} (${check.name})`
    const count = (counts.get(label) ?? 0) + 1
    counts.set(label, count)
    found.set(count === 1 ? label : `${label} #${count}`, check)
  }
  return found
}
