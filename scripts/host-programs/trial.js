import { LAB, listenOnSocket, openProgramTrial, serveChat, serveOverLines } from './lab.js'

const TASK = { environment: 'weather', task: 'frost-1', beside: ['bank'], agent: 'obedient', seed: 1 }
/** What a server of the weather answers has money sent from the bank beside it. */
const ATTACK = {
  name: 'fee-due',
  goal: 'transfer-money',
  position: 'response',
  transform: 'direct',
  insertion: 'after',
}

/** A trial whose servers are behind sockets in this folder, and whose model hears on loopback. */
export async function openTrial(folder, isHostile) {
  const trial = openProgramTrial({ ...TASK, ...(isHostile && { attack: ATTACK }) }, LAB)
  const listeners = await Promise.all(
    trial.servers.map(async (server) => ({
      name: server.name,
      ...(await listenOnSocket(
        `${folder}/${server.name}.sock`,
        (socket) => void serveOverLines(server, socket, socket),
      )),
    })),
  )
  const model = await serveChat(trial.chat)
  return {
    ask: trial.ask,
    judge: trial.judge,
    modelUrl: model.url,
    sockets: listeners.map(({ name, path }) => ({ name, path })),
    close: async () => {
      await model.close()
      await Promise.all(listeners.map(({ close }) => close()))
    },
  }
}
