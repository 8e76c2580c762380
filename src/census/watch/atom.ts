import { plain } from '../../core/plain.ts'
import { eventLine } from './event-line.ts'
import type { WatchEvent } from './event.ts'

interface FeedHead {
  /** Where the feed will be found, if that is known: its host then names the feed. */
  readonly address?: string
  /** Of a feed without entries. */
  readonly at: string
}

/** The newest first, as RFC 4287 wants it. All text of others is escaped; what nobody can see is written out. */
export function atomFeed(events: readonly WatchEvent[], { address, at }: FeedHead): string {
  const newest = events.toSorted((a, b) => b.sequence - a.sequence)
  const authority =
    address !== undefined && URL.canParse(address) ? new URL(address).hostname : 'fairlead.invalid'
  const id = (of: string): string => `tag:${escaped(authority)},2026:census-watch${of}`
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${id('')}</id>`,
    '  <title>What changed in registries of MCP servers</title>',
    `  <updated>${escaped(newest[0]?.at ?? at)}</updated>`,
    '  <author><name>fairlead census watch</name></author>',
    ...(address === undefined ? [] : [`  <link rel="self" href="${escaped(address)}"/>`]),
    ...newest.map((event) => entry(event, id(`:${event.id}`))),
    '</feed>',
    '',
  ].join('\n')
}

function entry(event: WatchEvent, id: string): string {
  return [
    '  <entry>',
    `    <id>${id}</id>`,
    `    <title>${escaped(eventLine(event))}</title>`,
    `    <updated>${escaped(event.at)}</updated>`,
    `    <category term="${event.kind}"/>`,
    `    <category term="severity:${event.severity}"/>`,
    `    <content type="text">${escaped(contentOf(event))}</content>`,
    '  </entry>',
  ].join('\n')
}

function contentOf({ changes, findings, notChecked }: WatchEvent): string {
  return [
    ...findings.map(({ severity, flag, subject, message }) => `${severity}: ${flag} (${subject}) ${message}`),
    ...changes.map(({ what, before = '(nothing)', after = '(nothing)' }) => `${what}: ${before} → ${after}`),
    ...notChecked.map(({ what, reason }) => `not checked: ${what}, ${reason}`),
  ]
    .join(' | ')
    .slice(0, MOST_LETTERS)
}

const MOST_LETTERS = 20_000

/** `plain` leaves no character that XML has no place for. */
function escaped(text: string): string {
  return plain(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\ufffe\uffff]/g, '\ufffd')
}
