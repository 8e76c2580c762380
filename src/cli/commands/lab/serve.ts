import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'serve',
  brief: 'Serve one world as an MCP server, honest or tampered with',
  help: `  fairlead lab serve weather                             over standard input and output
  fairlead lab serve bank --attack NAME --listen 127.0.0.1:8400
  fairlead lab serve mail --seed 7 --task NAME

For a host of yours, a scanner, or a guard. Listens on this machine only.`,
  flags: {
    seed: { kind: 'number', brief: 'Of the world', placeholder: 'N', default: 1 },
    task: {
      kind: 'string',
      brief: 'Which task an attack is laid for (none: the first that it can be)',
      placeholder: 'NAME',
    },
    attack: { kind: 'string', brief: 'Who tampers with it', placeholder: 'NAME' },
    goal: { kind: 'string', brief: 'What the attacker wants', placeholder: 'NAME' },
    position: { kind: 'string', brief: 'Where the attack stands', placeholder: 'NAME' },
    transform: { kind: 'string', brief: 'How its words are hidden', placeholder: 'NAME', default: 'direct' },
    insertion: {
      kind: 'string',
      brief: 'Where in a text they are put',
      placeholder: 'NAME',
      default: 'after',
    },
    listen: { kind: 'string', brief: 'Over HTTP, at this address', placeholder: 'ADDRESS' },
  },
  positional: { placeholder: 'WORLD', brief: 'fairlead lab list environments', minimum: 1, maximum: 1 },
  async run(flags, [name = ''], context) {
    const { serveWorld } = await import('../../lab/serve.ts')
    return serveWorld(name, flags, context)
  },
})
