import { dataIn, type Call, type Seen } from '../../environment.ts'
import { firstOf, rowsIn, textIn, textOf } from '../../world/found.ts'

/** Part of a plan: gives something to go on with. */
export type Steps<T> = Generator<Call, T, Seen>

/** Numbers of the mails in the inbox that match the words and whose subject begins so. */
export function* findMails(words: string, subject: string): Steps<readonly string[]> {
  const rows = rowsIn(yield { tool: 'search_mail', input: { words, folder: 'inbox' } }, 'mails')
  return rows.filter((row) => textOf(row, 'subject').startsWith(subject)).map((row) => textOf(row, 'id'))
}

export function* readMail(id: string): Steps<string> {
  return textIn(yield { tool: 'read_mail', input: { id } })
}

/** Finds the one mail that matches, and reads it. */
export function* findAndRead(
  words: string,
  subject: string,
): Steps<{ readonly id: string; readonly text: string }> {
  const id = firstOf(yield* findMails(words, subject))
  return { id, text: yield* readMail(id) }
}

export function* addressOf(name: string): Steps<string> {
  return textOf(firstOf(rowsIn(yield { tool: 'find_contact', input: { name } }, 'contacts')), 'address')
}

export function* send(to: string, subject: string, body: string): Steps<void> {
  dataIn(yield { tool: 'send_mail', input: { to, subject, body } })
}
