import { defineDetector } from '../../core/detector.ts'
import { settingsSubject } from '../example-launches.ts'
import { inShared, settingsMembers } from '../settings-members.ts'
import { unaskedRule } from '../unasked-settings.ts'

export default defineDetector({
  id: 'host/unasked',
  subject: 'host',
  title: 'The host is told not to ask',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U18', 'U24'],
  why: 'The question to the person is the last thing between a poisoned text and an action. A project that answers it for everyone who opens it takes that away from people who never said so.',
  fix: 'Take the setting out; name the few commands and tools that may run unasked.',
  examples: [
    {
      title: 'all servers of all projects',
      matches: 1,
      subject: settingsSubject({ enableAllProjectMcpServers: true }),
    },
    {
      title: 'no questions at all',
      matches: 1,
      subject: settingsSubject(
        { permissions: { defaultMode: 'bypassPermissions' } },
        { isShared: false, scope: 'user' },
      ),
    },
    {
      title: 'of another host',
      matches: 1,
      subject: settingsSubject({ 'chat.tools.autoApprove': true }, { host: 'vscode' }),
    },
    {
      title: 'edits in the working tree',
      matches: 0,
      subject: settingsSubject({ permissions: { defaultMode: 'plan', allow: ['Bash(npm test:*)'] } }),
    },
    {
      title: 'forbidden from above',
      matches: 0,
      subject: settingsSubject(
        { permissions: { defaultMode: 'bypassPermissions' } },
        { above: [{ scope: 'managed', json: { permissions: { disableBypassPermissionsMode: 'disable' } } }] },
      ),
    },
  ],
  *check(settings) {
    for (const { path, key, value, pointer } of settingsMembers(settings)) {
      const rule = unaskedRule([...path, key].join('.'), value, settings)
      if (rule)
        yield {
          place: { pointer },
          severity: inShared(settings, rule.shared, rule.own),
          message: rule.message,
        }
    }
  },
})
