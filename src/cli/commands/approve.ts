import { defineCommandGroup } from '../command.ts'
import allow from './approve/allow.ts'
import deny from './approve/deny.ts'
import list from './approve/list.ts'

export default defineCommandGroup({
  name: 'approve',
  brief: 'Answer what guards ask before a call may pass',
  help: `Where policy wants a person to confirm a call, the host shows a form if it can.
If it cannot, the call is refused, or waits (fairlead guard --approve-wait), and
the question stands here.

  fairlead approve list          what waits, and why
  fairlead approve allow 3f2a    exactly that, once
  fairlead approve deny 3f2a

A yes holds for the same server, tool, arguments and definition, for one call,
and ten minutes. docs/approvals.md says more.`,
  routes: [list, allow, deny],
})
