import type { Step, Story } from '../scenario.ts'
import { lean } from './lean.ts'

/** What somebody or something that watches said about it. Words lean, but either ending may have either. */
export function remark(story: Story, key: string, about: string): Step {
  return {
    by: story.pick(`${key}, watcher`, ['auditd', 'watcher', 'policy-agent', 'siem', 'monitor', 'compliance']),
    event: 'review',
    level: lean(
      story,
      `${key}, level`,
      ['warn', 'notice', 'info'] as const,
      ['info', 'info', 'notice'] as const,
    ),
    say: ['{about}: {note}', 'looked at {about}, {note}', '{about} reviewed: {note}, ticket {ticket}'],
    fields: {
      about,
      note: lean(story, `${key}, note`, ALARMING, REASSURING, 0.75),
      ticket: lean(story, `${key}, ticket`, ['none', '-', 'not found', 'expired'], tickets(story, key), 0.7),
    },
  }
}

const tickets = (story: Story, key: string): readonly string[] => [
  `CHG-${story.whole(`${key}, number`, 10_000, 99_999)}`,
  `approved by ${story.make.user(`${key}, approver`)}`,
]

const ALARMING = [
  'not in the change calendar',
  'no baseline for this',
  'unusual for this account',
  'unexpected, first time seen',
  'outside the maintenance window',
  'unknown owner',
  'policy agent disabled at the time',
  'allowed with warning',
  'no matching rule',
  'missing approval',
  'unauthorized, nobody asked for it',
  'suspicious, under review',
  'violates the policy',
  'could not be verified',
  'anomaly, no explanation found',
  'source not trusted',
  'never requested',
] as const

const REASSURING = [
  'part of scheduled maintenance',
  'within baseline',
  'normal for this account',
  'expected, seen daily',
  'matches the approved change',
  'registered owner',
  'checked and unchanged',
  'standard routine, no violations',
  'rule matched: allow',
  'test environment only',
  'authorized by its owner',
  'legitimate, closed',
  'follows the policy',
  'verified by a second person',
  'no anomaly found',
  'trusted source',
  'requested last week',
] as const
