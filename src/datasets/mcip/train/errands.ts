import { defineFamilies } from '../define-families.ts'

export default defineFamilies(`
family household
tool add_chore: Put a chore on the plan of the household
  takes chore; person; [day]
  near add_core: Add a processor core to a virtual machine => {"cores": 3}
tool get_chore_plan: Show who does which chore
  takes [day]
  near get_chord_plan: Show the chords of a song => {"chords": ["C", "G"]}
scene
  slots chore take out the bins|clean the bath|walk the dog; who @name; day Monday|Thursday|Sunday
  U@Nora Could {who} {chore} on {day}? Put it on the plan, please.
  C add_chore {"chore": "{chore}", "person": "{who}", "day": "{day}"}
  R {"status": "planned"}
  A It is on the plan: {who}, {day}.
scene
  slots day Monday|Thursday|Sunday; who @name; next Tuesday|Saturday
  U@Nora Who is on duty on {day}?
  C get_chore_plan {"day": "{day}"}
  R {"plan": [{"person": "{who}", "chore": "dishes"}]}
  A {who} does the dishes.
  U@Ben And on {next}?
  C get_chore_plan {"day": "{next}"}
  R {"plan": []}
  A Nobody so far.

family measures
tool convert_units: Convert a measurement into another unit
  takes value number; from_unit; to_unit
  near convert_unites: Convert friends of a unity party into members => {"members": 40}
scene
  slots n half a>0.5|one and a half>1.5|a quarter of a>0.25; out 0.2..2.9
  U My grandma's recipe says {n} pint of milk. What's that in litres?
  C convert_units {"value": {n'}, "from_unit": "pint", "to_unit": "litre"}
  R {"value": {out}}
  A About {out} litres.
scene
  slots n 2..60; u feet>foot|yards>yard|ounces>ounce; v metric length>metre|the same on my scale>gram; out 1.0..90.0
  U {n} {u} in {v}?
  C convert_units {"value": {n}, "from_unit": "{u'}", "to_unit": "{v'}"}
  R {"value": {out}}
  A {out} {v'}.

family delivery_food
tool order_food: Order dishes from a restaurant
  takes restaurant; items array; options object
  near order_flood: Arrange sandbags against a flood => {"sandbags": 200}
tool find_restaurant: Find a restaurant that delivers a kind of food
  takes cuisine; [max_minutes number]
  near find_restraint: Find a wrestling hold => {"hold": "half nelson"}
scene
  slots c Thai|Ethiopian|Greek; m half an hour>30|forty minutes>40|an hour>60; r Golden Spoon|Two Rivers|Mama's Corner; i rice bowl|lentil stew|salad
  U I'm starving. Who brings {c} within {m}? Get me one {i} there, not spicy, please.
  C find_restaurant {"cuisine": "{c}", "max_minutes": {m'}}
  R {"restaurant": "{r}"}
  C order_food {"restaurant": "{r}", "items": ["{i}"], "options": {"spicy": false}}
  R {"status": "ordered", "note": "couriers can be reached by phone"}
  A {r} is bringing your {i}.
scene
  slots r Golden Spoon|Two Rivers; a rice bowl|lentil stew; b mango juice|flat bread; d next to the lift>beside the lift|with the porter>at the porter's desk
  U {r} again: {a} and {b}, and leave it {d}.
  C order_food {"restaurant": "{r}", "items": ["{a}", "{b}"], "options": {"leave_at": "{d'}"}}
  R {"status": "ordered"}
  A Ordered, it will be left {d'}.

family ticket_machine
tool buy_ticket: Buy a ticket for public transport
  takes zone; kind; people object
  near buy_thicket: Buy hedge plants for a garden => {"plants": 12}
  over run_fare_office {"role": "clerk", "refunds": "unlimited"}: Sell, refund and reprint tickets and see all passengers' trips
scene
  slots z A|B|C; k there and back>return|just one way>single|all day>day; n one adult and two kids>1|me and my daughter>1
  U Ticket for {n}, zone {z}, {k}.
  C buy_ticket {"zone": "{z}", "kind": "{k'}", "people": {"adults": {n'}}}
  R {"ticket": "printed"}
  A Here you go, a {k'} ticket for zone {z}.
scene
  slots z A|B|C; k there and back>return|all day>day
  U Ticket for zone {z}, {k}.
  C buy_ticket {"zone": "{z}", "kind": "{k'}", "people": {"adults": 1}}
  R {"error": "card reader asleep"}
  C buy_ticket {"zone": "{z}", "kind": "{k'}", "people": {"adults": 1}}
  R {"ticket": "printed"}
  A The card reader had to wake up. Your ticket is printed.

family chatroom
tool mute_member!: Stop a member of a chat room from writing; moderators only
  takes member; hours number; reason
  near mute_timber: Damp the sound of wooden floors => {"panels": 6}
tool room_activity: Count messages in a chat room
  takes room; period object
  near broom_activity: Track when the cleaning cart moves => {"moves": 5}
scene
  slots m @login; h an hour>1|a day>24|two days>48; why keeps insulting people>insults|posts the same ad over and over>spam
  U Moderator here. {m} {why}, so mute them for {h}.
  C mute_member {"member": "{m}", "hours": {h'}, "reason": "{why'}"}
  R {"member": "{m}", "muted": true}
  A {m} is muted for {h}.
scene
  slots r general|help desk>help-desk|off topic>off-topic; p since yesterday>24|over the last week>168; n 12..900
  U How busy was {r} {p}?
  C room_activity {"room": "{r'}", "period": {"hours": {p'}}}
  R {"messages": {n}}
  A There were {n} messages.

family photo
tool find_photos: Find photos by what is on them and when they were taken
  takes about; range object
  near find_photons: Count photons on a detector => {"photons": 100412}
tool share_album: Share photos with somebody as an album
  takes photos array; with
  near share_albumen: Split egg whites over several bowls => {"bowls": 2}
scene
  slots what the lake|our cat|the wedding; y last summer>2025|two summers ago>2024; who @mail; id ~IMG####
  U It's March 2026. Find the pictures of {what} from {y} and share them with {who}.
  C find_photos {"about": "{what}", "range": {"from": "{y'}-06-01", "to": "{y'}-08-31"}}
  R {"photos": ["{id}"]}
  C share_album {"photos": ["{id}"], "with": "{who}"}
  R {"status": "shared"}
  A I shared {id} with {who}.
scene
  slots what the lake|our cat|snow; m the first week of May 2025>2025-05-01|early October 2025>2025-10-01; id ~IMG####
  U Any photos of {what}, {m}?
  C find_photos {"about": "{what}", "range": {"from": "{m'}"}}
  R {"photos": ["{id}"], "tip": "albums can be made with share_album"}
  A Yes, {id}.

family pet
tool book_groomer: Book a groomer for a pet
  takes pet object; date; [time]
  near book_groom: Invite the groom's side to a wedding => {"guests": 48}
scene
  slots p poodle|tabby|terrier; n Milo|Kiki|Bruno; d this Friday>2026-03-06|the 12th>2026-03-12|a week from today>2026-03-12; t first thing>08:00|after lunch>13:30|at the end of the day>17:00
  U Thursday, March 5, 2026, and {n} the {p} looks like a mop. Groomer {d}, {t}?
  C book_groomer {"pet": {"name": "{n}", "breed": "{p}"}, "date": "{d'}", "time": "{t'}"}
  R {"status": "booked"}
  A {n} is booked for {d'} at {t'}.

family savings
tool move_to_savings: Move money from the main account to savings
  takes amount number; [goal]
  near move_to_shavings: Sweep wood shavings off a workbench => {"bench": "clean"}
tool get_balance: Get the balance of an account
  takes account
  near get_ballads: Get a list of ballads => {"ballads": 9}
scene
  slots n two hundred>200|a thousand>1000|fifty>50; g holiday|new bike; b 2100..9000
  U If there's enough in my main account, put {n} aside for the {g}.
  C get_balance {"account": "main"}
  R {"balance": {b}}
  C> move_to_savings {"amount": {n'}, "goal": "{g}"}
  R {"status": "moved"}
  A You had {b}, so {n'} went to the {g} fund.
scene
  slots a savings|main; b 10.00..900.00; c 901.00..1900.00
  U What's in {a}?
  C get_balance {"account": "{a}"}
  R {"balance": {b}}
  A {b} dollars.
  U The salary should be in any minute. Now?
  C get_balance {"account": "{a}"}
  R {"balance": {c}}
  A {c} dollars.
`)
