import { membersOf, type Known } from '../../constant/known.ts'
import type { CallIdiom } from './idiom.ts'
import { isName, mayHandle, templateIn } from './sdk-tool.ts'
import { argumentSources, PROMPT_SOURCES, resourceSources } from './sources.ts'

/** SDK v1 and v2: `server.registerTool(name, config, handler)`, prompts and resources likewise. */
export const sdkRegister: CallIdiom = {
  names: ['registerTool', 'registerToolTask', 'registerPrompt', 'registerResource'],
  read: ({ name: method, args, expression, on }, { register }) => {
    const [name, second, third, fourth] = args
    if (!on || !name || !second || !isName(name)) return false
    const isResource = method === 'registerResource'
    const config = membersOf(isResource ? third : second)
    const handler = isResource ? fourth : third
    if (!handler || !(mayHandle(handler) || method === 'registerToolTask')) return false
    const common = {
      description: config?.get('description'),
      title: config?.get('title'),
      ...(isResource && { mimeType: config?.get('mimeType') }),
      handler,
      at: expression.at,
      idiom: method,
      isChecked: true,
    }
    if (isResource) {
      const { uri, isTemplate } = templateIn(second)
      const kind = isTemplate ? 'template' : 'resource'
      register({ ...common, kind, name: uri ?? name, sources: resourceSources(isTemplate) })
    } else if (method === 'registerPrompt')
      register({
        ...common,
        kind: 'prompt',
        name,
        schema: config?.get('argsSchema'),
        sources: config && !config.has('argsSchema') ? [undefined] : PROMPT_SOURCES,
      })
    else {
      const schema: Known | undefined = config?.get('inputSchema')
      register({
        ...common,
        kind: 'tool',
        name,
        schema,
        annotations: config?.get('annotations'),
        // Without a schema the handler gets only what the protocol knows of the call.
        sources:
          config && !schema && second.kind === 'object' && !second.isOpen
            ? [undefined]
            : argumentSources(true),
      })
    }
    return true
  },
}
