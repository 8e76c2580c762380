export interface PostgresServer {
  readonly url: string
  /** Of the postmaster: killing it ends the server, as a machine that fails does. */
  readonly pid: () => number
  /** Starts it again over the same files, once whatever is left of the killed one is gone. */
  readonly restart: () => Promise<void>
  /** Ends it by its process id and takes its files away. */
  readonly stop: () => Promise<void>
}
export function startPostgres(settings?: readonly string[]): Promise<PostgresServer>
