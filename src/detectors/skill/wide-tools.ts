import { defineDetector } from '../../core/detector.ts'
import { skillSubject } from '../example-launches.ts'

export default defineDetector({
  id: 'skill/wide-tools',
  subject: 'skill',
  title: 'A skill gives itself every tool',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U18'],
  why: 'Tools that a skill allows itself are used without a question while it is active.',
  fix: 'Name the tools it needs: Read, Grep, Bash(npm test:*).',
  examples: [
    { title: 'a star', matches: 1, subject: skillSubject('Format tables.', { tools: ['*'] }) },
    {
      title: 'a few',
      matches: 0,
      subject: skillSubject('Format tables.', { tools: ['Read', 'Bash(npm test:*)', 'Bash'] }),
    },
  ],
  *check({ tools }) {
    for (const [index, tool] of tools.slice(0, 200).entries()) {
      const isAll = tool === '*' || tool === 'all' || tool.startsWith('mcp__*')
      const isShell = /^Bash\((?::?\*)\)$/.test(tool)
      if (isAll || isShell)
        yield {
          place: { pointer: `/tools/${index}` },
          severity: isAll ? 'medium' : 'low',
          message: isAll
            ? 'The skill may use every tool without asking'
            : 'The skill may run every command without asking',
        }
    }
  },
})
