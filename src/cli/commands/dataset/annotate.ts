import { defineCommandGroup } from '../../command.ts'
import exportLabels from './annotate/export.ts'
import label from './annotate/label.ts'
import next from './annotate/next.ts'
import settle from './annotate/settle.ts'
import status from './annotate/status.ts'
import work from './annotate/work.ts'

export default defineCommandGroup({
  name: 'annotate',
  brief: 'Have people label rows, and see how far they agree',
  help: `Rows of dataset export --from-lab, one at a time, without what the dataset says
of them. Each annotator has a file of their own in FOLDER/labels, to which lines
are only added.

  fairlead dataset annotate work lab-texts --by ada     item by item
  fairlead dataset annotate next lab-texts --by ada --json
  fairlead dataset annotate label lab-texts ID hostile --by ada
  fairlead dataset annotate status lab-texts            agreement
  fairlead dataset annotate settle lab-texts ID benign --by eve
  fairlead dataset annotate export lab-texts --out labelled.jsonl`,
  routes: [work, next, label, status, settle, exportLabels],
})
