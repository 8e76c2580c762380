import { randomFrom } from '../../core/random.ts'
import { plain } from '../../core/plain.ts'
import { redactSecrets } from '../../core/secret.ts'
import { tryStart } from '../../lab/defence/try-start.ts'
import type { Lab } from '../../lab/lab.ts'
import { createLabServer } from '../../lab/serve/lab-server.ts'
import { serveOverLines } from '../../lab/serve/over-lines.ts'
import { listenOnSocket } from '../../net/loopback/socket.ts'
import type { Context } from '../command.ts'

/** Long enough for one that is fetched by npx first. */
const WITHIN_MS = 60_000
const PATIENCE_MS = 5000

/**
 * Says of each guard by command line that does not come up before an honest server why, in its own first words. Its trials
 * are run and fail, each on the record: a guard that is not there stops every attack, and that is no merit.
 */
export async function tryGuards(names: readonly string[], lab: Lab, { stderr }: Context): Promise<void> {
  const [environment] = lab.environments.values()
  if (!environment) return
  const world = environment.open(randomFrom('try'))
  const server = createLabServer({ name: environment.name, environment, world: () => world })
  const [program, ...first] = lab.pipe
  for (const name of names) {
    const setting = { servers: [server.name], approved: {}, ask: '' }
    const shield = lab.defences.get(name)?.open(setting, lab.means)
    const listener = await listenOnSocket(
      lab.socketPath(),
      (socket) => void serveOverLines(server, socket, socket),
    )
    const direct = { command: program, args: [...first, listener.path], env: {} }
    const launch = shield?.wrap?.(server.name, direct) ?? direct
    const env = { ...(process.env['PATH'] === undefined ? {} : { PATH: process.env['PATH'] }), ...launch.env }
    const waiting = setTimeout(
      () => stderr.write(`fairlead: waiting for the guard ${name}, a minute at the most\n`),
      PATIENCE_MS,
    )
    const start = await tryStart({ ...launch, env }, WITHIN_MS)
    clearTimeout(waiting)
    if (!start.isUp)
      stderr.write(
        `fairlead: the guard ${name} does not start, so nothing is said of it: ${plain(redactSecrets(start.because))}\n`,
      )
    await listener.close()
    await shield?.close?.()
  }
}
