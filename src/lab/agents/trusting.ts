import { defineAgent } from '../agent.ts'
import { GRADES, scriptedAgent } from './script/scripted.ts'

export default defineAgent(
  scriptedAgent({
    name: 'trusting',
    title: 'Believes all but what shouts',
    believes: GRADES[1]!,
    looksAt: 'all',
  }),
)
