/**
 * Whose tool this is, and what its server calls it: hosts write `mcp__weather__get_day`, `mcp_weather_get_day`,
 * `weather_get_day` and more. Undefined for the tools of anybody else.
 */
export function ownTool(
  name: string,
  servers: readonly string[],
): { readonly server: string; readonly tool: string } | undefined {
  const plain = plainOf(name)
  for (const server of servers.toSorted((one, other) => other.length - one.length)) {
    const start = ['', 'mcp']
      .map((before) => plainOf(`${before}_${server}_`))
      .find((each) => plain.startsWith(each))
    if (start !== undefined && plain.length > start.length)
      return { server, tool: name.slice(-(plain.length - start.length)) }
  }
  return undefined
}

/** Hosts replace what they do not take, and part names by one sign or more. */
function plainOf(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9]+/g, '_').replace(/^_/, '')
}
