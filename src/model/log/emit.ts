/** Takes one feature of a log by a readable name. Adding twice adds up. */
export type Emit = (name: string, value?: number) => void
