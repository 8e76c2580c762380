import { defineCommandGroup } from '../command.ts'
import list from './advisories/list.ts'
import show from './advisories/show.ts'
import update from './advisories/update.ts'

export default defineCommandGroup({
  name: 'advisories',
  brief: 'Known malware and vulnerable versions, kept on this machine',
  help: `The scan compares exact versions with a snapshot that lies on this machine; it
asks nobody. Fairlead comes with a short one about MCP servers. Give it the
full dump of your ecosystems now and then, in the OSV format:

  fairlead advisories list                     what is known, and how old it is
  fairlead advisories list mcp-remote          of one package
  fairlead advisories show CVE-2025-6514
  fairlead advisories update npm.zip PyPI.zip  from files you fetched

What is in it, and where dumps come from: docs/supply-chain.md`,
  routes: [list, show, update],
})
