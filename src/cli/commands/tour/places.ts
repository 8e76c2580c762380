import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packageRoot } from '../../root.ts'

/** Where the things are that the tour shows; undefined where this installation lacks them. */
export interface Places {
  /** The program itself, as a host would start it. */
  readonly fairlead: string
  /** `@modelcontextprotocol/server-filesystem`: a dev dependency. */
  readonly filesystem: string | undefined
  /** The folder of hostile servers: in the repository, not in the package. */
  readonly hostile: string | undefined
  /** The folder of servers that come with the program. */
  readonly own: string
}

export function findPlaces(): Places {
  const root = packageRoot()
  const hostile = join(root, 'test', 'servers')
  return {
    fairlead: join(root, 'bin', 'fairlead.js'),
    filesystem: filesystemServer(root),
    hostile: existsSync(join(hostile, 'serve.js')) ? hostile : undefined,
    own: join(root, 'dist', 'cli', 'commands', 'tour', 'servers'),
  }
}

/** As Node would look for a package, from the inside out. */
function filesystemServer(root: string): string | undefined {
  for (let folder = root; ; folder = dirname(folder)) {
    const program = join(
      folder,
      'node_modules',
      '@modelcontextprotocol',
      'server-filesystem',
      'dist',
      'index.js',
    )
    if (existsSync(program)) return program
    if (dirname(folder) === folder) return undefined
  }
}
