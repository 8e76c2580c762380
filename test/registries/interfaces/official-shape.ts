import type { MadeServer } from '../world/server.ts'

const META = 'io.modelcontextprotocol.registry/official'

/** One version of a server, as the official registry and those that imitate it write it today. */
export function entryOf(server: MadeServer, version: string, more: object = {}): object {
  const isLatest = version === server.versions.at(-1)
  return {
    server: {
      $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
      name: server.name,
      title: server.title,
      description: server.description,
      version,
      ...(server.repository === undefined ? {} : { repository: repositoryOf(server.repository) }),
      ...(server.artefacts.length === 0 ? {} : { packages: packagesOf(server) }),
      ...(server.remote === undefined ? {} : { remotes: [{ type: 'streamable-http', url: server.remote }] }),
    },
    _meta: {
      [META]: {
        status: server.status,
        publishedAt: server.published,
        updatedAt: server.updated,
        statusChangedAt: server.updated,
        isLatest,
      },
      ...more,
    },
  }
}

function repositoryOf({ owner, name, id }: NonNullable<MadeServer['repository']>): object {
  return { url: `https://github.com/${owner}/${name}`, source: 'github', id: String(id) }
}

function packagesOf({ artefacts, settings, argument }: MadeServer): readonly object[] {
  return artefacts.map(({ ecosystem, identifier, version, sha256 }) => ({
    registryType: ecosystem,
    identifier,
    ...(ecosystem === 'oci' || ecosystem === 'mcpb' ? {} : { version }),
    ...(sha256 === undefined ? {} : { fileSha256: sha256 }),
    transport: { type: 'stdio' },
    environmentVariables: settings.map(({ name, value }) => ({
      name,
      description: 'Key of your account',
      isRequired: true,
      isSecret: true,
      ...(value === undefined ? {} : { value }),
    })),
    ...(argument === undefined
      ? {}
      : { packageArguments: [{ type: 'named', name: '--token', value: argument }] }),
  }))
}
