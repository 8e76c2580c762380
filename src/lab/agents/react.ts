import { defineAgent } from '../agent.ts'
import { GRADES, scriptedAgent } from './script/scripted.ts'

export default defineAgent(
  scriptedAgent({
    name: 'react',
    title: 'Thinks anew after each observation, and believes the last one',
    believes: GRADES[1]!,
    looksAt: 'last',
  }),
)
