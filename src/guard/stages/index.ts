import bound from './bound.ts'
import decide from './decide.ts'
import detect from './detect.ts'
import forward from './forward.ts'
import identify from './identify.ts'
import pin from './pin.ts'
import record from './record.ts'
import redact from './redact.ts'

/** The data path, in order. */
export const STAGES = [identify, bound, pin, detect, decide, redact, record, forward] as const
