/** Every bound of the HTTP guard. Bytes unless the name says otherwise. */
export interface HttpLimits {
  /** One message: a request body, an answer, or one event of a stream. */
  readonly message: number
  /** Read and thrown away of something too large before the connection is ended. */
  readonly drain: number
  /** All bodies held at one moment. */
  readonly held: number
  /** One request's or answer's header fields. */
  readonly headers: number
  readonly headersMs: number
  readonly bodyMs: number
  readonly connectMs: number
  readonly answerMs: number
  /** The guard's own requests to the server. */
  readonly askMs: number
  readonly asks: number
  readonly connections: number
  readonly sessions: number
}

const MIB = 1024 * 1024

export const HTTP_LIMITS: HttpLimits = {
  message: 16 * MIB,
  drain: 160 * MIB,
  held: 256 * MIB,
  headers: 64 * 1024,
  headersMs: 15_000,
  bodyMs: 60_000,
  connectMs: 10_000,
  answerMs: 6 * 3_600_000,
  askMs: 30_000,
  asks: 16,
  connections: 2048,
  sessions: 4096,
}

/** What is kept of either end of a message that cannot be held: enough to find its id. */
export const KEPT = 1024
