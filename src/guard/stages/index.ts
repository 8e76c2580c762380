import approve from './approve.ts'
import bound from './bound.ts'
import decide from './decide.ts'
import detect from './detect.ts'
import flood from './flood.ts'
import forward from './forward.ts'
import identify from './identify.ts'
import judge from './judge.ts'
import pin from './pin.ts'
import record from './record.ts'
import redact from './redact.ts'
import rules from './rules.ts'
import tap from './tap.ts'
import trace from './trace.ts'

/** What looks at a message. */
export const LOOKING = [identify, flood, bound, pin, detect, rules, judge, tap, trace] as const

/** Whether it may pass, once all have looked: at once, or when the arbiter has been heard. */
export const DECIDING = [decide, approve] as const

/** Of a call that has waited for a person: what may have changed meanwhile. */
export const AGAIN = [identify, pin, trace, decide] as const

/** What becomes of it: at once, or when a person has answered. */
export const PASSING = [redact, record, forward] as const

/** The data path, in order. */
export const STAGES = [...LOOKING, ...DECIDING, ...PASSING] as const
