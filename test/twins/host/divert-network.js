// No connection of a twin leaves this machine: names under example.* lead to a stand-in of the internet, loopback and
// private addresses to a stand-in of the internal network. TLS is left out: both speak plain HTTP.
import dns from 'node:dns'
import dnsPromises from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const PUBLIC_ADDRESS = '93.184.215.14'
const PUBLIC_NAME = /(?:^|\.)example(?:\.(?:com|net|org))?$/

export async function divertNetwork(ports) {
  const portFor = (host) =>
    PUBLIC_NAME.test(host) || host === PUBLIC_ADDRESS ? ports.internet : ports.internal
  const connect = (host) => net.connect(portFor(host.replace(/^\[|\]$/g, '')), '127.0.0.1')

  await fetch('http://[').catch(() => undefined)
  await fetch(`http://127.0.0.1:${ports.internet}/`)
  const symbol = Symbol.for('undici.globalDispatcher.1')
  const { constructor: Agent } = globalThis[symbol]
  globalThis[symbol] = new Agent({
    connect: ({ hostname }, done) => {
      const socket = connect(hostname)
      socket.once('connect', () => done(null, socket)).once('error', (error) => done(error))
    },
  })
  for (const agent of [http.globalAgent, https.globalAgent])
    agent.createConnection = ({ host, hostname }) => connect(host ?? hostname)

  const addressOf = (name) => (PUBLIC_NAME.test(name) ? PUBLIC_ADDRESS : net.isIP(name) ? name : '10.0.0.5')
  const answer = (name, options) => {
    const found = { address: addressOf(name), family: 4 }
    return options?.all ? [found] : found
  }
  dnsPromises.lookup = async (name, options) => answer(name, options)
  dnsPromises.resolve4 = async (name) => [addressOf(name)]
  dns.promises.lookup = dnsPromises.lookup
  dns.promises.resolve4 = dnsPromises.resolve4
  dns.lookup = (name, ...rest) => {
    const done = rest.at(-1)
    const found = answer(name, rest[0])
    if (Array.isArray(found)) done(null, found)
    else done(null, found.address, found.family)
  }
  syncBuiltinESMExports()
}
