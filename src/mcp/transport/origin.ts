/** Who may speak to a server on this machine, and how its words read to the server behind. */
export interface Doorway {
  /** `host:port` values that name the guard, beside every loopback name; lower case. */
  readonly hosts: ReadonlySet<string>
  /** Foreign origins that the user let in; lower case. */
  readonly origins: ReadonlySet<string>
  /** The server's own `scheme://host:port`. */
  readonly upstreamOrigin: string
}

export type Admission =
  | { readonly ok: true; readonly host: string; readonly origin: string | undefined }
  | { readonly ok: false; readonly why: 'host' | 'origin' }

/**
 * A page that rebinds its name to 127.0.0.1 carries that name in `Host` and `Origin`, so neither may be foreign. The guard's
 * own origin becomes the server's, which is what the server would have seen; other loopback origins pass as they are.
 */
export function admit(hosts: readonly string[], origins: readonly string[], doorway: Doorway): Admission {
  const host = (hosts[0] ?? '').toLowerCase()
  if (hosts.length !== 1 || !(LOOPBACK.test(host) || doorway.hosts.has(host)))
    return { ok: false, why: 'host' }
  if (origins.length > 1) return { ok: false, why: 'origin' }
  const origin = origins[0]
  if (origin === undefined) return { ok: true, host, origin }
  const asked = origin.toLowerCase()
  if (asked === `http://${host}`) return { ok: true, host, origin: doorway.upstreamOrigin }
  if (doorway.origins.has(asked) || isLoopbackOrigin(asked)) return { ok: true, host, origin }
  return { ok: false, why: 'origin' }
}

export function isLoopbackHost(name: string): boolean {
  return LOOPBACK.test(name.toLowerCase())
}

const LOOPBACK = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(?::\d{1,5})?$/

function isLoopbackOrigin(origin: string): boolean {
  const found = /^https?:\/\/(.{1,80})$/.exec(origin)
  return found !== null && LOOPBACK.test(found[1] ?? '')
}
