import type { Readable } from 'node:stream'
import { createGather, lastBytes } from './gather.ts'

/** A body that was held whole, or what was kept of one that could not be. */
export type Body =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'too-large' | 'cut-off' | 'too-slow' | 'no-room'
      readonly head: Uint8Array
      readonly tail: Uint8Array
      readonly size: number
    }

export interface BodyLimits {
  /** Bytes held. */
  readonly max: number
  /** Bytes read and thrown away after that, so that the sender hears our answer instead of a reset. */
  readonly drain: number
  /** Bytes kept of either end. */
  readonly keep: number
  /** Milliseconds for the whole body; none for answers of long calls. */
  readonly within?: number
}

/** Memory for all bodies together, so that many allowed ones do not add up to too much. */
export interface Room {
  readonly take: (bytes: number) => boolean
  readonly give: (bytes: number) => void
}

export function createRoom(total: number): Room {
  let free = total
  return {
    take: (bytes) => {
      if (bytes > free) return false
      free -= bytes
      return true
    },
    give: (bytes) => void (free += bytes),
  }
}

/** Reads all of it or says why not. Never throws; a whole body's room is the caller's to give back. */
export function readBody(stream: Readable, limits: BodyLimits, room: Room): Promise<Body> {
  return new Promise((resolve) => {
    const gather = createGather()
    let over: { kind: 'too-large' | 'no-room'; head: Uint8Array; tail: Uint8Array } | undefined
    let size = 0
    const timer = limits.within === undefined ? undefined : setTimeout(finish, limits.within, 'too-slow')

    stream.on('data', take)
    stream.once('end', end)
    stream.once('error', cut)
    stream.once('close', cut)
    if (stream.destroyed) cut()

    function take(chunk: Uint8Array): void {
      size += chunk.length
      if (over !== undefined) {
        over.tail = lastBytes(over.tail, chunk, limits.keep)
        if (size > limits.drain) finish(over.kind)
        return
      }
      if (size > limits.max || !room.take(chunk.length)) {
        const { head, tail } = ends(chunk)
        over = { kind: size > limits.max ? 'too-large' : 'no-room', head, tail }
        if (size > limits.drain) finish(over.kind)
        return
      }
      gather.add(chunk)
    }

    function end(): void {
      if (over !== undefined) return finish(over.kind)
      stop()
      resolve({ kind: 'whole', bytes: gather.take() })
    }

    function cut(): void {
      finish('cut-off')
    }

    function finish(kind: 'too-large' | 'cut-off' | 'too-slow' | 'no-room'): void {
      stop()
      resolve({ kind, ...(over ?? ends(NOTHING)), size })
    }

    function ends(last: Uint8Array): { readonly head: Uint8Array; readonly tail: Uint8Array } {
      const held = gather.size()
      const bytes = gather.take()
      room.give(held)
      const head = Buffer.concat([bytes.subarray(0, limits.keep), last.subarray(0, limits.keep)])
      return { head: head.subarray(0, limits.keep), tail: lastBytes(bytes, last, limits.keep) }
    }

    function stop(): void {
      clearTimeout(timer)
      stream.off('data', take).off('end', end).off('error', cut).off('close', cut)
      // Whoever comes after us may end the stream; its error is of no use then.
      stream.on('error', ignore)
    }
  })
}

const NOTHING = new Uint8Array(0)

function ignore(): void {}
