/** In the order in which each name first came. */
export function byName<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const item of items) {
    const name = nameOf(item)
    const own = found.get(name)
    if (own === undefined) found.set(name, [item])
    else own.push(item)
  }
  return found
}
