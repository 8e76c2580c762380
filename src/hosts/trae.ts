import { codeFork } from './editor/fork.ts'

export default codeFork(
  'trae',
  'Trae',
  'Trae',
  'client tables of rulesync and agent-scan: Trae/User/mcp.json',
)
