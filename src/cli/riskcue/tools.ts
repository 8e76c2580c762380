import { callMock } from '../../datasets/riskcue/mock-tools.ts'
import type { CallTool } from '../../datasets/riskcue/agent.ts'
import type { Context } from '../command.ts'
import { stdioTools } from './stdio-tools.ts'

export interface Tools {
  readonly callTool: CallTool
  readonly close: () => Promise<void>
}

export function openTools(overStdio: boolean, context: Context): Tools {
  return overStdio ? stdioTools(context) : { callTool: callMock, close: () => Promise.resolve() }
}
