import { fail } from '../../core/error.ts'
import { CARRIERS, defineDefence, type Carrier, type Defence, type Launch } from '../defence.ts'
import { fill, readTemplate } from './template.ts'

/** Carriers of a proxy whose own documentation promises no more: definitions, calls and results pass it. */
const USUAL: readonly Carrier[] = ['definitions', 'calls', 'results']

/**
 * Anybody's guard, started where a host would start the server. It sees what passes the pipe and what it makes of it is its
 * own. Scope is what its documentation says it looks at, so that a carrier it never promised is not counted as a miss:
 * `scope=definitions,results` before the command line says so.
 */
export function defenceByCommand(name: string, given: string): Defence {
  const [, named, rest] = /^\s*scope=(\S*)\s+(.*)$/s.exec(given) ?? []
  const scope = named === undefined ? USUAL : carriersIn(name, named)
  const line = rest ?? given
  const template = readTemplate(name, line)
  const wants = template.uses.has('config')
  return defineDefence({
    name,
    title: `Guard by command line: ${name}`,
    known: line,
    scope,
    lacks: ({ folder, write }) => {
      if (!folder) return 'it needs a folder of its own'
      return wants && !write ? 'it needs a settings file' : undefined
    },
    open: (_, { folder, write, discard }) => {
      if (!folder) return fail('defence/not-given', { defence: name, what: 'no folder' })
      const home = folder(name)
      return {
        wrap: (server, launch) => {
          const json = settingsFor(server, launch)
          const config = `${home}/${encodeURIComponent(server)}.json`
          if (wants) (write ?? fail('defence/not-given', { defence: name, what: 'no files' }))(config, json)
          const [command = '', ...args] = fill(
            template,
            { command: launch.command, name: server, folder: home, config, json },
            launch.args,
          )
          return { command, args, env: { ...launch.env, ...homeIn(home) } }
        },
        close: async () => discard?.(home),
      }
    },
  })
}

function carriersIn(name: string, given: string): readonly Carrier[] {
  return given.split(',').map(
    (word) =>
      CARRIERS.find((carrier) => carrier === word) ??
      fail('defence/bad-template', {
        name,
        what: `${word} is no carrier; there are ${CARRIERS.join(', ')}`,
      }),
  )
}

/** The settings that hosts share; written for one server, as a host would start one guard for each. */
function settingsFor(server: string, { command, args, env }: Launch): string {
  return JSON.stringify({ mcpServers: { [server]: { command, args, env } } })
}

/** Guards keep state in the user's home; a trial must neither meet what another left nor leave anything. */
function homeIn(home: string): Readonly<Record<string, string>> {
  return {
    HOME: home,
    USERPROFILE: home,
    XDG_CONFIG_HOME: `${home}/.config`,
    XDG_STATE_HOME: `${home}/.local/state`,
    XDG_DATA_HOME: `${home}/.local/share`,
    XDG_CACHE_HOME: `${home}/.cache`,
  }
}
