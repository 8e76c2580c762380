import { fail } from '../../core/error.ts'
import type { Policy } from '../../core/policy.ts'
import { SEVERITIES } from '../../core/severity.ts'
import { startServer } from '../../mcp/transport/stdio.ts'
import { defineCommand, type Context } from '../command.ts'
import type { Judges } from '../guard-judges.ts'
import { FLOW_FLAGS, type FlowFlags } from '../flow-flags.ts'
import { wantsLogs, wantsTexts, type JudgeFlags } from '../judge-flags.ts'
import { SHARED_PIN_FLAGS } from '../shared-pin-flags.ts'
import { STATE_FLAG } from '../state-dir.ts'

export default defineCommand({
  name: 'guard',
  brief: 'Stand between a host and one MCP server',
  help: `Put it where the host starts the server. In audit mode (the default) everything
passes unchanged and is recorded; in enforce mode what is wrong is stopped, and
the host is told why.

  fairlead guard -- npx -y @modelcontextprotocol/server-memory
  fairlead guard --mode enforce --name files -- npx -y SERVER /some/folder
  fairlead guard --url https://mcp.example.com/mcp --listen 127.0.0.1:8300

On first use every tool, prompt, resource and the instructions are pinned; a
later change is held back until you approve it (fairlead pin diff, fairlead pin
approve). Everything after -- is the server's own command line, started as it
is.

  fairlead guard --rules rules.json -- npx -y SERVER
  fairlead guard --models all -- npx -y SERVER
  fairlead guard --arbiter URL --arbiter-model NAME -- npx -y SERVER

The first reads rules of your own (docs/cascade.md). The second lets the shipped
models judge texts and logs beside the signatures. The third also asks a
language model about texts that the shipped one is unsure of; it may only
tighten.`,
  flags: {
    mode: {
      kind: 'choice',
      choices: ['audit', 'enforce'],
      default: 'audit',
      brief: 'audit records, enforce also stops',
    },
    name: {
      kind: 'string',
      placeholder: 'NAME',
      brief: 'Name of the server in pins and evidence (default: made from its command)',
    },
    state: STATE_FLAG,
    'block-at': {
      kind: 'choice',
      choices: SEVERITIES,
      default: 'high',
      brief: 'Lowest severity that enforce mode stops',
    },
    'allow-method': {
      kind: 'string',
      placeholder: 'A,B',
      brief: 'Methods outside the known revisions that may pass in enforce mode',
    },
    'max-answer': {
      kind: 'number',
      placeholder: 'N',
      default: 196_608,
      brief: 'Longest answer, in characters of text',
    },
    'max-messages': { kind: 'number', placeholder: 'N', default: 500, brief: 'Most log entries at once' },
    'max-asks': {
      kind: 'number',
      placeholder: 'N',
      default: 30,
      brief: 'Most questions of a server at once',
    },
    'max-pages': { kind: 'number', placeholder: 'N', default: 200, brief: 'Most pages of a list' },
    'max-bytes': { kind: 'number', placeholder: 'N', default: 16_777_216, brief: 'Largest message' },
    'no-relist': { kind: 'boolean', brief: "Never list on the guard's own account after use" },
    quiet: { kind: 'boolean', brief: 'Say nothing on standard error when something is stopped' },
    url: { kind: 'string', placeholder: 'URL', brief: 'Guard this HTTP server instead of a command' },
    listen: {
      kind: 'string',
      placeholder: 'ADDRESS',
      brief: 'Where to listen for --url, such as 127.0.0.1:8300',
    },
    rules: {
      kind: 'string',
      placeholder: 'FILE',
      brief: 'Rules of your own, read anew when the file changes',
    },
    models: {
      kind: 'choice',
      choices: ['none', 'texts', 'logs', 'all'],
      default: 'none',
      brief: 'What the shipped models judge beside the signatures',
    },
    weights: { kind: 'string', placeholder: 'DIR', brief: 'Weights instead of the shipped ones' },
    arbiter: {
      kind: 'string',
      placeholder: 'URL',
      brief: 'Ask this language model about texts the model is unsure of',
    },
    'arbiter-model': { kind: 'string', placeholder: 'NAME', brief: 'Model to ask for with --arbiter' },
    'arbiter-provider': {
      kind: 'choice',
      choices: ['openai', 'anthropic'],
      default: 'openai',
      brief: 'What the arbiter speaks; Ollama, vLLM and llama.cpp speak openai',
    },
    'arbiter-key-env': {
      kind: 'string',
      placeholder: 'NAME',
      brief: 'Environment variable that holds its key',
    },
    'arbiter-band': {
      kind: 'string',
      placeholder: 'LOW:HIGH',
      default: '0.45:0.55',
      brief: 'Probabilities between which it is asked',
    },
    'arbiter-timeout': {
      kind: 'number',
      placeholder: 'MS',
      default: 5000,
      brief: 'How long one message waits for it at most',
    },
    'arbiter-calls': { kind: 'number', placeholder: 'N', brief: 'Most calls to it in one session' },
    'log-refusal': {
      kind: 'boolean',
      brief: 'Refuse the next tool result when the log of the server reads like a risk',
    },
    ...FLOW_FLAGS,
    ...SHARED_PIN_FLAGS,
    'allow-origin': { kind: 'string', placeholder: 'A,B', brief: 'Web origins that may use the HTTP guard' },
  },
  positional: {
    placeholder: 'COMMAND',
    brief: "The server's command and its arguments, after --",
    minimum: 0,
  },
  async run(flags, args, context) {
    const [command, ...rest] = args
    if (flags.url !== undefined) {
      if (command !== undefined) fail('usage/both-targets')
      const { guardUrl } = await import('../guard-url.ts')
      return guardUrl(flags, flags.url, context, judgesFor(flags, context), normsFor(flags, context))
    }
    if (command === undefined) fail('usage/no-command')
    // The rest of the guard is read and compiled while the server starts.
    const loading = import('../guard-command.ts')
    const server = startServer(command, rest, context.env, wantsLogs(flags) ? 'pipe' : 'inherit')
    const judging = judgesFor(flags, context)
    // Norms of the user's own may be wrong, which is said at once; a pack is loaded once the host has been served.
    const norms = flags.policy === undefined ? undefined : normsFor(flags, context)
    const { guardCommand } = await loading.catch((error: unknown) => {
      server.kill()
      throw error
    })
    return guardCommand(flags, args, server, context, judging, norms)
  },
})

/** What judges beside the signatures is loaded only where it is asked for. */
function judgesFor(flags: JudgeFlags, context: Context): Promise<Judges> | undefined {
  const isWanted = flags.rules !== undefined || wantsTexts(flags) || wantsLogs(flags)
  if (!isWanted) return undefined
  const judging = import('../guard-judges.ts').then(({ openJudges }) => openJudges(flags, context))
  // Whoever waits for it hears of it; until then it must not end the program.
  judging.catch(() => {})
  return judging
}

/** The policy engine is loaded while the server starts. */
function normsFor(flags: FlowFlags, context: Context): Promise<Policy | undefined> | undefined {
  if (flags.pack === 'none') return undefined
  const norms = import('../guard-norms.ts').then(({ openNorms }) => openNorms(flags, context))
  norms.catch(() => {})
  return norms
}
