import bound from './bound.ts'
import decide from './decide.ts'
import detect from './detect.ts'
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
export const LOOKING = [identify, bound, pin, detect, rules, judge, tap, trace] as const

/** What becomes of it, once all have looked: at once, or when the arbiter has been heard. */
export const SETTLING = [decide, redact, record, forward] as const

/** The data path, in order. */
export const STAGES = [...LOOKING, ...SETTLING] as const
