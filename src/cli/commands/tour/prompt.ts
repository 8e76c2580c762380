import { startServer } from '../../../mcp/transport/stdio.ts'

/** What a host does when its user has said something: it runs the hook. Whether that went well. */
export async function tellPrompt(
  command: readonly string[],
  text: string,
  env: NodeJS.ProcessEnv,
): Promise<boolean> {
  const [program = '', ...args] = command
  const hook = startServer(program, args, env, 'pipe')
  hook.output.resume()
  hook.errors?.resume()
  hook.input.end(JSON.stringify({ hook_event_name: 'UserPromptSubmit', prompt: text }))
  const { code } = await hook.ended
  return code === 0
}
