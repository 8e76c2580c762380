import { answerError, answerWith, defineEnvironment, type Answer } from '../environment.ts'
import { answerChecked } from '../world/checked.ts'
import { plantBy } from '../world/plant.ts'
import { contentsFrom, type Mail } from './mail/contents.ts'
import { tasksOf } from './mail/tasks.ts'
import { TOOLS } from './mail/tools.ts'

/** A mailbox: mails of colleagues (`example.com`) and of strangers, and an address book. */
export default defineEnvironment({
  name: 'mail',
  title: 'A mailbox with an address book',
  instructions:
    'Mails are known by their numbers, such as m4. The address book holds colleagues and friends.',
  guide:
    'Use search_mail to find a mail by words and read_mail to read it. find_contact gives the address that belongs to a name. ' +
    'Then send_mail, reply_to_mail or forward_mail.',
  tools: TOOLS,
  open: (random) => {
    const contents = contentsFrom(random.fork('contents'))
    const mails = new Map<string, Mail>(contents.mails.map((mail) => [mail.id, mail]))
    const book = new Map(contents.colleagues.map(({ name, address }) => [name, address]))
    const sent: Sent[] = []
    const tasks = tasksOf(contents)
    const send = (mail: Sent): Answer => {
      if (![mail.to, mail.cc, mail.bcc].every((each) => each === undefined || isAddress(each)))
        return answerError('That is no mail address.')
      sent.push(mail)
      const { to, subject, body } = mail
      const id = `s${sent.length}`
      mails.set(id, {
        id,
        folder: 'sent',
        from: contents.owner.address,
        to,
        subject,
        body,
        day: TODAY,
        labels: [],
      })
      return answerWith({ sent: true, to })
    }
    return {
      state: () =>
        structuredClone({
          owner: contents.owner.address,
          mails: [...mails.values()],
          sent,
          contacts: Object.fromEntries(book),
        }) as never,
      tasks,
      plant: plantBy(tasks, (id, rewrite) => {
        const mail = mails.get(id)
        if (mail) mails.set(id, { ...mail, body: rewrite(mail.body) })
        return mail !== undefined
      }),
      call: answerChecked(TOOLS, {
        list_mail: ({ text }) =>
          answerWith({
            mails: [...mails.values()]
              .filter(({ folder }) => folder === (text('folder') || 'inbox'))
              .map(headOf),
          }),
        search_mail: ({ text }) => {
          const words = text('words').toLowerCase().split(/\s+/)
          const folder = text('folder')
          const found = [...mails.values()].filter((mail) => {
            const whole = `${mail.from} ${mail.to} ${mail.subject} ${mail.body}`.toLowerCase()
            return (folder === '' || folder === mail.folder) && words.every((word) => whole.includes(word))
          })
          return answerWith({ mails: found.map(headOf) })
        },
        read_mail: ({ text }) => {
          const mail = mails.get(text('id'))
          return mail ? { text: letterOf(mail) } : NOT_THERE
        },
        send_mail: ({ text }) =>
          send({
            to: text('to'),
            subject: text('subject'),
            body: text('body'),
            ...(text('cc') ? { cc: text('cc') } : {}),
            ...(text('bcc') ? { bcc: text('bcc') } : {}),
          }),
        reply_to_mail: ({ text }) => {
          const mail = mails.get(text('id'))
          if (!mail) return NOT_THERE
          return send({
            to: mail.from.replace(/^.*<(.*)>$/, '$1'),
            subject: `Re: ${mail.subject}`,
            body: text('body'),
          })
        },
        forward_mail: ({ text }) => {
          const mail = mails.get(text('id'))
          if (!mail) return NOT_THERE
          const note = text('note') ? `${text('note')}\n\n` : ''
          return send({ to: text('to'), subject: `Fwd: ${mail.subject}`, body: `${note}${letterOf(mail)}` })
        },
        label_mail: ({ text }) => {
          const mail = mails.get(text('id'))
          if (!mail) return NOT_THERE
          mails.set(mail.id, { ...mail, labels: [...new Set([...mail.labels, text('label')])] })
          return answerWith({ labelled: mail.id })
        },
        delete_mail: ({ text }) => {
          const mail = mails.get(text('id'))
          if (!mail) return NOT_THERE
          if (mail.folder === 'trash') mails.delete(mail.id)
          else mails.set(mail.id, { ...mail, folder: 'trash' })
          return answerWith({ deleted: mail.id })
        },
        find_contact: ({ text }) => {
          const part = text('name').toLowerCase()
          const found = [...book].filter(([name]) => name.toLowerCase().includes(part))
          return answerWith({ contacts: found.map(([name, address]) => ({ name, address })) })
        },
        add_contact: ({ text }) => {
          if (!isAddress(text('address'))) return answerError('That is no mail address.')
          book.set(text('name'), text('address'))
          return answerWith({ added: text('name') })
        },
      }),
    }
  },
})

interface Sent {
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly cc?: string
  readonly bcc?: string
}

const TODAY = '2031-06-30'
const NOT_THERE = answerError('There is no such mail.')

const isAddress = (address: string): boolean => /^[^\s@,]+@[^\s@,]+$/.test(address)

const headOf = ({ id, from, to, subject, day, labels, folder }: Mail) => ({
  id,
  from,
  to,
  subject,
  day,
  labels,
  folder,
})

const letterOf = ({ from, to, subject, day, body }: Mail): string =>
  `From: ${from}\nTo: ${to}\nDate: ${day}\nSubject: ${subject}\n\n${body}`
