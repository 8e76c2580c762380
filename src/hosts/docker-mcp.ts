import { defineHost } from './host.ts'
import { dockerServers } from './entry/docker-catalogue.ts'
import { userFile } from './plain-host.ts'

const DOCUMENTED =
  'docker/mcp-gateway documentation: registry.yaml names what is enabled, catalogues say how it runs'

export default defineHost({
  id: 'docker-mcp',
  title: 'Docker MCP Toolkit',
  files: [
    userFile(['~/.docker/mcp/catalogs/*.yaml'], {
      format: 'yaml',
      servers: dockerServers,
      evidence: DOCUMENTED,
    }),
    {
      scope: 'user',
      format: 'yaml',
      at: ['~/.docker/mcp/registry.yaml', '~/.docker/mcp/config.yaml'],
      evidence: DOCUMENTED,
      isSettings: true,
    },
  ],
})
