import type { Command } from '../server-entry.ts'
import type { PackageName } from '../package.ts'

/** What a command line runs in the end, seen through `npx`, `uvx`, `docker run`, `sh -c`, `cmd /c`, `env`, `sudo`. */
export interface Runs {
  readonly what:
    | { readonly kind: 'package'; readonly package: PackageName; readonly pointer: string }
    /** A script or a program in the file system. */
    | { readonly kind: 'file'; readonly path: string; readonly pointer: string }
    /** Code on the command line: `node -e`, `python -c`, `sh -c` with more than one plain command. */
    | { readonly kind: 'code'; readonly pointer: string }
    /** A program that carries a remote server: `mcp-remote URL`. */
    | {
        readonly kind: 'bridge'
        readonly url: string
        readonly package: PackageName | undefined
        readonly pointer: string
      }
    | { readonly kind: 'unknown' }
  /** Programs on the way, outermost first: `sudo`, `npx`. */
  readonly through: readonly string[]
  /** The words that belong to the program in the end, with where each stands. */
  readonly rest: readonly { readonly word: string; readonly pointer: string }[]
  /** Words of the container engine: `--privileged`, `-v /:/host`, in the form `name=value`. */
  readonly container: readonly {
    readonly option: string
    readonly value: string | undefined
    readonly pointer: string
  }[]
}

export type ReadCommand = (command: Command) => Runs
