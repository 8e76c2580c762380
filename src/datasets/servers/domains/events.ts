import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Events',
  `
EventCalendar: what is on in town
  find_events: Finds events in a town on a day.
    asks find events in {city} on {date}
    takes city; date; kind? market|concert|talk|sport - Kind of event
    gives city; date; events[2..5] {kind market|concert|talk|sport, name "{title} {kind}", time, venue street}
  event_details: Gives everything about an event.
    asks show the details of event {event_id}
    takes event_id id - Number of the event
    gives event_id; name title; date; time; venue address; price
GuestList: invitations and answers
  invite_guest: Invites a guest to an event.
    asks invite {person} to event {event_id}
    takes event_id id - Number of the event; person
    gives event_id; person; invitation_id id; sent_at datetime
  guest_answers: Lists who is coming.
    asks list who is coming to event {event_id}
    takes event_id id - Number of the event
    gives event_id; coming 4..120; declined 0..30; open 0..40
VenueFinder: halls and rooms for events
  find_venue: Finds a venue for a number of guests.
    asks find a venue in {city} for {people} people
    takes city; people 10..400 - How many guests
    gives city; venues[2..4] {name "{title} Hall", seats 40..500, day_price 180..4200}
  venue_free_days: Lists the free days of a venue.
    asks list the free days of venue {venue_id} in {month}
    takes venue_id id - Number of the venue; month
    gives venue_id; month; days[3..6] date
CateringDesk: food for events
  catering_quote: Quotes food for an event.
    asks quote a {style} menu for {people} people on {date}
    takes style buffet|three courses|finger food - How it is served; people 10..400 - How many guests; date
    gives style; people; date; price_per_guest 9.00..64.00; courses[3] dish
TicketDesk: tickets of our own events
  sell_ticket: Sells tickets for an event.
    asks sell {quantity} tickets for event {event_id} to {email}
    takes event_id id - Number of the event; quantity 1..8 - How many; email
    gives order_id id; event_id; quantity; total
  sales_report: Tells how many tickets are sold.
    asks report ticket sales for event {event_id}
    takes event_id id - Number of the event
    gives event_id; sold 10..900; left 0..400; income 120..42000
ConferenceGuide: talks and speakers of a conference
  find_talks: Finds talks on a topic.
    asks find talks about {topic} on {weekday}
    takes topic; weekday
    gives topic; talks[2..4] {title "New views on {topic}", speaker person, time, room 1..12}
  speaker_profile: Gives who a speaker is.
    asks tell me about the speaker {person}
    takes person
    gives person; company; topics[2] topic; talks 1..4
PartyPlanner: birthdays and feasts
  party_checklist: Writes a checklist for a party.
    asks write a checklist for a {occasion} with {people} guests
    takes occasion birthday|wedding|farewell|housewarming - What is celebrated; people 5..120 - How many guests
    gives occasion; items[5] send invitations|order a cake|choose music|borrow chairs|buy drinks|plan games; weeks_ahead 2..12
  party_budget: Splits a budget over the parts of a party.
    asks split a budget of {budget} euros for a {occasion}
    takes occasion birthday|wedding|farewell|housewarming - What is celebrated; budget 100..4000 - Money to spend
    gives occasion; budget; parts[4] {part food|music|room|decoration|drinks, share_percent 8..40}
Reminders: what not to forget
  set_reminder: Sets a reminder.
    asks remind me to {what} on {date} at {time}
    takes what ~call the dentist|water the plants|renew the passport - What to do; date; time
    gives reminder_id id; what; date; time
  upcoming_reminders: Lists the next reminders.
    asks list my reminders for the next {days} days
    takes days
    gives reminders[2..4] {what call the dentist|water the plants|renew the passport|pay the rent, at datetime}
`,
)
