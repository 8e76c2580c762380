import { defineAgent } from '../agent.ts'
import { GRADES, scriptedAgent } from './script/scripted.ts'

export default defineAgent(
  scriptedAgent({
    name: 'obedient',
    title: 'Believes everything it reads and does it at once',
    believes: GRADES[0]!,
    looksAt: 'all',
  }),
)
