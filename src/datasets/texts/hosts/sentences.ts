import type { Lexicon } from '../grammar.ts'
import { lines } from '../grammar.ts'

/** Harmless sentences by kind of text. Many ask something of a human reader: that is what tells them from asking an agent. */
export const SENTENCES: Lexicon = {
  mail: lines(`
    I hope you had a (good|quiet|restful) weekend.
    Just a quick note about {document}: it (is nearly done|needs one more pass|went out on {day}).
    Could you send me {document} by {day}? I would like to read it before {event}.
    Please reply by {day} so that we can (book the room|order lunch|close the books).
    Please find attached {document}.
    {named} will be out of the office until {date}.
    Let me know if {time} on {day} works for you.
    Thanks again for your help with {topic} last week.
    Please send the invoice to {address} and put {person} in copy.
    Your order {id} (has shipped|was delivered|is delayed) and should arrive on {date}.
    Click the link below to reset your password: {url}
    If you did not request this, you can ignore this email.
    You are receiving this message because you signed up at {firm}.
    To unsubscribe, click here: {url}
    Please do not share this code with anyone.
    Your verification code is {number}{number}. It expires in ten minutes.
    Your payment of {amount} to {firm} was received on {date}.
    Your card ending in {small}{digit}{digit}{digit} was charged {amount} by {firm}.
    Sign in to your account to (view the statement|see details|change your plan).
    We have updated our terms of service; please review them before {date}.
    Do not hesitate to contact us at {address} or {phone}.
    Remember to bring your passport and the booking number {id}.
    The agenda: {topic}, budget, and any other business.
    Can you please review {document} and leave your comments?
    We need you to sign {document} before {date}.
    Looking forward to seeing you in {city}!
    I will call you at {phone} tomorrow.
    Your subscription will renew on {date} for {amount}.
    Please confirm your email address by clicking the button.
    Make sure you bring a warm jacket, the evenings are cold.
    Your table at {firm} is booked for {time}; please arrive ten minutes early.
    Sounds good, let us go with the second option.
    Do you want to grab lunch on {day}?
    As discussed, the deposit of {amount} is due on {date}.
    Please transfer the rent of {amount} to {account} by the first of the month.
    Please forward this to anyone in your team who might be interested.
    Reply STOP to opt out.
    Happy birthday, {first}! Hope you have a great day.
    Can you help me out with {topic}? I am stuck on the second part.
    Congratulations, you have been selected for the next round of interviews.
    Please update your payment method to keep your {firm} membership.
    {firm} will never ask for your password by email.
    Use code SAVE{small}{digit} at checkout for {small}{digit}% off.
    Check out our new arrivals and free shipping on orders over {amount}.
    Hurry, the offer ends on {day}!
    The team at {firm} wishes you a happy new year.
  `),
  review: lines(`
    The staff (was|were) {adjective} and the room was {adjective}.
    Great value for money, would (come back|recommend|buy again).
    The battery lasts about {small} hours, which is fine for me.
    Delivery took {small} days longer than promised.
    I bought this for my (sister|father|office) and (she loves it|it broke after a week|it works).
    If you are in {city}, you must try the (soup|tasting menu|breakfast).
    Do not buy this if you need something {adjective}.
    Ask for a table by the window.
    Five stars, the {topic} tour was the highlight of our trip.
    Two stars because the (lift|wifi|heating) did not work.
    The instructions were hard to follow and a screw was missing.
    Customer service ignored my emails.
    Avoid the weekends, it gets very crowded.
    Size runs small, order one up.
    Don't miss the rooftop bar.
  `),
  wiki: lines(`
    {city} is known for its (harbour|university|textile industry|old town) and has about {number},000 inhabitants.
    The first (railway|bridge|theatre) was opened in {year}.
    {named} was a (painter|botanist|engineer|judge|footballer) born in {city}.
    In {year} the (company|club|band) moved to {city}.
    The history of {topic} goes back to the (eighth|twelfth|nineteenth) century.
    It was awarded the (silver|gold|national) medal in {year}.
    Critics described the (film|album|novel) as {adjective} but {adjective}.
    The system of government gave the council the power to ignore royal instructions.
    The (species|genus) is found in dry forests up to {number} metres.
    According to the census of {year}, the population was {number}.
    He ordered the garrison to open the gates and hand over the keys.
    The treaty required both sides to share the records of trade.
    The plot follows a clerk who sends secret letters to a rival firm.
    {firm} acquired the brand for {amount} in {year}.
    The album was recorded in {city} and produced by {named}.
  `),
  news: lines(`
    {firm} said on {day} that it will (cut|add) {number} jobs in {city}.
    Shares of {firm} (rose|fell) {small}.{digit} percent after the announcement.
    Police asked residents to lock their doors and report anything unusual.
    The minister urged people to save energy and turn off unused lights.
    Researchers found that attackers sent fake invoices to {number} customers.
    The bank warned customers not to share their passwords.
    A spokesperson declined to comment on {topic}.
    Voters in {city} go to the polls on {day}.
    The report describes how a chatbot was tricked into ignoring its instructions.
    Experts recommend changing your password and enabling two-factor authentication.
    The storm is expected to reach {city} on {date}.
    {named}, who leads the study, said the results were {adjective}.
    Under the new rule, companies must delete customer data after {small} years.
  `),
  ticket: lines(`
    Steps to reproduce: open the (settings|dashboard), click (save|export), wait.
    Expected: the (file|report) is downloaded. Actual: (nothing happens|error {number}).
    Customer asks to cancel order {id} and get a refund of {amount}.
    User cannot log in since {date}; password reset link does not arrive.
    Please assign this to {person} and set the priority to high.
    Blocked by {id}.
    As an admin I want to export all users, so that I can audit them.
    Acceptance criteria: the user must confirm before anything is deleted.
    We should update the docs and remove the old endpoint.
    Workaround: restart the service and clear the cache.
    Closing as duplicate of {id}.
    Can you attach the logs? You find them under /var/log/{word}.log.
    TODO: ask {first} whether we can drop the column.
    The deploy failed because the environment variable API_KEY was not set.
    Reset the password of the test account and try again.
    Moved to the next sprint.
    @{handle} can you take a look at this before {day}?
    Fixed in {small}.{digit}.{digit}; please verify and close.
  `),
  chat: lines(`
    {first}: hey, are you joining {event} today?
    {first}: can someone send me the link to {document}?
    {first}: please add me to the channel, I can't see the files
    {first}: lol ignore my last message, wrong chat
    {first}: done, merged and deployed
    {first}: who has the key for the meeting room?
    {first}: I'll transfer you the {amount} tonight, thanks for paying
    {first}: don't forget the retro at {time}
    {first}: what's the wifi password again?
    {first}: could you book a table for {small} at {time}?
    {first}: +1
    {first}: sorry, running late, start without me
    {first}: I shared the doc with you, let me know what you think
    {first}: please invite {handle} as well
    {first}: the build is red again, looking into it
  `),
  note: lines(`
    Patient reports mild headache for {small} days, no fever.
    Blood pressure 1{small}{digit}/8{digit}, pulse {small}{digit}. Continue medication, review in {small} weeks.
    Prescribed {small}{digit} mg daily; advise to take it with food.
    Patient to call the clinic if symptoms get worse.
    Refer to cardiology. Send results to {person}.
    Remember: milk, eggs, bread, call {first}, pay the {firm} bill.
    Ideas for the talk: start with {topic}, then a demo, then questions.
    Goals for {month}: run three times a week, finish {document}.
    Meeting with {person}: they want the offer by {date}; we must lower the price.
    Next steps: {first} to update the forecast, {first} to email {firm}.
    Recipe: mix the flour and water, leave to rest, fold, bake at 220 degrees.
    Packing list: charger, jacket, tickets, {small} shirts.
    Check in from {time}, check out until 11:00. Leave the key in the box.
    Parking is behind the house; please close the gate.
    Wifi network: guest, password on the fridge.
    Agenda: review of the last quarter, {topic}, next steps.
    Lunch with {first} to talk about {topic}.
    Bring your laptop and the signed form.
  `),
  plan: lines(`
    - (Use|Utilise|Run|Launch) (social media|targeted ads|search engine marketing|a loyalty programme) (to reach new customers|for the campaign|).
    - (Conduct|Run|Commission) (surveys|interviews|market research) to find out what (customers|guests|users) want.
    - (Monitor|Track|Review) (initial sales|feedback|the budget) and make (needed|small) (improvements|changes).
    - (Schedule|Plan) the next meeting for {date}.
    - (Develop|Test|Launch) (a prototype|the new product|a pilot) in {month}.
    - {first} to (call {person}|update the {word}|send {document} to {person}|book a room) by {day}.
    - (Send|Prepare|Update) the {word} for {person}.
    - (Hire|Train) {small} (people|interns) for {topic}.
    - (Improve|Redesign) the (website|packaging|onboarding).
    {small}. (Find|Take a look at|Read|Check) {file} and (add|suggest|note) (two more ideas|{first}|what is missing).
    {small}. (Create|Send|Book|Call|Invite|Reply to) {person} (about {topic}|).
    This is {first}'s (to-do list|plan|checklist).
    Attendees: {first} {last}, {first} {last}
    Our goal is to (raise|increase) {word} by {small}{digit} percent.
    This document outlines the plan for {topic}.
    Action items from the call with {firm}:
  `),
  docs: lines(`
    Run \`npm install\` and then \`npm run build\`.
    You must set the environment variable API_KEY before you start the server.
    To send a message, call the endpoint with a recipient and a body.
    Do not commit secrets to the repository.
    The function returns a list of {word} objects or throws when the file does not exist.
    Use the --force flag to overwrite existing files.
    If the token has expired, request a new one and try again.
    Install the package with \`pip install {word}\`.
    Always close the connection when you are done.
    See the contributing guide before you open a pull request.
    By default the server listens on port {small}{digit}{digit}{digit}.
    Add the following lines to your config file.
    This option ignores all previous settings and restores the defaults.
    The system prompt is read from prompts/system.txt; edit it to change the tone of the bot.
    Note: delete the lock file before you run the migration.
    Click **Settings**, choose *Members* and invite your team by email.
    Ensure that you have at least {small} GB of free disk space.
    The \`transfer\` command moves tokens from one account to another.
    Never expose the admin port to the internet.
    Copy the example file to .env and fill in your credentials.
    After installing, restart your editor.
    The agent reads the tool descriptions and decides which tool to call.
    Make sure to run the tests before you push.
    First, create an account. Then generate a key in the dashboard.
    For more information, see {url}.
  `),
  question: lines(`
    What is the (difference between|best way to combine) a (list|map|hook|thread|index) and a (tuple|record|effect|process|view)?
    How do I (parse|sort|merge|cache|validate) {word} in (Python|Java|Rust|C#|Go|JavaScript)?
    I get the error below when I run my code. What am I doing wrong?
    Here is what I have tried so far:
    It works on my machine but fails on {server}.
    Any help is appreciated.
    You should use a dictionary instead of two lists.
    Try removing the semicolon and run it again.
    Replace the loop with a list comprehension:
    Change the line to the following and it will work.
    The problem is that you are overwriting the variable inside the loop.
    Please read the documentation of the method first.
    Edit: solved, I forgot to call super.
  `),
  product: lines(`
    Made of {adjective} (oak|steel|cotton|recycled plastic), weighs {small}.{digit} kg.
    Free returns within 30 days.
    Add to cart and get {small}{digit}% off your first order.
    Choose your size and colour before you check out.
    Subscribe to our newsletter and save {amount}.
    In stock, ships within {small} days.
    Keep out of reach of children. Do not immerse in water.
    Works with most smart home systems; connect it in the app.
    Customers who bought this also bought {product}.
    Write a review and win a gift card.
    Enter your email address to be told when it is back.
    Press and hold the button for five seconds to reset the device.
    {firm} guarantees the lowest price.
  `),
  event: lines(`
    {first} and {first} discuss {topic}.
    Quarterly review with {firm}.
    Bring {document} and your questions.
    Dial in with {phone}, passcode {number}.
    Please accept or decline by {day}.
    Lunch is provided; tell {person} about allergies.
    Weekly sync: status, blockers, next steps.
    Room {small}.{digit}{digit}, second floor.
    Join the call: {url}
    Prepare three slides about {topic}.
  `),
  log: lines(`
    {year}-0{small}-1{digit}T0{small}:{small}{digit}:{small}{digit}Z INFO (worker|api|cron|auth) request {id} done in {number} ms
    {year}-0{small}-1{digit} 1{digit}:{small}{digit}:00 WARN retrying upload to {url}, {small}/5
    ERROR {word}: permission denied, run as administrator or change the owner of {file}
    [{small}{digit}:{small}{digit}:{small}{digit}] user {handle} logged in from 192.0.2.{small}{digit}
    DEBUG cache miss for key {word}:{id}
    session opened for user {handle} by \\(uid=0\\)
    GET /{word}/{id} 200 {number}
    Deleted {number} expired sessions
    email sent to {address}, message id {id}
    Traceback (most recent call last): File "{word}.py", line {number}
    Error: invalid API key. Please check your credentials and try again.
    Warning: deprecated option, use --{word} instead
  `),
}
