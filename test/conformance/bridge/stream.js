const MOST_EVENTS = 500

/** An SSE stream that outlives its connections: a client that comes back with its last event id gets the rest. */
export function createStream(id) {
  const events = []
  let res
  let seen = 0
  let last = 0
  let ended = false

  const send = ({ number, data }) => {
    res?.write(`event: message\nid: ${id}-${number}\ndata: ${data}\n\n`)
    if (res !== undefined) seen = number
  }

  return {
    id,
    isAttached: () => res !== undefined,
    attach(next, after = seen) {
      res = next
      res.once('close', () => (res = undefined))
      for (const event of events) if (event.number > after) send(event)
      if (ended) res.end()
    },
    prime() {
      res?.write(`id: ${id}-0\nretry: 50\ndata: \n\n`)
    },
    write(data) {
      const event = { number: ++last, data }
      events.push(event)
      if (events.length > MOST_EVENTS) events.shift()
      send(event)
    },
    end() {
      ended = true
      res?.end()
    },
  }
}
