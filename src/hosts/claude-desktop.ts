import { field } from '../core/value.ts'
import { EXTENSION, MANAGED } from './claude/shapes.ts'
import { settingsOf, type Settle } from './config-file.ts'
import { MCP_SERVERS } from './entry/shapes.ts'
import { defineHost } from './host.ts'

const POLICY =
  'Claude Desktop documentation, “Enterprise configuration”. On Windows in the registry, which is not read'

/** An extension is on unless its settings file, of the same name, says otherwise. */
const settle: Settle = ({ file }, files) => {
  const settings = settingsOf(files)
  if (file.kind.scope === 'extension') {
    const id = file.path.split(/[\\/]/).at(-2)
    const own = settings.find(({ path }) => path.split(/[\\/]/).at(-1) === `${id}.json`)
    if (own !== undefined && field(own.value, 'isEnabled') === false)
      return { state: { kind: 'disabled', by: { file: own.path, pointer: '/isEnabled' } } }
  }
  const keys =
    file.kind.scope === 'extension' ? ['isDesktopExtensionEnabled', 'isDxtEnabled'] : ['isLocalDevMcpEnabled']
  if (file.kind.scope !== 'managed')
    for (const { value, path } of settings)
      for (const key of keys)
        if (field(value, key) === false)
          return { state: { kind: 'disabled', by: { file: path, pointer: `/${key}` } } }
  return {}
}

export default defineHost({
  id: 'claude-desktop',
  title: 'Claude Desktop',
  files: [
    {
      scope: 'managed',
      format: 'plist',
      at: {
        darwin: [
          '/Library/Managed Preferences/com.anthropic.claudefordesktop.plist',
          '/Library/Managed Preferences/*/com.anthropic.claudefordesktop.plist',
        ],
      },
      evidence: POLICY,
      servers: MANAGED,
      isSettings: true,
    },
    {
      scope: 'user',
      format: 'json',
      at: {
        darwin: ['$config/Claude/claude_desktop_config.json'],
        linux: ['$config/Claude/claude_desktop_config.json', '$config/claude/claude_desktop_config.json'],
        win32: [
          '$config/Claude/claude_desktop_config.json',
          '$local/Packages/Claude_*/LocalCache/Roaming/Claude/claude_desktop_config.json',
        ],
      },
      evidence:
        'Claude Desktop documentation, “Local MCP servers”. Sources disagree on Claude or claude on Linux',
      servers: MCP_SERVERS,
      isSettings: true,
    },
    {
      scope: 'extension',
      format: 'json',
      at: ['$config/Claude/Claude Extensions/*/manifest.json'],
      evidence: 'Desktop Extensions (.mcpb) as installed: one folder each, with its manifest',
      servers: EXTENSION,
    },
    {
      scope: 'extension',
      format: 'json',
      at: ['$config/Claude/Claude Extensions Settings/*.json'],
      evidence: 'isEnabled and the user’s own values of each extension',
      isSettings: true,
    },
    {
      scope: 'extension',
      format: 'json',
      at: ['$config/Claude/extensions-installations.json'],
      evidence: 'what was installed from where, with its signature',
      isSettings: true,
    },
  ],
  settle,
})
