import { connect } from 'node:net'

/**
 * A program of its own, `node pipe.js SOCKET`: what comes in on standard input goes to the socket, and back. So a server that
 * lives in another process can be started like any other, by whoever wants to stand before it.
 */
const socket = connect(process.argv[2] ?? '')
socket.once('error', () => process.exit(1))
socket.once('close', () => process.exit(0))
process.stdin.pipe(socket)
socket.pipe(process.stdout)
