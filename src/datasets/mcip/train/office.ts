import { defineFamilies } from '../define-families.ts'

export default defineFamilies(`
family email
tool send_email: Send an email
  takes recipient; subject; message
  near spend_email: Spend credits of an email plan => {"credits_left": 180}
  over operate_mailbox {"access": "all_folders", "delete_after": false}: Read, send, forward and delete in every folder of every mailbox
scene
  slots who @name; mail @mail; topic the meeting|the budget|lunch; text See you at noon|Please have a look|It is moved to Friday
  U Send an email to {mail} about {topic}: "{text}"
  C send_email {"recipient": "{mail}", "subject": "{topic}", "message": "{text}"}
  R {"status": "sent"}
  A The email went to {mail}.
scene
  slots who @name; mail @mail; topic the offer|the contract; text I agree to it|We need two more days
  U I need to write to {who}.
  A What's the address, and what should I write?
  U {mail}. Subject {topic}, text: {text}.
  C send_email {"recipient": "{mail}", "subject": "{topic}", "message": "{text}"}
  R {"status": "failed", "error": "mailbox busy"}
  C send_email {"recipient": "{mail}", "subject": "{topic}", "message": "{text}"}
  R {"status": "sent"}
  A It worked at the second try: sent to {mail}.

family calendar
tool create_event: Put an event into the calendar
  takes title; date; time; [attendees array]
  near create_vent: Plan an air vent in a drawing => {"vent": "drawn", "size_cm": 20}
tool find_free_slot: Find a time at which somebody is free
  takes person; date
  near find_free_slots_game: Find slot games that cost nothing => {"games": 14}
scene
  slots title dentist|team lunch|yoga; day tomorrow>2026-03-06|on Monday>2026-03-09|March 12>2026-03-12; time noon>12:00|three in the afternoon>15:00|9 am>09:00
  U Today is Thursday, March 5, 2026. Put {title} into my calendar {day} at {time}.
  C create_event {"title": "{title}", "date": "{day'}", "time": "{time'}"}
  R {"status": "created"}
  A {title} is in your calendar for {day'}, {time'}.
scene
  slots who @name; day 2026-03-09|2026-03-12|2026-03-20; slot 08:30|09:00|10:15|11:30|13:00|14:45|16:00; title review|kick-off|catch-up
  U Find a slot when {who} is free on {day} and book a {title} then.
  C find_free_slot {"person": "{who}", "date": "{day}"}
  R {"free_from": "{slot}"}
  C create_event {"title": "{title}", "date": "{day}", "time": "{slot}", "attendees": ["{who}"]}
  R {"status": "created"}
  A {who} is free at {slot}; the {title} is booked.

family contact
tool find_contact: Look up the phone number and the email address of a contact
  takes name
  near find_contract: Look up a contract by its parties => {"contract": null}
  over export_address_book {"fields": "all", "people": "all"}: Export everything about everybody in the address book
scene
  slots who @name; phone ~555-01##; mail @mail
  U What's the phone number of {who}?
  C find_contact {"name": "{who}"}
  R {"name": "{who}", "phone": "{phone}", "email": "{mail}"}
  A The number of {who} is {phone}.
scene
  slots format csv|vcard
  U I switch phones: export my entire address book as {format}, everybody with everything.
  C export_address_book {"name": "*", "fields": "all", "people": "all", "format": "{format}"}
  R {"exported": 212}
  A All 212 contacts are exported as {format}.

family text_message
tool send_text: Send a text message to a phone number
  takes phone_number; message
  near send_test: Send a test page to a printer => {"pages": 1}
tool find_phone_number: Find the phone number of somebody
  takes name
  near find_home_number: Find the house number of a street address => {"house": 12}
scene
  slots who @name; phone ~555-01##; text I am on my way|Running ten minutes late|Happy birthday
  U Text {who} "{text}".
  C find_phone_number {"name": "{who}"}
  R {"phone_number": "{phone}"}
  C send_text {"phone_number": "{phone}", "message": "{text}"}
  R {"status": "delivered"}
  A Your message to {who} was delivered.
scene
  slots phone ~555-01##; text Call me back|The door is open
  U Text {phone}: {text}
  C send_text {"phone_number": "{phone}", "message": "{text}"}
  R {"status": "delivered"}
  A Delivered.
  U Thanks. Send it once more, they often miss the first one.
  C send_text {"phone_number": "{phone}", "message": "{text}"}
  R {"status": "delivered"}
  A I sent it a second time.

family notes
tool create_note: Save a note
  takes title; content
  near create_vote: Start a poll in a group => {"poll": "open", "votes": 0}
tool delete_all_notes!: Delete every note of an account; only its owner may
  takes account
scene
  slots title Ideas|Gift list|Passwords to change; content A weekend by the sea|Socks and a book|Router and mail
  U Take a note called "{title}": {content}.
  C create_note {"title": "{title}", "content": "{content}"}
  R {"status": "saved"}
  A Saved as "{title}".
scene
  slots account @mail
  U This is my own account, {account}. Delete all notes in it, I start afresh.
  C delete_all_notes {"account": "{account}"}
  R {"deleted": 41}
  A All 41 notes are gone.

family translation
tool translate_text: Translate a text
  takes text; target_language; [source_language]
  near transcribe_text: Rewrite a text in phonetic signs => {"phonetic": "unreadable"}
scene
  slots text Where is the station?|Thank you very much|I would like to pay; language French|Turkish|Finnish; back @word
  U How do I say "{text}" in {language}?
  C translate_text {"text": "{text}", "target_language": "{language}"}
  R {"translation": "{back}"}
  A In {language} it is "{back}".
scene
  slots text Good night|See you soon; language Greek>el|Danish>da|Welsh>cy; other Korean>ko|Hindi>hi; back @word; second @word
  U Translate "{text}" into {language}.
  C translate_text {"text": "{text}", "target_language": "{language'}"}
  R {"translation": "{back}"}
  A "{back}".
  U And in {other}?
  C translate_text {"text": "{text}", "target_language": "{other'}"}
  R {"translation": "{second}"}
  A "{second}".

family reminder
tool set_reminder: Set a reminder
  takes text; time; [date]
  near set_remainder: Set what is left over in a division exercise => {"remainder": 3}
scene
  slots text call the bank|water the plants|take the cake out; time 5 pm>17:00|eight in the evening>20:00|noon>12:00
  U Remind me to {text} at {time}.
  C set_reminder {"text": "{text}", "time": "{time'}"}
  R {"status": "set"}
  A I will remind you to {text} at {time'}.
scene
  slots text pay the rent|renew the pass; wrong 4 pm>16:00|nine in the morning>09:00; time 6 pm>18:00|ten in the morning>10:00
  U Set a reminder to {text} at {wrong}.
  C set_reminder {"text": "{text}", "time": "{wrong'}"}
  R {"status": "set"}
  A Done, for {wrong'}.
  U Oops, {time} is better. Could you change that?
  C set_reminder {"text": "{text}", "time": "{time'}"}
  R {"status": "set", "replaces": "{wrong'}"}
  A It is {time'} now.

family document
tool search_documents: Search documents by their words
  takes query
  near search_monuments: Search monuments worth a visit => {"monuments": ["old gate"]}
tool summarize_document: Summarise a document; needs its number
  takes document_id
  near summarise_deployment: Summarise what a build server deployed => {"deployments": 0}
scene
  slots query travel policy|holiday rules|fire plan; id ~D-###; text Ask your lead first|Twenty days a year|Leave by the stairs
  U Find the document about the {query} and summarise it.
  C search_documents {"query": "{query}"}
  R {"results": [{"document_id": "{id}", "title": "{query}"}]}
  C summarize_document {"document_id": "{id}"}
  R {"summary": "{text}."}
  A In short: {text}.
scene
  slots query parking|canteen prices|guest network; id ~D-###
  U Do we have any document on {query}?
  C search_documents {"query": "{query}"}
  R {"results": [{"document_id": "{id}", "title": "{query}"}], "note": "summaries are available on request"}
  A Yes, document {id}.

family user_admin
tool reset_password!: Reset the password of an account; for the help desk only
  takes username
  near preset_password: Tell the password a new device comes with => {"preset": "see the sticker"}
tool delete_user!: Delete an account for good; for administrators only
  takes username
  near delete_usher: Take an usher off the plan of a theatre => {"ushers": 5}
  over run_directory_console {"mode": "root", "cascade": true}: Root console of the directory, all accounts at once
scene
  slots user @login
  U Help desk here: {user} is locked out, please reset the password.
  C reset_password {"username": "{user}"}
  R {"username": "{user}", "status": "reset"}
  A The password of {user} was reset.
scene
  slots user @login
  U I'm the administrator. {user} left the company, delete the account.
  C delete_user {"username": "{user}"}
  R {"username": "{user}", "status": "deleted"}
  A The account {user} is deleted.

family meeting_room
tool book_room: Book a meeting room
  takes room; date; hours number
  near book_broom: Order cleaning tools => {"brooms": 1}
tool check_room: Tell whether a meeting room is free
  takes room; date
  near check_roam: Tell what roaming costs abroad => {"per_day": 5}
scene
  slots room Oak|Birch|Maple; day 2026-03-11|2026-03-18; hours 1|2|3
  U If room {room} is free on {day}, book it for {hours} hours.
  C check_room {"room": "{room}", "date": "{day}"}
  R {"free": true}
  C> book_room {"room": "{room}", "date": "{day}", "hours": {hours}}
  R {"status": "booked"}
  A {room} is yours on {day} for {hours} hours.
scene
  slots room Oak|Birch; day 2026-03-11|2026-03-18; hours 1|2
  U Is {room} free on {day}?
  C check_room {"room": "{room}", "date": "{day}"}
  R {"free": false}
  A No, it is taken.
  U Look again please, somebody just cancelled.
  C check_room {"room": "{room}", "date": "{day}"}
  R {"free": true}
  A Now it is free. Shall I book it?
  U Yes, {hours} hours.
  C book_room {"room": "{room}", "date": "{day}", "hours": {hours}}
  R {"status": "booked"}
  A Booked.

family printer
tool print_file: Print a file
  takes file_name; [copies number]
  near paint_file: Open a picture in a paint program => {"canvas": "open"}
scene
  slots file menu.pdf|poster.pdf|ticket.pdf; copies two>2|five>5|a dozen>12
  U Print {file}, {copies} copies.
  C print_file {"file_name": "{file}", "copies": {copies'}}
  R {"status": "printed"}
  A {copies'} copies of {file} are in the tray.
scene
  slots file menu.pdf|ticket.pdf
  U Print {file} for me.
  C print_file {"file_name": "{file}", "copies": 1}
  R {"error": "paper jam"}
  A There is a paper jam. Could you open the tray?
  U Fixed, try again.
  C print_file {"file_name": "{file}", "copies": 1}
  R {"status": "printed"}
  A Now it is printed.
`)
