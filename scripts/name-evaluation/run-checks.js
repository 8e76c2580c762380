/** The checks in memory: marks put together by key, compared, concluded. Nothing is asked of anybody. */
export function runChecks(checks, listings) {
  const counts = new Map()
  const flags = []
  for (const check of checks) {
    const groups = new Map()
    const take = (judged, second) => {
      if ('mark' in judged)
        put(second, judged.mark.key, { listing: judged.mark.listing ?? '', body: judged.mark.body })
      else if ('count' in judged) {
        const key = [judged.count, judged.by].filter((one) => one !== undefined).join(' ')
        counts.set(key, (counts.get(key) ?? 0) + (judged.of ?? 1))
      } else if ('flag' in judged) flags.push({ check: check.id, ...judged })
    }
    for (const { listing, history } of listings) {
      for (const judged of check.judge?.(listing, history) ?? []) take(judged, groups)
      for (const { key, body } of check.marks?.(listing) ?? [])
        put(groups, key, { listing: `${listing.registry}|${listing.name}`, body })
    }
    const second = new Map()
    for (const [key, marks] of groups)
      for (const judged of check.compare?.({ key, marks, left: 0, answer: undefined }) ?? [])
        take(judged, second)
    for (const [key, marks] of second)
      for (const judged of check.conclude?.({ key, marks, left: 0, answer: undefined }) ?? [])
        take(judged, new Map())
  }
  return { counts, flags }
}

function put(groups, key, mark) {
  const known = groups.get(key)
  if (known) known.push(mark)
  else groups.set(key, [mark])
}
