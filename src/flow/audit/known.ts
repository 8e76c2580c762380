/** What a state folder knows, in the shape that audits look at. Times are ISO texts. */
export interface Known {
  /** Latest time in the record. */
  readonly now: string
  readonly servers: readonly KnownServer[]
}

export interface KnownServer {
  readonly name: string
  /** Each way it was launched or reached, oldest first; a way counts once. */
  readonly launches: readonly Launch[]
  readonly lastSeen: string | undefined
  /** Each version it gave itself, oldest first. */
  readonly versions: readonly Version[]
  readonly pins: readonly KnownPin[]
  /** Names of the tools of its latest whole list; undefined where the record holds none. */
  readonly listed: readonly string[] | undefined
}

export interface Launch {
  readonly command: string
  readonly at: string
}

export interface Version {
  readonly name: string
  readonly version: string
  readonly at: string
}

export interface KnownPin {
  readonly kind: string
  readonly name: string
  readonly state: 'approved' | 'pending' | 'revoked'
  readonly decidedAt: string | undefined
  readonly isChanged: boolean
  /** JSON text of what is approved. */
  readonly definition: string
}
