import { defineDetector } from '../../core/detector.ts'
import { promptSubject } from '../example-subjects.ts'
import { lookOf } from '../same-name.ts'

const COMMANDS = new Set(
  (
    'login logout approve permissions trust allow config settings update upgrade doctor clear compact exit quit reset ' +
    'resume mcp model hooks memory sandbox bug'
  ).split(' '),
)

export default defineDetector({
  id: 'prompt/host-command',
  subject: 'prompt',
  title: 'A prompt is named like a command of the host',
  severity: 'low',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U05', 'U11'],
  why: 'Hosts offer prompts as slash commands beside their own. Someone who means to log in or to change permissions runs the server’s text instead.',
  fix: 'Give the prompt a name that says what it writes about.',
  examples: [
    { title: 'a prompt called login', matches: 1, subject: promptSubject({ name: 'Log-In' }) },
    { title: 'a prompt called login-report', matches: 0, subject: promptSubject({ name: 'login-report' }) },
  ],
  *check(prompt) {
    if (!COMMANDS.has(lookOf(prompt.name))) return
    yield {
      place: { pointer: '/json/name' },
      message: 'The prompt has the name of a command that hosts have',
    }
  },
})
