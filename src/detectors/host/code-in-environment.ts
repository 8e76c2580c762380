import { defineDetector } from '../../core/detector.ts'
import { settingsSubject } from '../example-launches.ts'
import { inShared, settingsMembers } from '../settings-members.ts'

const LOADS =
  /^(?:LD_PRELOAD|LD_AUDIT|DYLD_INSERT_LIBRARIES|BASH_ENV|PROMPT_COMMAND|PYTHONSTARTUP|PERL5OPT|RUBYOPT|GIT_SSH_COMMAND|GIT_EXTERNAL_DIFF)$/

export default defineDetector({
  id: 'host/code-in-environment',
  subject: 'host',
  title: 'Settings of a host load code into all it starts',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U15', 'U24'],
  why: 'Variables such as these run code in every program the host starts, before the program’s own first line.',
  fix: 'Take the variable out.',
  examples: [
    { title: 'a preloaded library', matches: 1, subject: settingsSubject({ env: { LD_PRELOAD: './x.so' } }) },
    {
      title: 'a module for Node',
      matches: 1,
      subject: settingsSubject({ env: { NODE_OPTIONS: '--require ./x.js' } }),
    },
    {
      title: 'more memory',
      matches: 0,
      subject: settingsSubject({ env: { NODE_OPTIONS: '--max-old-space-size=8192', PATH: '/usr/bin' } }),
    },
  ],
  *check(settings) {
    for (const { path, key, value, pointer } of settingsMembers(settings)) {
      if (path.at(-1) !== 'env' || typeof value !== 'string' || value.trim() === '') continue
      const loads =
        LOADS.test(key) ||
        (key === 'NODE_OPTIONS' && /(?:^|\s)(?:-r|--require|--import|--loader)(?:[\s=]|$)/.test(value))
      const unverified = key === 'NODE_TLS_REJECT_UNAUTHORIZED' && value === '0'
      if (loads)
        yield {
          place: { pointer },
          severity: inShared(settings, 'high', 'medium'),
          message: 'Code is loaded into whatever the host starts',
        }
      else if (unverified)
        yield {
          place: { pointer },
          severity: 'medium',
          message: 'Whom the host and its servers talk to is not checked',
        }
    }
  },
})
