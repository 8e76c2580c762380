import { defineAgent } from '../agent.ts'
import { GRADES, scriptedAgent } from './script/scripted.ts'

export default defineAgent(
  scriptedAgent({
    name: 'planner',
    title: 'Makes its plan first and believes nothing',
    believes: GRADES[4]!,
    looksAt: 'all',
  }),
)
