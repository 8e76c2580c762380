import { fail } from '../../../core/error.ts'
import { loadAdvisories } from '../../advisory-book.ts'
import { defineCommand } from '../../command.ts'
import { plain } from '../../../core/plain.ts'
import { STATE_FLAG, stateFolder } from '../../state-dir.ts'
import { affectedText } from './list.ts'

export default defineCommand({
  name: 'show',
  brief: 'One advisory, by its id or another name of it',
  help: `  fairlead advisories show CVE-2025-6514
  fairlead advisories show MAL-2025-47604

Exit code: 0; 3 where no such advisory is known here (advisories/unknown).`,
  flags: { state: STATE_FLAG, json: { kind: 'boolean', brief: 'Print the result as JSON' } },
  positional: { placeholder: 'ID', brief: 'CVE, GHSA or MAL id', minimum: 1, maximum: 1 },
  run(flags, [id = ''], context) {
    const { book } = loadAdvisories(stateFolder(flags.state, context))
    const found = [...book.all()].filter(({ row }) => [row.id, ...row.aliases].includes(id))
    if (found.length === 0) fail('advisories/unknown', { id })
    const text = found
      .map(({ ecosystem, name, row }) =>
        [
          `${row.id}${row.aliases.length > 0 ? ` (${row.aliases.join(', ')})` : ''}`,
          `  package   ${ecosystem.toLowerCase()}:${name}`,
          `  severity  ${row.isMalware ? 'malware' : row.severity}`,
          `  affected  ${affectedText(row)}`,
          `  ${row.summary}`,
        ]
          .map(plain)
          .join('\n'),
      )
      .join('\n')
    context.stdout.write(flags.json ? `${JSON.stringify(found, undefined, 2)}\n` : `${text}\n`)
    return 0
  },
})
