/** The families of a corpus in so many parts; what is learned on the others is tried on one. */
export function foldsOf({ families, proportions, ...corpus }, count) {
  return Array.from({ length: count }, (_, fold) => ({
    ...corpus,
    // Shows in the form of a record, and takes functions that not every part has.
    proportions: { ...proportions, 'identity-injection': 0 },
    families: families.filter((_, at) => at % count === fold),
  }))
}

/** How sure something must be wrong for so few alarms on clean rows; each row is {isClean, doubt}. */
export function doubtFor(rows, share) {
  const clean = rows.filter(({ isClean }) => isClean).map(({ doubt }) => doubt)
  clean.sort((a, b) => b - a)
  return clean[Math.floor(share * clean.length)] ?? 1
}
