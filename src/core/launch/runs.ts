import type { Command } from '../server-entry.ts'
import type { PackageName } from '../package.ts'

/** What a command line runs in the end, seen through `npx`, `uvx`, `docker run`, `sh -c`, `cmd /c`, `env`, `sudo`. */
export interface Runs {
  readonly what:
    /** `python -m NAME` too: `through` ends with `python`, and the version is that of the environment. */
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
  /** Programs on the way, outermost first: `sudo`, `npx`, `uv run`, `docker run`. */
  readonly through: readonly string[]
  /** The words that belong to the program in the end, with where each stands. */
  readonly rest: readonly { readonly word: string; readonly pointer: string }[]
  /** Options of the container engine under their long names, whatever their spelling: `--privileged`, `--volume`. */
  readonly container: readonly {
    readonly option: string
    readonly value: string | undefined
    readonly pointer: string
  }[]
}

export type ReadCommand = (command: Command) => Runs
