import { fail } from '../../core/error.ts'
import { DOMAINS } from './domains/index.ts'
import type { MockServer } from './mock-server.ts'

/** The servers of all domains, in order of domain. */
export const SERVERS: readonly MockServer[] = DOMAINS.flatMap(({ servers }) => servers)

/** By `Domain/Server` or, as server names are unique, by the name alone; upper and lower case are one. */
export function findServer(name: string): MockServer {
  const wanted = name.toLowerCase()
  const found = SERVERS.find(
    ({ path, name: own }) => path.toLowerCase() === wanted || own.toLowerCase() === wanted,
  )
  return (
    found ??
    fail('usage/unknown-name', { what: 'mock server', name, expected: 'List them: fairlead dataset servers' })
  )
}
