import { defineCommandGroup } from '../command.ts'
import logs from './dataset/logs.ts'

export default defineCommandGroup({
  name: 'dataset',
  brief: 'Make labelled data for training and for benches',
  help: `Everything here is made up by seeded programs (or by a language model you choose):
nothing is copied from anywhere, and the same seed gives the same bytes.

  fairlead dataset logs --pairs 2000 --seed 7 --out logs.jsonl
                                 server logs in pairs: one risky, one harmless`,
  routes: [logs],
})
