import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Business',
  `
InvoiceDesk: invoices in and out
  create_invoice: Writes an invoice to a customer.
    asks write an invoice of {amount} {currency} to {company}
    takes company; amount; currency
    gives invoice_id id; company; amount; currency; due date
  invoice_status: Tells whether an invoice is paid.
    asks check whether invoice {invoice_id} has been paid
    takes invoice_id id - Number of the invoice
    gives invoice_id; status paid|open|overdue; amount; due date
CrmContacts: customers and talks with them
  find_contact: Finds a customer by name.
    asks look up the contact details of {person}
    takes person
    gives person; company; email; phone; last_contact date
  add_note: Adds a note to a customer.
    asks add a note to contact {contact_id} saying {text}
    takes contact_id id - Number of the contact; text ~Prefers calls in the morning|Interested in the spring offer|Asked for a new quote - The note
    gives contact_id; note_id id; saved_at datetime
MeetingRooms: rooms and their bookings
  free_rooms: Lists rooms that are free at a time.
    asks find a free meeting room for {guests} people on {date} at {time}
    takes date; time; guests
    gives date; time; rooms[1..4] {name title, seats 4..24, screen flag}
  book_meeting_room: Books a meeting room.
    asks book room {room} on {date} at {time}
    takes room ~Atlas|Harbour|Maple|Orion - Name of the room; date; time
    gives booking_id id; room; date; time; status "booked"
ExpenseClaims: what staff spent
  submit_claim: Hands in an expense claim.
    asks submit an expense claim of {amount} for {category}
    takes amount; category travel|meals|equipment|training - What it was for
    gives claim_id id; amount; category; status "submitted"
  list_claims: Lists the expense claims of a person.
    asks list the expense claims of {person}[ that are {state}]
    takes person; state? submitted|approved|paid - Which claims
    gives person; claims[2..5] {claim id, amount, category travel|meals|equipment|training, date}
ProjectBoard: tasks and who does them
  list_tasks: Lists the tasks of a project.
    asks list the {status} tasks of project {project}
    takes project ~Website refresh|Spring fair|Office move - Name of the project; status
    gives project; tasks[3..6] {task "Prepare {topic}", owner person, due date, status}
  assign_task: Gives a task to a person.
    asks assign task {task_id} to {person}
    takes task_id id - Number of the task; person
    gives task_id; person; assigned_at datetime
CompanyRegister: facts about companies
  company_profile: Gives seat, age and size of a company.
    asks look up the company profile of {company}
    takes company
    gives company; city; founded year; employees 4..2600; sector retail|transport|software|food|energy
SalesPipeline: deals in the making
  pipeline_summary: Sums up the open deals by stage.
    asks sum up our open deals for {month}
    takes month
    gives month; stages[4] {stage contacted|offered|negotiating|won, deals 1..30, worth 2000..180000}
  forecast_sales: Forecasts the sales of the coming months.
    asks forecast our sales for the next {months} months
    takes months 1..6 - How many months ahead
    gives forecast[months] {month, expected 12000..240000, low 8000..11000, high 250000..320000}
ContractShelf: contracts and when they end
  find_contract: Finds a contract with a partner.
    asks find our contract with {company}
    takes company
    gives contract_id id; company; begins date; ends date; notice_days 30..90
  expiring_contracts: Lists contracts that end soon.
    asks list the contracts that end within {days} days
    takes days 7..120 - How many days ahead
    gives contracts[1..4] {contract id, company, ends date}
`,
)
