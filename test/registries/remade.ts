/** A copy, with every property as `change` wants it. */
export function remade(
  value: unknown,
  change: (key: string, value: unknown) => readonly [string, unknown],
): unknown {
  if (Array.isArray(value)) return value.map((one) => remade(one, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const [name, changed] = change(key, one)
      return [name, changed === one ? remade(one, change) : changed]
    }),
  )
}
