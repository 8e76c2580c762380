import { defineCommandGroup } from '../command.ts'
import annotate from './dataset/annotate.ts'
import attacks from './dataset/attacks.ts'
import check from './dataset/check.ts'
import components from './dataset/components.ts'
import exportRows from './dataset/export.ts'
import histories from './dataset/histories.ts'
import logs from './dataset/logs.ts'
import mcip from './dataset/mcip.ts'
import queries from './dataset/queries.ts'
import reward from './dataset/reward.ts'
import servers from './dataset/servers.ts'
import traces from './dataset/traces.ts'
import verify from './dataset/verify.ts'
import written from './dataset/written.ts'

export default defineCommandGroup({
  name: 'dataset',
  brief: 'Make labelled data for training and for benches',
  help: `Everything here is made up by seeded programs (or by a language model you
choose): nothing is copied from anywhere, and the same seed gives the same
bytes.

  fairlead dataset logs --pairs 2000 --seed 7 --out logs.jsonl
                                 server logs in pairs: one risky, one harmless
  fairlead dataset written FILE  the same, out of files written by hand
  fairlead dataset attacks --count 2000 --out texts
                                 texts that attack agents, with harmless twins
  fairlead dataset traces --out traces.jsonl
                                 runs of agents, honest and misled
  fairlead dataset mcip          dialogues: clean, and the ten interaction risks
  fairlead dataset servers       243 mock servers: list, describe or start them
  fairlead dataset components    malicious servers to scan, with honest twins
  fairlead dataset queries       requests that need their tools
  fairlead dataset histories     a model plays, and logs beside may show a risk
  fairlead dataset export        rows to train on, out of histories or campaigns
  fairlead dataset check DIR     do all rules hold of them?
  fairlead dataset verify DIR    is a dataset what its manifest says?
  fairlead dataset annotate status DIR
                                 people label rows; how far they agree
  fairlead dataset reward        0, a half or 1 for each completion`,
  routes: [
    logs,
    written,
    attacks,
    mcip,
    traces,
    servers,
    components,
    queries,
    histories,
    exportRows,
    check,
    verify,
    annotate,
    reward,
  ],
})
