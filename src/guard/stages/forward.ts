import { closeRequest } from '../close-request.ts'
import { defineStage } from '../stage.ts'

/** Keeps account of open requests, so that every answer is judged beside its question. */
export default defineStage({
  name: 'forward',
  deadline: 1000,
  run(transit) {
    const { envelope, from, message, conversation } = transit
    if (envelope.kind === 'response' && !transit.isHeld) closeRequest(transit)
    if (transit.step?.at === 'asked') return
    if (envelope.kind !== 'request' || transit.refusal || envelope.id === undefined || !message) return
    const open = conversation.asked[from]
    if (open.size >= MOST_OPEN) open.delete(open.keys().next().value ?? '')
    const allowed = transit.step?.at === 'allowed' ? transit.step.hash : undefined
    open.set(envelope.id, { method: message.method, params: message.body, isOwn: false, allowed })
  },
})

/** A peer that never answers must not fill our memory: beyond this the oldest request is forgotten. */
const MOST_OPEN = 10_000
