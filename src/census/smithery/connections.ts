import { field } from '../../core/value.ts'
import type { Bounded } from '../bounded.ts'
import { type ListedRemote, type Listing, MOST } from '../listing.ts'
import { transportOf } from '../server-json/remote.ts'
import { schemaSettings } from '../server-json/schema-settings.ts'

/** How a server is reached: the hosted address, a bundle to download, and what both want to be told. */
export function connectionsOf(
  entry: unknown,
  within: Bounded,
): Pick<Listing, 'packages' | 'remotes' | 'settings'> {
  const connections = within.list(field(entry, 'connections'))
  const hosted = within.text(field(entry, 'deploymentUrl'))
  const remotes: ListedRemote[] = connections.flatMap((one) => {
    const url = within.text(field(one, 'deploymentUrl') ?? field(one, 'url'))
    if (url === undefined) return []
    const settings = schemaSettings(field(one, 'configSchema'), within)
    return [{ transport: transportOf(field(one, 'type')), url, settings }]
  })
  if (hosted !== undefined && !remotes.some(({ url }) => url === hosted))
    remotes.push({ transport: 'unknown', url: hosted, settings: [] })
  const local = connections.filter((one) => field(one, 'deploymentUrl') === undefined)
  const packages = local.flatMap((one) => {
    const identifier = within.text(field(one, 'bundleUrl'), MOST.name * 4)
    const settings = schemaSettings(field(one, 'configSchema'), within)
    return identifier === undefined ? [] : [{ ecosystem: 'mcpb' as const, identifier, settings }]
  })
  const isPlaced = packages.length > 0 || remotes.length > 0
  return {
    packages,
    remotes,
    settings: isPlaced
      ? []
      : within.first(local.flatMap((one) => schemaSettings(field(one, 'configSchema'), within))),
  }
}
