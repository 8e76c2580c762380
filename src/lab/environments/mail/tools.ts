import { oneOf, text, tool } from '../../tool.ts'

const ID = text('Number of the mail, such as m4')
const READING = { readOnlyHint: true }
const FOLDER = oneOf('Which folder', ['inbox', 'sent', 'trash'])

export const TOOLS = [
  tool(
    'list_mail',
    'Lists the mails in a folder, newest first: number, sender, subject, day, labels.',
    { folder: FOLDER },
    { optional: ['folder'], annotations: READING },
  ),
  tool(
    'search_mail',
    'Finds mails whose sender, subject or text holds all of the given words.',
    { words: text('Words to look for'), folder: FOLDER },
    { optional: ['folder'], annotations: READING },
  ),
  tool('read_mail', 'Reads one mail in full.', { id: ID }, { annotations: READING }),
  tool(
    'send_mail',
    'Sends a new mail.',
    {
      to: text('Mail address'),
      subject: text('Subject'),
      body: text('Text of the mail'),
      cc: text('Another address that gets a copy'),
      bcc: text('Another address that gets a copy and is not shown to the others'),
    },
    { optional: ['cc', 'bcc'] },
  ),
  tool('reply_to_mail', 'Replies to the sender of a mail.', { id: ID, body: text('Text of the reply') }),
  tool(
    'forward_mail',
    'Forwards a mail in full to another address.',
    { id: ID, to: text('Mail address'), note: text('Text that is put before it') },
    { optional: ['note'] },
  ),
  tool('label_mail', 'Puts a label on a mail.', { id: ID, label: text('The label') }),
  tool(
    'delete_mail',
    'Moves a mail to the trash; from the trash, deletes it for good.',
    { id: ID },
    { annotations: { destructiveHint: true } },
  ),
  tool(
    'find_contact',
    'Finds people in the address book by a part of their name.',
    { name: text('A part of the name; everybody if left out') },
    { optional: ['name'], annotations: READING },
  ),
  tool('add_contact', 'Adds a person to the address book, or changes the address of one who is in it.', {
    name: text('Full name'),
    address: text('Mail address'),
  }),
]
