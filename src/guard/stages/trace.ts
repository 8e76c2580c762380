import { defineStage } from '../stage.ts'
import { cutTalkedAway } from '../trace/cut-talked-away.ts'
import { traceAnswer } from '../trace/answer.ts'
import { traceCall } from '../trace/call.ts'
import { traceGiven } from '../trace/given-answer.ts'
import { traceOverheard } from '../trace/overheard.ts'

/**
 * Knows each call by what it is made of, and remembers each result by who can have written it. What it finds stops nothing
 * by itself: policy says what it means.
 */
export default defineStage({
  name: 'trace',
  deadline: 1000,
  run(transit, state) {
    const { message, asked, envelope } = transit
    if (!state.flows || !message || asked?.isOwn) return
    if (message.from === 'client') {
      if (envelope.kind === 'request') traceCall(transit, state, state.flows)
      traceGiven(transit, state, state.flows)
    } else {
      if (envelope.kind === 'response') {
        cutTalkedAway(transit, state, state.flows)
        traceAnswer(transit, state, state.flows)
      }
      traceOverheard(transit, state, state.flows)
    }
  },
})
