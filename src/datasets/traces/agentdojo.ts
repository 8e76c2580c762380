import { bankingWorld } from './agentdojo/banking.ts'
import { readAgentDojo, type TextFile } from './agentdojo/read-agentdojo.ts'
import { slackWorld } from './agentdojo/slack.ts'
import { travelWorld } from './agentdojo/travel.ts'
import { workspaceWorld } from './agentdojo/workspace.ts'
import type { World } from './world.ts'

/** The four suites of AgentDojo as worlds: its tools, requests and goals as they stand in the files, all else our own. */
export function agentdojoWorlds(tools: TextFile, items: TextFile): readonly World[] {
  const dojo = readAgentDojo(tools, items)
  return [bankingWorld(dojo), workspaceWorld(dojo), slackWorld(dojo), travelWorld(dojo)]
}
