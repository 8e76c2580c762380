/** Entries of a map in the order of their names. */
export const inOrder = (map) => [...map].toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
