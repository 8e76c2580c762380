import { defineStage } from '../stage.ts'

/** A person is asked where policy wants it: what nobody has allowed does not pass. */
export default defineStage({
  name: 'approve',
  deadline: 6000,
  run(transit, state) {
    if (state.mode === 'enforce' && transit.confirm) state.approver?.meet(transit)
  },
})
