import { defineHost } from './host.ts'
import { eitherOf, MCP_SERVERS, serverList, serversUnder } from './entry/shapes.ts'
import { projectFile, userFile } from './plain-host.ts'

const yaml = { format: 'yaml', servers: eitherOf(serverList(['mcpServers']), MCP_SERVERS) } as const

export default defineHost({
  id: 'continue-dev',
  title: 'Continue',
  files: [
    userFile(['~/.continue/config.yaml', '~/.continue/assistants/*.yaml', '~/.continue/mcpServers/*.yaml'], {
      ...yaml,
      isSettings: true,
    }),
    userFile(['~/.continue/config.json'], {
      format: 'jsonc',
      evidence: 'before config.yaml: experimental.modelContextProtocolServers',
      servers: eitherOf(
        serverList(['experimental', 'modelContextProtocolServers'], { inside: 'transport' }),
        serversUnder(['mcpServers']),
        serverList(['mcpServers']),
      ),
    }),
    projectFile(
      [
        '$project/.continue/mcpServers/*.yaml',
        '$project/.continue/config.yaml',
        '$project/.continue/assistants/*.yaml',
      ],
      yaml,
    ),
    projectFile(['$project/.continue/mcpServers/*.json'], {
      evidence: 'Continue documentation, “MCP”: files of other hosts may be put in the folder as they are',
    }),
  ],
  instructions: ['$project/.continue/rules/*.md', '~/.continue/rules/*.md'],
})
