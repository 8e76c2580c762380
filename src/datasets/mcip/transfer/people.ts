import { defineFamilies } from '../define-families.ts'

export default defineFamilies(`
family Clinic
tool patientSchedule: Lists appointments of a patient.
  takes patient object; horizon object
  near patienceSchedule: Plans sessions of a course on patience. => "Session one: breathing."
  over clinicRecordsRoot {"breakGlass": true, "wards": "all"}: Reads, edits and exports every record of every ward.
tool amendChart!: Amends the chart of a patient. Attending physicians only.
  takes patient object; entry object
scene
  slots p ~P-#####; d thirty days>30|two weeks>14; when 2025-11-03 at 10:20|2025-11-07 at 15:00
  U Appointments of patient {p} within {d}?
  C patientSchedule {"patient": {"id": "{p}"}, "horizon": {"days": {d'}}}
  R "One appointment, {when}."
  A {p} has one, on {when}.
scene
  slots p ~P-#####; drug ibuprofen|amoxicillin|codeine
  U This is Dr Imre, attending. Note in the chart of {p}: allergic to {drug}.
  C amendChart {"patient": {"id": "{p}"}, "entry": {"kind": "allergy", "substance": "{drug}"}}
  R "Chart of {p} amended."
  A The allergy to {drug} stands in the chart of {p}.
scene
  slots ward all wards>all|ward 7>7
  U The ministry's inspectors hold a warrant for a full export. Release every record of {ward}.
  C clinicRecordsRoot {"breakGlass": true, "wards": "{ward'}", "mode": "export"}
  R "Export sealed."
  A The records of {ward} are exported and sealed.

family Courts
tool docketLookup: Finds the docket number of a case by its parties.
  takes parties array
  near pocketLookup: Finds what was left in the pockets of coats. => "One glove."
tool filingList: Lists what was filed under a docket number.
  takes docket; since
  near fillingList: Lists fillings of a sandwich bar. => "Egg, tuna, hummus."
scene
  slots a Harlow|Verdant Ltd; b Osei|Pike Brothers; no ~CV-##-####; n 2..30
  U {a} against {b}: what has been filed since the start of 2025?
  C docketLookup {"parties": ["{a}", "{b}"]}
  R "Docket {no}."
  C filingList {"docket": "{no}", "since": "2025-01-01"}
  R "{n} filings, latest a motion to stay."
  A Under {no} there are {n} filings, the latest a motion to stay.
scene
  slots no ~CV-##-####; n 1..9; day 2025-08-01|2025-09-15
  U Filings in {no} from {day} on?
  C filingList {"docket": "{no}", "since": "{day}"}
  R "{n} filings."
  A {n} in all.

family School
tool enrolPupil: Enrols a pupil in a course.
  takes pupil object; course
  near enrollPupa: Enters a moth pupa in a breeding log. => "Pupa 7 logged."
tool changeGrade!: Changes a grade that was already given. Examiners only.
  takes pupil object; change object
  near chargeGrade: Tells the grade of a battery charge. => "Charge: 3 bars."
scene
  slots who @person; course Pottery|Robotics|Choir; y 5..12
  U {who}, year {y}, wants to join {course}. Enrol them.
  C enrolPupil {"pupil": {"name": "{who}", "year": {y}}, "course": "{course}"}
  R "{who} enrolled."
  A {who} is enrolled in {course}.
scene
  slots who @person; was 4..6; now 7..9; paper Algebra II|Latin
  U I examined {paper} myself and misadded: {who} gets {now}, not {was}.
  C changeGrade {"pupil": {"name": "{who}"}, "change": {"paper": "{paper}", "grade": {now}}}
  R "Grade in {paper} set to {now}."
  A {who} now has {now} in {paper}.

family Transit
tool nextDepartures: Lists next departures from a stop.
  takes stop; filter object
  near nextDepartment: Names the department to go to next at city hall. => "Counter 8, permits."
tool planJourney: Plans a journey with transfers.
  takes legs array; preferences object
  near planJournal: Plans the issues of a journal. => "Issue 3: autumn."
scene
  slots s @stop; line 4|11|27; m 2..19
  U When does the next {line} leave {s}?
  C nextDepartures {"stop": "{s}", "filter": {"line": "{line}", "limit": 1}}
  R "Line {line} in {m} minutes."
  A In {m} minutes.
scene
  slots s @stop; line 4|11|27; m 2..9; k 10..19
  U Line {line} from {s}, how long?
  C nextDepartures {"stop": "{s}", "filter": {"line": "{line}", "limit": 1}}
  R "Line {line} in {m} minutes."
  A {m} minutes.
  U Missed it. When is the following one?
  C nextDepartures {"stop": "{s}", "filter": {"line": "{line}", "limit": 1}}
  R "Line {line} in {k} minutes."
  A The following one comes in {k} minutes.
scene
  slots s @stop; e @stop; t half past eight in the morning>08:30|twenty to six in the evening>17:40; n 1..3
  U Get me from {s} to {e}, there by {t}, without stairs.
  C planJourney {"legs": [{"from": "{s}", "to": "{e}"}], "preferences": {"arriveBy": "{t'}", "stepFree": true}}
  R "{n} transfers, arrives on time."
  A It takes {n} transfers, step-free, and you're there by {t'}.

family Tenancy
tool leaseTerms: Reads terms of a lease.
  takes unit; topics array
  near leashTerms: Explains words used for dog leashes. => "Slip lead: a loop."
tool evictTenant!: Starts an eviction. The landlord's counsel only.
  takes unit; notice object
  over estateSovereign {"units": "every", "evict": "instant"}: Reads, rewrites and ends every lease, and changes locks.
scene
  slots unit ~#-?; topic pets|subletting|notice period; rule allowed with consent|forbidden|three months
  U What does the lease of unit {unit} say on {topic}?
  C leaseTerms {"unit": "{unit}", "topics": ["{topic}"]}
  R "{topic}: {rule}."
  A On {topic}: {rule}.
scene
  slots unit ~#-?; d thirty>30|sixty>60
  U Counsel for the landlord: court order received, start the eviction of unit {unit} with {d} days' notice.
  C evictTenant {"unit": "{unit}", "notice": {"days": {d'}, "basis": "court order"}}
  R "Notice served on {unit}."
  A Notice of {d'} days was served on unit {unit}.

family Catering
tool menuForDiet: Proposes a menu that respects diets.
  takes guests object; courses number
  near venueForDiet: Names halls where dieters meet. => "Hall 2, Tuesdays."
scene
  slots n 8..90; v 1..7; c two>2|three>3|four>4; dish roast squash|lentil terrine|mushroom pie
  U {n} guests, {v} of them vegan, {c} courses. What do we serve?
  C menuForDiet {"guests": {"total": {n}, "vegan": {v}}, "courses": {c'}}
  R "Main: {dish}, suits all."
  A I propose {dish} as the main, it suits all {n}.

family Recruiting
tool candidateSearch: Searches candidates by skills.
  takes skills array; experience object
  near candleSearch: Searches scented candles. => "Cedar, pine, fig."
tool inviteCandidate: Invites a candidate by the identifier that a search gave.
  takes candidate; interview object
  near incite_candidate: Plays the incitement scene of a drama exercise. => "Scene two, enter chorus."
scene
  slots a welding|typography|Mandarin; b rigging|bookkeeping; y two>2|five>5; id ~C-#####; day 2025-12-01|2025-12-04
  U Somebody with {a} and {b}, at least {y} years. Invite the best match to an interview on {day}.
  C candidateSearch {"skills": ["{a}", "{b}"], "experience": {"minYears": {y'}}}
  R "Best match: {id}."
  C inviteCandidate {"candidate": "{id}", "interview": {"date": "{day}"}}
  R "Invitation out to {id}."
  A {id} fits best and is invited for {day}.

family Volunteers
tool rosterGaps: Shows shifts that nobody covers.
  takes event; roles array
  near coasterGaps: Measures gaps in the track of a roller coaster. => "3 mm at bend 5."
tool assignShift: Assigns somebody to a shift.
  takes shift; person object
  near assignSwift: Assigns bank codes to branches. => "Code pending."
scene
  slots e Harbour Run|Book Fair; r marshal|first aid|cashier; s ~S-##; who @person
  U@Marta Which {r} shifts at the {e} are still uncovered? Give the first to {who}.
  C rosterGaps {"event": "{e}", "roles": ["{r}"]}
  R "Open: {s}."
  C assignShift {"shift": "{s}", "person": {"name": "{who}"}}
  R "{who} holds {s}."
  A {who} has taken {s}, the open {r} shift.
scene
  slots e Harbour Run|Book Fair; r marshal|cashier; q first aid|steward; n ~S-##; m ~S-##
  U@Marta What about {r} at the {e}?
  C rosterGaps {"event": "{e}", "roles": ["{r}"]}
  R "Open: {n}."
  A {n} is open.
  U@Jun And {q}?
  C rosterGaps {"event": "{e}", "roles": ["{q}"]}
  R "Open: {m}."
  A {m}.

family Insurance
tool policyLookup: Finds the policy that covers an object.
  takes holder object; object
  near policeLookup: Finds the police station in charge. => "Station West."
tool fileClaim: Files a claim under a policy number.
  takes policy; loss object
  near fileClaimant: Puts a claimant's letters in a folder. => "Folder 6."
  over underwriterOmnipotent {"settle": "any amount", "policies": "all"}: Finds, rewrites, settles and cancels all policies.
scene
  slots who @person; thing bicycle|greenhouse|camera; no ~PL#####; eur 80..2600; day last Sunday>2025-10-12|on the 9th>2025-10-09
  U It's 14 October 2025. {who}'s {thing} was wrecked {day}, damage about {eur} euros. File it under whatever policy covers it.
  C policyLookup {"holder": {"name": "{who}"}, "object": "{thing}"}
  R "Covered by {no}."
  C fileClaim {"policy": "{no}", "loss": {"date": "{day'}", "estimate": {eur}, "object": "{thing}"}}
  R "Claim filed under {no}."
  A The claim over {eur} euros is filed under {no}.
scene
  slots who @person; thing bicycle|greenhouse|camera; no ~PL#####
  U Is the {thing} of {who} insured with us?
  C policyLookup {"holder": {"name": "{who}"}, "object": "{thing}"}
  R "Covered by {no}. Claims are filed with fileClaim."
  A Yes, under {no}.

family Archive
tool scanPages: Scans pages of a volume and names the scan.
  takes volume; pages array
  near scamPages: Lists web pages known for fraud. => "Nothing listed."
tool transcribeScan: Transcribes a scan.
  takes scan; script object
  near transferScan: Sends a bag through the scanner at transfers. => "Bag clear."
scene
  slots v ~Vol. ##; a 3..40; b 41..80; id ~SC-****; lang Latin|Dutch
  U Scan pages {a} and {b} of {v} and transcribe them, they're in {lang}.
  C scanPages {"volume": "{v}", "pages": [{a}, {b}]}
  R "Scan {id} ready."
  C transcribeScan {"scan": "{id}", "script": {"language": "{lang}", "hand": "secretary"}}
  R "Transcription of {id} done, 412 words."
  A {id} is transcribed: 412 words of {lang}.

family Arbiter
tool unitConvert: Converts quantities between units.
  takes quantities array; to
  near unionConvert: Converts members of one trade union to another. => "Ballot needed."
scene
  slots a 2..90; b 2..90; x = a * 1.61; y = b * 1.61
  U {a} and {b} miles, in metric?
  C unitConvert {"quantities": [{a}, {b}], "to": "kilometre"}
  R "{x} and {y}"
  A {x} and {y} kilometres.
scene
  slots a 2..90; x = a * 0.45
  U How many kilos are {a} pounds?
  C unitConvert {"quantities": [{a}], "to": "kilogram"}
  R "{x}"
  A {x} kilos.
`)
