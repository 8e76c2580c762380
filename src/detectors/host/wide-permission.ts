import { defineDetector } from '../../core/detector.ts'
import { settingsSubject } from '../example-launches.ts'
import { inShared } from '../settings-members.ts'
import { widePermission } from '../wide-permission.ts'

import { resolvePointer } from '../../core/place.ts'

export default defineDetector({
  id: 'host/wide-permission',
  subject: 'host',
  title: 'A permission given in advance covers everything',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U18', 'U24'],
  why: 'A permission for every command is a permission for the one that a poisoned text asks for.',
  fix: 'Allow single commands: their name and first words; deny the places of credentials.',
  examples: [
    {
      title: 'every command',
      matches: 1,
      subject: settingsSubject({ permissions: { allow: ['Bash(*)', 'Read(src/**)'] } }),
    },
    {
      title: 'reading keys',
      matches: 1,
      subject: settingsSubject(
        { permissions: { allow: ['Read(~/.ssh/**)'] } },
        { scope: 'user', isShared: false },
      ),
    },
    {
      title: 'usual permissions',
      matches: 0,
      subject: settingsSubject({
        permissions: {
          allow: [
            'Bash(npm run test:*)',
            'Bash(git status)',
            'WebFetch(domain:docs.example.com)',
            'mcp__files__read',
          ],
        },
      }),
    },
    {
      title: 'denied',
      matches: 0,
      subject: settingsSubject({ permissions: { deny: ['Bash(*)', 'Read(~/.ssh/**)'] } }),
    },
  ],
  *check(settings) {
    const allow = resolvePointer(settings.json, '/permissions/allow')
    if (!Array.isArray(allow)) return
    for (const [index, rule] of allow.slice(0, 2000).entries()) {
      const wide = typeof rule === 'string' ? widePermission(rule) : undefined
      if (!wide) continue
      yield {
        place: { pointer: `/json/permissions/allow/${index}` },
        severity: inShared(settings, wide.shared, wide.own),
        message: wide.message,
      }
    }
  },
})
