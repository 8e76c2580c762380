import type { Random } from '../../core/random.ts'

/** What some authors put around a log: fences, a heading, a closing line. */
export function wrapperFor(random: Random): (text: string) => string {
  const style = random.whole(0, 19)
  const name = random.pick(['host', 'capture', 'journal', 'stream', 'export'])
  if (style === 0) return (text) => `\`\`\`\n${text}\n\`\`\``
  if (style === 1) return (text) => `# ${name} ${random.fork('part').whole(1, 9)}\n${text}`
  if (style === 2) return (text) => `--- begin ${name} ---\n${text}\n--- end ${name} ---`
  if (style === 3) return (text) => `${text}\n(end of ${name})`
  return (text) => text
}
