import type { ConfigFile, Places } from './config-file.ts'
import { SEVERAL } from './evidence.ts'
import type { Shape } from './entry/declared.ts'
import { MCP_SERVERS } from './entry/shapes.ts'
import type { ConfigFormat } from './found.ts'

interface Plain {
  readonly format?: ConfigFormat
  readonly evidence?: string
  readonly servers?: Shape
  readonly isSettings?: true
}

/** A file of the user's with servers in it; `mcpServers` in JSON where nothing else is said. */
export function userFile(at: Places, plain: Plain = {}): ConfigFile {
  return file('user', at, plain)
}

/** A file of that kind that comes with a project. */
export function projectFile(at: Places, plain: Plain = {}): ConfigFile {
  return file('project', at, plain)
}

function file(scope: 'user' | 'project', at: Places, plain: Plain): ConfigFile {
  return { scope, at, format: 'json', evidence: SEVERAL, servers: MCP_SERVERS, ...plain }
}
