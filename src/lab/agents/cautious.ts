import { defineAgent } from '../agent.ts'
import { GRADES, scriptedAgent } from './script/scripted.ts'

export default defineAgent(
  scriptedAgent({
    name: 'cautious',
    title: 'Believes only what reads as part of what a tool is for',
    believes: GRADES[3]!,
    looksAt: 'all',
  }),
)
