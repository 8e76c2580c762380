import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the things are that the tour shows; undefined where this installation lacks them. */
export interface Places {
  /** The program itself, as a host would start it. */
  readonly fairlead: string
  /** `@modelcontextprotocol/server-filesystem`: a dev dependency. */
  readonly filesystem: string | undefined
  /** The folder of hostile servers: in the repository, not in the package. */
  readonly hostile: string | undefined
}

export function findPlaces(): Places {
  const root = fileURLToPath(new URL('../../../../', import.meta.url))
  const hostile = join(root, 'test', 'servers')
  return {
    fairlead: join(root, 'bin', 'fairlead.js'),
    filesystem: filesystemServer(),
    hostile: existsSync(join(hostile, 'serve.js')) ? hostile : undefined,
  }
}

function filesystemServer(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve(
      '@modelcontextprotocol/server-filesystem/package.json',
    )
    const program = join(dirname(manifest), 'dist', 'index.js')
    return existsSync(program) ? program : undefined
  } catch {
    return undefined
  }
}
