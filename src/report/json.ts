import { visibleJson } from '../core/visible-json.ts'
import { defineFormat } from './format.ts'

/** The report itself; its schema is docs/scan-report.schema.json. Two spaces, so that it can be compared line by line. */
export default defineFormat({
  id: 'json',
  brief: 'Everything, for programs (docs/scan-report.schema.json)',
  write: (report) => `${visibleJson(report, 2)}\n`,
})
