import { type Artefact, nameOf } from './artefacts.ts'
import type { MadeServer } from './server.ts'
import type { World } from './world.ts'

export interface Found {
  readonly server: MadeServer
  readonly artefact: Artefact
}

/** The package that has this name in its registry; one that only its listing speaks of is not there. */
export function findArtefact(
  world: World,
  ecosystem: Artefact['ecosystem'],
  name: string,
): Found | undefined {
  const slug = name.slice(name.lastIndexOf('/') + 1)
  const index = world.names.indexOf(slug) ?? world.names.indexOf(slug.toLowerCase().replaceAll('.', '-'))
  if (index === undefined || index >= world.size) return undefined
  const server = world.server(index)
  const artefact = server.artefacts.find(
    (one) => one.ecosystem === ecosystem && one.name.toLowerCase() === name.toLowerCase(),
  )
  return artefact === undefined || artefact.proof === 'no-such-package' ? undefined : { server, artefact }
}

/** What a package says of the server that it belongs to. */
export function provenName(world: World, server: MadeServer, { proof }: Artefact): string | undefined {
  if (proof === 'right') return server.name
  return proof === 'of-another' ? nameOf(world, world.fromOf(server.index)) : undefined
}

/** The text that people read, with the mark that says which server it is of. */
export function readmeOf(world: World, { server, artefact }: Found): string {
  const name = provenName(world, server, artefact)
  const mark = name === undefined ? '' : `\n<!-- mcp-name: ${name} -->\n`
  return `# ${server.title}\n\n${server.description}\n${mark}`
}
