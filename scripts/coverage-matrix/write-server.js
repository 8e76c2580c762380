import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes a server into a folder of its own, and says where that and its configuration are. */
export function writeServer(base, name, files) {
  const folder = join(base, name)
  mkdirSync(folder, { recursive: true })
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
  return { folder, configuration: join(folder, 'mcp.json') }
}
