// The fixture over stdio, both eras: node test/conformance/stdio.js
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { createLivingServer } from './fixture/server.js'
import { createState } from './fixture/state.js'

const state = createState()
serveStdio(() => createLivingServer(state))
