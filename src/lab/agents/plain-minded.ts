import { defineAgent } from '../agent.ts'
import { GRADES, scriptedAgent } from './script/scripted.ts'

export default defineAgent(
  scriptedAgent({
    name: 'plain-minded',
    title: 'Believes what is said plainly, decodes nothing',
    believes: GRADES[2]!,
    looksAt: 'all',
  }),
)
