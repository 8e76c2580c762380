/** Which registry is asked for a package, and with which token: as npm is told. */
export interface RegistrySettings {
  readonly addressFor: (name: string) => string | undefined
  /** Token for an address: that of the longest prefix that was given one. */
  readonly tokenFor: (address: string) => string | undefined
}

/** `texts`: contents of .npmrc files, the one that wins first. `named`: what a flag or a variable says, before them all. */
export function registrySettings(
  named: string | undefined,
  texts: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): RegistrySettings {
  const lines = new Map<string, string>()
  for (const line of texts.flatMap((text) => text.split(/\r?\n/))) {
    const equals = line.indexOf('=')
    const key = line.slice(0, Math.max(equals, 0)).trim()
    if (equals > 0 && !/^[#;]/.test(key) && !lines.has(key))
      lines.set(key, valueOf(line.slice(equals + 1), env))
  }
  const general = named ?? env['npm_config_registry'] ?? env['NPM_CONFIG_REGISTRY'] ?? lines.get('registry')
  return {
    addressFor(name) {
      const scope = name.startsWith('@') ? name.slice(0, name.indexOf('/')) : undefined
      return (
        (named === undefined && scope !== undefined ? lines.get(`${scope}:registry`) : undefined) ?? general
      )
    },
    tokenFor(address) {
      if (!URL.canParse(address)) return undefined
      const { host, pathname } = new URL(address)
      const here = `//${host}${pathname.endsWith('/') ? pathname : `${pathname}/`}`
      return [...lines]
        .filter(
          ([key]) =>
            key.endsWith(':_authToken') && here.startsWith(slashed(key.slice(0, -':_authToken'.length))),
        )
        .sort(([one], [other]) => other.length - one.length)[0]?.[1]
    },
  }
}

function slashed(prefix: string): string {
  return prefix.endsWith('/') ? prefix : `${prefix}/`
}

/** `${NAME}` is a variable, as in npm. */
function valueOf(text: string, env: Readonly<Record<string, string | undefined>>): string {
  const plain = text.trim().replace(/^(["'])([^"']*)\1$/, '$2')
  return plain.replace(/\$\{(\w{1,100})\}/g, (whole, name: string) => env[name] ?? whole)
}
