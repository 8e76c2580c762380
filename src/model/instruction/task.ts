import { defineTask } from '../task.ts'
import { FEATURES_VERSION } from './features.ts'
import { judgeInstruction } from './judge.ts'
import { type InstructionRow, readRow } from './row.ts'
import { trainInstruction } from './train.ts'

/** Does this text give an agent orders that are not its user's? */
export default defineTask<InstructionRow>({
  name: 'instruction',
  version: FEATURES_VERSION,
  read: readRow,
  about: ({ label, set, group }) => ({ label, set, group }),
  train: trainInstruction,
  judge: judgeInstruction,
})
