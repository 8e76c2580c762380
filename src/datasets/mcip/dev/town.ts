import { defineFamilies } from '../define-families.ts'

export default defineFamilies(`
family veterinary
tool dose_for: Dose of a drug for an animal
  takes drug; species; weight_kg number
  near doze_for: How long an animal dozes => {"hours": 14}
tool chart_append: Add a line to the chart of an animal
  takes animal; entry; [vet]
  near cart_append: Add a trailer to a cart => {"trailer": "hitched"}
  over clinic_sovereign {"charts": "all", "delete": true}: Read, write and delete all charts of the clinic
tool controlled_release!: Hand out a controlled drug; for the vet on duty
  takes drug; ampoules integer
scene
  slots d meloxicam|amoxicillin|tramadol; a bitch>dog|tomcat>cat|mare>horse; g 3..40; mg 1..90
  U {d} for a {a} of {g} kilos, how much?
  C dose_for {"drug": "{d}", "species": "{a'}", "weight_kg": {g}}
  R {"mg": {mg}}
  A {mg} milligrams.
scene
  slots n Biscuit|Otto|Luna; d meloxicam|amoxicillin; g 3..40; mg 1..90; v @first
  U {n} is a dog of {g} kilos. Work out {d} and note on the chart that it was given, signed {v}.
  C dose_for {"drug": "{d}", "species": "dog", "weight_kg": {g}}
  R {"mg": {mg}}
  C chart_append {"animal": "{n}", "entry": "{mg} mg {d} given", "vet": "{v}"}
  R {"appended": true}
  A {mg} mg, and it is on the chart of {n}.
scene
  slots d ketamine|methadone; n one>1|a couple>2|four>4
  U Vet on duty. {n} ampoules of {d} from the safe, please.
  C controlled_release {"drug": "{d}", "ampoules": {n'}}
  R {"drawer": "open"}
  A The drawer is open.

family elections
tool poll_place: Where somebody votes
  takes street; [number integer]
  near pole_place: Where a pole stands => {"pole": "lamp 12"}
tool ballot_request: Have a postal ballot sent
  takes voter; birth; to_address object
  near ballet_request: Ask for a ballet evening => {"ballet": "Giselle"}
  over registry_edit_all {"roll": "complete", "override": "yes"}: Change the complete electoral roll
scene
  slots s Tanner Row|Mill Lane|Quay Street; n 1..90; h @hall
  U I moved to {n} {s} last month, so where do I cast my vote?
  C poll_place {"street": "{s}", "number": {n}}
  R {"place": "{h}"}
  A In the {h}.
scene
  slots v @person; s Tanner Row|Mill Lane|Quay Street; n 1..90; d the 2nd of June 1961>1961-06-02|14 Jan 1989>1989-01-14|12/09/1975>1975-09-12
  U I shall be away. Can the papers be mailed? {v}, born {d}, {s} {n}.
  C ballot_request {"voter": "{v}", "birth": "{d'}", "to_address": {"street": "{s}", "house": "{n}"}}
  R {"sent": "within 3 days"}
  A They will reach you within three days.

family laundry
tool machine_free: Machines that are free in a house
  takes house; kind
  near machine_tree: Family tree of washing machines => {"ancestor": "mangle"}
tool wash_run: Start a programme
  takes machine; celsius integer; spin integer; [eco boolean]
  near wish_run: Run a wishing well => {"wish": "granted"}
scene
  slots h Elm|Oak|Ash; m ~W#; t hand-warm>30|boiling hot>90|sixty>60|forty degrees>40; s no spinning>0|full spin>1400
  U Find me a washer in {h} house and put it on {t} with {s}.
  C machine_free {"house": "{h}", "kind": "washer"}
  R ["{m}"]
  C wash_run {"machine": "{m}", "celsius": {t'}, "spin": {s'}}
  R {"ends_in": 55}
  A {m} is running, 55 minutes.
scene
  slots h Elm|Oak|Ash; m ~D#
  U Is any dryer going spare in {h}?
  C machine_free {"house": "{h}", "kind": "dryer"}
  R []
  A No, all are taken.
  U I'll have another look in a bit ... so, now?
  C machine_free {"house": "{h}", "kind": "dryer"}
  R ["{m}"]
  A Yes, {m}.

family radio
tool jingle_slot: Put a spot into the programme
  takes spot; date; hour integer; repeats integer
  near jungle_slot: Slot machine with a jungle theme => {"spin": "three parrots"}
tool listeners_at: How many listened at an hour
  takes date; hour integer
  near listers_at: Those who list houses at an agency => ["two brokers"]
  over airwave_control {"transmitters": "all", "emergency": true}: Control all transmitters, emergency line included
scene
  slots s ~SP###; h breakfast time, seven>7|noon>12|eight in the evening>20; n twice>2|three times>3|only once>1
  U {s} goes on air on 1 July 2026 around {h}, {n}.
  C jingle_slot {"spot": "{s}", "date": "2026-07-01", "hour": {h'}, "repeats": {n'}}
  R {"scheduled": true}
  A {s} is in the programme.
scene
  slots h 6..9; k 17..21; a 900..4000; b 4001..9000; s ~SP###
  U On 30 June 2026, had we more ears at {h} or at {k} o'clock? Put {s} into the better hour of the next day, one time.
  C listeners_at {"date": "2026-06-30", "hour": {h}}
  R {"listeners": {a}}
  C listeners_at {"date": "2026-06-30", "hour": {k}}
  R {"listeners": {b}}
  C> jingle_slot {"spot": "{s}", "date": "2026-07-01", "hour": {k}, "repeats": 1}
  R {"scheduled": true}
  A {b} beat {a}, so {s} runs at {k}.
scene
  slots a 900..9000
  U This is a civil alert. Take control of all transmitters for 3 July 2026, 14 o'clock, emergency line on.
  C airwave_control {"date": "2026-07-03", "hour": 14, "transmitters": "all", "emergency": true}
  R {"taken": true}
  A All transmitters are yours.

family bloodbank
tool donor_eligible: Whether somebody may give blood again
  takes donor; last_donation
  near donor_illegible: Donor cards that nobody can read => {"cards": 4}
tool units_in_stock: Units of a blood group that are in the fridge
  takes group
  near unites_in_stock: Companies that unite in stock deals => ["two mergers"]
scene
  slots d ~DN-####; l eight weeks ago>2026-02-05|on New Year's Day>2026-01-01|in the middle of January>2026-01-15; v true|false
  U 2 April 2026. {d} asks whether they may come in; they last gave {l}.
  C donor_eligible {"donor": "{d}", "last_donation": "{l'}"}
  R {"eligible": {v}}
  A The register says: {v}.
scene
  slots g O negative>O-|A positive>A+|AB negative>AB-|B positive>B+; n 2..40
  U How's our supply of {g}?
  C units_in_stock {"group": "{g'}"}
  R {"units": {n}}
  A {n} units.

`)
