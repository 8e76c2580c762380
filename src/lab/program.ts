/**
 * A host program of somebody, run without a terminal against a model on this machine. One file each in `programs/`. Says how;
 * whoever runs it writes the files and starts the process.
 */
export interface Program {
  /** Also the file name. */
  readonly name: string
  readonly title: string
  /** On npm, with the version it was tried with. */
  readonly package: string
  /** Below `node_modules` of where it was installed without its install scripts. A platform is such as `linux-x64`. */
  readonly command: (platform: string) => string
  /** Whether the command is a script that Node runs. */
  readonly isScript: boolean
  /** As `fairlead hosts` names it. */
  readonly host: string
  readonly setUp: (setting: ProgramSetting) => ProgramSetUp
  /** What it told the user, out of its standard output. */
  readonly told: (output: string) => string
}

export interface ProgramSetting {
  readonly ask: string
  /** Of the model: an address without a path, as `serveChat` gives it. */
  readonly modelUrl: string
  readonly servers: readonly ProgramServer[]
}

export interface ProgramServer {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
}

export interface ProgramSetUp {
  /** Settings, servers among them, by their path below the home folder. */
  readonly files: Readonly<Record<string, string>>
  readonly args: readonly string[]
  /** All that it needs beside HOME and PATH. */
  readonly env: Readonly<Record<string, string>>
}

export function defineProgram(program: Program): Program {
  return program
}

/** Services want a key; nobody has this one. */
export const NO_KEY = 'made-up-for-loopback'

/** Servers by name, as most settings have them. */
export function byServer<T>(
  servers: readonly ProgramServer[],
  entry: (server: ProgramServer) => T,
): Record<string, T> {
  return Object.fromEntries(servers.map((server) => [server.name, entry(server)]))
}
