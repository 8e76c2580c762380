import { defineDefence, type Shield } from '../defence.ts'
import { composed } from '../defence/composed.ts'
import { wordsOf } from '../defence/words.ts'
import dataMinimiser from './data-minimiser.ts'
import ioFirewall from './io-firewall.ts'
import responseFilter from './response-filter.ts'

/**
 * The whole of AgentSandbox as far as one trial can show it: the agent at work is the ephemeral one, made for this task and
 * thrown away; what the user keeps belongs to the persistent one, and is out of reach unless the task speaks of it. The reward
 * model of the paper's policy engine is left out: no trustworthy description of it was found.
 */
export default defineDefence({
  name: 'agent-sandbox',
  title: 'AgentSandbox: ephemeral agent, minimiser, firewall, response filter',
  known: 'AgentSandbox 2505.24019',
  scope: ['calls', 'host-tools', 'results', 'resources', 'prompts', 'server-requests'],
  open: (setting, means) =>
    composed(
      ephemeral(setting.ask),
      // The firewall has the minimiser in it already.
      { ...ioFirewall.open(setting, means), ...dataMinimiser.open(setting, means) },
      responseFilter.open(setting, means),
    ),
})

/** The user's own machine is the persistent agent's. */
function ephemeral(ask: string): Shield {
  const speaksOfMachine = wordsOf(ask).some((word) => MACHINE.has(word))
  return {
    call: (server) =>
      server !== 'host' || speaksOfMachine
        ? { kind: 'pass' }
        : { kind: 'stop', because: 'An agent made for this task does not reach the machine of the user.' },
  }
}

const MACHINE = new Set(
  wordsOf('file files folder directory machine computer shell terminal command script disk local'),
)
