import type { CapabilityRule } from '../define-rule.ts'
import destroys from './destroys.ts'
import executes from './executes.ts'
import readsPrivate from './reads-private.ts'
import readsUntrusted from './reads-untrusted.ts'
import sendsOut from './sends-out.ts'
import spends from './spends.ts'
import writes from './writes.ts'

export const CAPABILITY_RULES: readonly CapabilityRule[] = [
  readsPrivate,
  readsUntrusted,
  sendsOut,
  executes,
  destroys,
  spends,
  writes,
]
