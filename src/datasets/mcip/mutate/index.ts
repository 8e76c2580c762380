import type { Judgement } from '../../../core/interaction-risk.ts'
import { permute } from './causal-dependency-injection.ts'
import { fabricate } from './data-injection.ts'
import { escalate } from './excessive-privileges.ts'
import { prepend } from './function-dependency-injection.ts'
import { append } from './function-injection.ts'
import { overlap } from './function-overlapping.ts'
import { impersonate } from './identity-injection.ts'
import type { Mutation } from './kit.ts'
import { replay } from './replay.ts'
import { alter } from './wrong-arguments.ts'
import { misdirect } from './wrong-function.ts'

/** What is done to a clean dialogue to make one of each class. */
export const MUTATIONS: Readonly<Record<Judgement, Mutation>> = {
  appropriate: (draft) => draft,
  'function-overlapping': overlap,
  'excessive-privileges': escalate,
  'function-dependency-injection': prepend,
  'function-injection': append,
  'causal-dependency-injection': permute,
  'wrong-function': misdirect,
  'wrong-arguments': alter,
  'data-injection': fabricate,
  'identity-injection': impersonate,
  replay,
}
