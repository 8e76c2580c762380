import { defineCommandGroup } from '../command.ts'
import approve from './pin/approve.ts'
import diff from './pin/diff.ts'
import list from './pin/list.ts'
import revoke from './pin/revoke.ts'

export default defineCommandGroup({
  name: 'pin',
  brief: 'See what was approved, what changed since, and decide',
  help: `On first use a guard pins every tool, prompt, resource and the instructions of a
server. What changes later, and what a check objected to at once, is held in
enforce mode until you decide.

  fairlead pin list                        everything that is pinned
  fairlead pin diff                        what waits for you, in words
  fairlead pin approve files --hash 3f2a   what diff showed under that hash
  fairlead pin approve files tool read     one thing
  fairlead pin revoke files                a whole server

A guard that is running takes a decision up within a second.`,
  routes: [list, diff, approve, revoke],
})
