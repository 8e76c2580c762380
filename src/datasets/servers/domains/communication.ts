import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Communication',
  `
MailBox: e-mail
  search_mail: Searches messages in the mailbox.
    asks search my mail for messages from {person} about {topic}
    takes person; topic
    gives messages[2..4] {message id, from email, subject "About {topic}", at datetime}
  send_mail: Sends a message.
    asks send a mail to {email} with the subject {subject_line}
    takes email; subject_line ~Meeting on Thursday|Your question|Travel plans - Subject of the message; body? note - Text of the message
    gives message_id id; email; queued flag
TeamChat: channels and messages of a team
  post_message: Posts a message to a channel.
    asks post to the channel {channel} that {text}
    takes channel ~general|planning|kitchen|support - Name of the channel; text ~the meeting moves to ten|the release is out|lunch is ready - The message
    gives channel; message_id id; posted_at datetime
  channel_history: Lists the newest messages of a channel.
    asks show the last messages in {channel}
    takes channel ~general|planning|kitchen|support - Name of the channel; limit?
    gives channel; messages[3..5] {by user, at datetime, text note}
TextMessages: short messages to telephones
  send_text: Sends a short message to a telephone.
    asks text {phone} that {text}
    takes phone; text ~I am ten minutes late|the parcel is here|see you at six - The message
    gives message_id id; phone; parts 1..2; status queued|sent
  delivery_report: Tells whether a short message arrived.
    asks check whether text message {message_id} arrived
    takes message_id id - Number of the message
    gives message_id; status delivered|pending|failed; at datetime
CallLog: telephone calls
  recent_calls: Lists the newest calls.
    asks list my calls on {date}
    takes date
    gives date; calls[2..5] {with person, phone, minutes 1..48, kind incoming|outgoing|missed}
Translator: from one language to another
  translate_text: Translates a text.
    asks translate the sentence {text} into {language}
    takes text ~Good morning|Where is the station?|Thank you for your help - The text; language
    gives text; language; translation "({language}) {text}"; confidence 0.70..0.99
  detect_language: Tells in which language a text is written.
    asks tell me which language {text} is written in
    takes text ~Bom dia|Guten Abend|Hyvää päivää|Dobrý den - The text
    gives text; language; confidence 0.60..0.99
VideoCalls: meetings on screen
  schedule_call: Plans a meeting on screen.
    asks schedule a video call with {email} on {date} at {time}
    takes email; date; time
    gives call_id id; email; date; time; link url
  call_participants: Lists who took part in a meeting.
    asks list who took part in video call {call_id}
    takes call_id id - Number of the call
    gives call_id; participants[2..6] {name person, joined time, minutes 5..60}
AddressBook: people and how to reach them
  find_person: Finds a person in the address book.
    asks find the number of {person}
    takes person
    gives person; phone; email; city
  add_person: Adds a person to the address book.
    asks add {person} with the number {phone} to my contacts
    takes person; phone; email?
    gives contact_id id; person; phone
Announcements: notices for many readers
  publish_notice: Publishes a notice.
    asks publish a notice for {audience} about {topic}
    takes audience staff|residents|members - Who shall read it; topic
    gives notice_id id; audience; topic; readers count
  read_receipts: Tells how many have read a notice.
    asks tell me how many people have read notice {notice_id}
    takes notice_id id - Number of the notice
    gives notice_id; sent count; read_percent percent
`,
)
