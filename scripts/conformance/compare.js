/**
 * Every check that is not the same in both runs: in its status, or only in what the suite saw (`content`). An id may occur many times in a scenario: occurrences are paired
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
    const statuses = { direct: one?.status ?? 'absent', guarded: other?.status ?? 'absent' }
    if (statuses.direct !== statuses.guarded) {
      return [{ kind: 'status', scenario, check, ...statuses, why: other?.error ?? one?.error }]
    }
    return one.seen === other.seen
      ? []
      : [{ kind: 'content', scenario, check, ...statuses, why: parting(one.seen, other.seen) }]
  })
}

/** The place where two texts part, from both. */
function parting(one = '', other = '') {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  const around = (text) => text.slice(Math.max(0, at - 60), at + 90)
  return `… ${around(one)} …\n    … ${around(other)} …`
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
