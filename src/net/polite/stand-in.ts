/** What takes the place of a host: by its name, or for all names under one, as `*.example.com`. */
export function standInFor(standIns: Readonly<Record<string, string>>, host: string): string | undefined {
  if (Object.hasOwn(standIns, host)) return standIns[host]
  for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
    const under = `*${host.slice(dot)}`
    if (Object.hasOwn(standIns, under)) return standIns[under]
  }
  return undefined
}
