import { SEVERITIES } from '../../../core/severity.ts'
import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'admit',
  brief: 'Decide whether a server may be listed, with reasons',
  help: `What a registry operator runs before a server is listed, and again later:
schema (declared and latest), rules of the registry, secrets, names like those
of others, ownership of its packages, its repository, and what the scanner finds
in package and definitions. Nothing of it is run.

  fairlead census admit server.json
  fairlead census admit server.json --population census --package ./server
  fairlead census admit server.json --online --format sarif > admit.sarif
  fairlead census admit server.json --population census --recheck

The verdict is admit, hold (a person must look, or something was not checked) or
reject. Without --online no package registry and no code host is asked; without
--population no names are compared: both hold a server back.

Exit code: 0 nothing at or above --threshold; 1 findings; 2 usage, or a file
that is no server.json; 3 not listed (--recheck); 4 not all was checked
(--strict).`,
  flags: {
    population: {
      kind: 'string',
      placeholder: 'PATH',
      brief: 'What is known: a census, snapshots, or a file of one',
    },
    package: {
      kind: 'string',
      placeholder: 'PATH',
      brief: 'The package: a folder, .tgz, .mcpb; or a file of tools',
    },
    online: { kind: 'boolean', brief: 'Ask package registries and the code host, fetch the package' },
    recheck: { kind: 'boolean', brief: 'Compare with what is listed under its name' },
    format: {
      kind: 'choice',
      choices: ['text', 'json', 'sarif'],
      default: 'text',
      short: 'f',
      brief: 'How to write it',
    },
    output: { kind: 'string', placeholder: 'FILE', short: 'o', brief: 'Write it to a file' },
    threshold: {
      kind: 'choice',
      choices: SEVERITIES,
      default: 'high',
      brief: 'Exit with 1 for findings from here up',
    },
    strict: { kind: 'boolean', brief: 'Exit with 4 if anything was not checked' },
    origin: { kind: 'string', placeholder: 'NAME=URL,…', brief: 'Ask a mirror instead: github=https://…' },
    registry: { kind: 'string', placeholder: 'URL', brief: 'With --online: the npm registry to ask' },
  },
  positional: { placeholder: 'SERVER_JSON', brief: 'The submission', minimum: 1, maximum: 1 },
  async run(flags, [file = ''], context) {
    const { admitFile } = await import('../../census/admit/admit-file.ts')
    return admitFile(file, flags, context)
  },
})
