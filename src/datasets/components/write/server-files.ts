import type { ServerParts } from '../server-parts.ts'
import { javascriptServer } from './javascript.ts'
import { pythonServer } from './python.ts'

export type Files = Readonly<Record<string, string>>

/** All files of a server: what it is made of, and the configuration of a host that starts it. */
export function serverFiles(parts: ServerParts): Files {
  const common = { 'README.md': readme(parts), 'mcp.json': configuration(parts) }
  if (parts.language === 'python')
    return { ...common, 'pyproject.toml': pythonProject(parts), 'server.py': pythonServer(parts) }
  return { ...common, 'package.json': packageManifest(parts), 'server.js': javascriptServer(parts) }
}

const readme = ({ slug, about }: ServerParts): string => `# ${slug}\n\n${about}, for assistants.\n`

function configuration({ slug, language, launch }: ServerParts): string {
  const { settings, url, ...started } = launch
  const plain =
    language === 'python'
      ? { command: 'python3', args: ['server.py'] }
      : { command: 'node', args: ['server.js'] }
  const entry = url === undefined ? { ...plain, ...started } : { type: 'http', url }
  return json({ mcpServers: { [slug]: { ...entry, ...settings } } })
}

const packageManifest = ({ slug, about, scripts }: ServerParts): string =>
  json({
    name: `@example/${slug}`,
    version: '1.0.0',
    description: about,
    license: 'MIT',
    type: 'module',
    bin: { [slug]: 'server.js' },
    ...(Object.keys(scripts).length > 0 && { scripts }),
    dependencies: { '@modelcontextprotocol/sdk': '1.32.2', zod: '4.6.7' },
  })

const pythonProject = ({ slug, about }: ServerParts): string =>
  `[project]\nname = ${JSON.stringify(slug)}\nversion = "1.0.0"\ndescription = ${JSON.stringify(about)}\ndependencies = ["mcp==1.12.0"]\n`

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
