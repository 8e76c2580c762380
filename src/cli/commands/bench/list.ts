import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'list',
  brief: 'List the benches, and the rows they take',
  help: `  fairlead bench list`,
  flags: {},
  run(_flags, _args, { stdout }) {
    stdout.write(LISTED)
    return 0
  },
})

const LISTED = `texts    detection in labelled texts
         JSON lines: id, surface, label (1 attack, 0 harmless, null unknown), text; and where known
         set, group, tool_name, server, inputSchema, call, user
         surfaces: tool_description tool_response user_prompt injected_instruction
                   indirect_content tool_call log
logs     risk in server logs: risky or not, and which of nine
         JSON lines: id, pair, generator, label, risk, pair_risk, text
traces   recorded runs of agents: attacks stopped at a call, honest runs touched
         JSON lines: id, label (attack-success, attack-failed, benign), user, tools, steps, injected
mcip     dialogues with functions: appropriate, or which of ten interaction risks
         JSON lines: label (in the paper's words), and trajectory, body (chat text) or both; id, corpus
riskcue  MCP-RiskCue played live by a language model: it calls tools and reads their logs
mislead  whether a model falls for praise in tool names, and notices false answers

Each is run with: fairlead bench run NAME --help
`
