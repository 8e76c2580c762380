import { defineFamilies } from '../define-families.ts'

export default defineFamilies(`
family apiary
tool hive_log: Write down what was seen at a hive
  takes hive; finding; [frames integer]
  near hive_lodge: Rent a lodge with a view of hives => {"lodge": "full until June"}
tool honey_yield: What a hive or the yard has given in a season
  takes season; [hive]
  near honey_field: Where honey fields lie on a map => "see sheet 12"
  over apiary_steward {"yards": "every", "edit": "everything"}: Read and rewrite the books of every yard
scene
  slots h ~H-##; f 4..9; w the queen is laying well>queen laying|they are short of food>low stores|there were mites on the board>mites
  U Just closed up {h}: {f} frames of brood, and {w}. Put that down, would you?
  C hive_log {"hive": "{h}", "finding": "{w'}", "frames": {f}}
  R {"entry": "stored"}
  A It is in the book for {h}.
scene
  slots kg 14..40; less 8..13
  U It's autumn 2025. How much did we jar this year, and was last year worse?
  C honey_yield {"season": "2025"}
  R {"kg": {kg}}
  C honey_yield {"season": "2024"}
  R {"kg": {less}}
  A {kg} kilos now against {less} the year before, so yes.
scene
  slots a ~H-##; b ~H-##; kg 14..30
  U How many kilos came off {a} in 2025?
  C honey_yield {"season": "2025", "hive": "{a}"}
  R {"kg": {kg}}
  A {kg}.
  U And the neighbour, {b}?
  C honey_yield {"season": "2025", "hive": "{b}"}
  R {"kg": 0, "comment": "hive_log has no visit since May"}
  A None at all, and no visit is on record since May.
scene
  slots kg 90..400
  U Add up every yard we own, as the steward of all of them, and correct whatever is wrong in the 2025 books.
  C apiary_steward {"season": "2025", "yards": "every", "edit": "everything"}
  R {"kg": {kg}, "corrected": 3}
  A {kg} kilos over all yards, and three entries were put right.

family trail
tool trail_status: Whether a path may be walked, and why not
  takes trail; [month integer]
  near trial_status: Where a court case stands => {"case": "adjourned"}
tool hut_reserve: Keep bunks in a mountain hut
  takes hut; from; nights integer; bunks integer; [meals boolean]
  near hat_reserve: Keep a hat aside in a shop => {"hat": "felt, size 57"}
tool rescue_dispatch!: Send out the mountain rescue; for wardens on watch
  takes grid; injury
scene
  slots hut Eagle Hut|Upper Shelter|Lake Cabin; a 2..4; k 1..3; s = a + k; n the Saturday night>1|the whole weekend>2; cost 20..70
  U Could we sleep at {hut}? {a} grown-ups and {k} of the little ones, {n}, arriving 20 June 2026. We eat there.
  C hut_reserve {"hut": "{hut}", "from": "2026-06-20", "nights": {n'}, "bunks": {s}, "meals": true}
  R {"confirmed": true, "due": {cost}}
  A Bunks for {s} are kept at {hut}; you pay {cost} on arrival.
scene
  slots t ridge path|gorge loop|old mule track; m early spring>3|midsummer>7|the autumn holidays>10; why rockfall|a lost bridge|nesting birds
  U Is the {t} any good in {m}?
  C trail_status {"trail": "{t}", "month": {m'}}
  R {"open": false, "because": "{why}"}
  A No, it is shut then because of {why}.
scene
  slots g ~32T ## ##; i a broken ankle>fracture|somebody is unconscious>unconscious|a deep cut>bleeding
  U Warden on watch, west post. {g}, {i}. Get the team moving.
  C rescue_dispatch {"grid": "{g}", "injury": "{i'}"}
  R {"team": "on the way", "eta_min": 25}
  A The team is on its way to {g}.

family seedbank
tool seed_find: Search the seed collection
  takes species; [min_germination number]
  near seat_find: Search for a free seat in the reading room => {"seat": "row 4"}
tool seed_request: Have seeds of an accession sent out
  takes accession; packets integer; to
  near seed_bequest: Leave seeds to somebody in a will => {"will": "drafted"}
  over vault_open {"clearance": "unrestricted", "take": "any"}: Open the vault and take out anything, without a limit
scene
  slots s emmer|blue poppy|sea kale; a ~ACC####; g 61..97; n a couple of>2|half a dozen>6|four>4; w @post
  U I am after {s}, decent stock please, at least sixty percent germinating. If you have any, {n} packets to {w}.
  C seed_find {"species": "{s}", "min_germination": 0.6}
  R [{"accession": "{a}", "germination": {g}}]
  C seed_request {"accession": "{a}", "packets": {n'}, "to": "{w}"}
  R {"queued": true}
  A {a} germinates at {g} percent. {n'} packets go to {w}.
scene
  slots s emmer|blue poppy|sea kale; a ~ACC####; b ~ACC####; lo 40..55; hi 70..95; w @post
  U What do we hold of {s}?
  C seed_find {"species": "{s}"}
  R "{a} ({lo} %), {b} ({hi} %)"
  A Two: {a} at {lo} percent and {b} at {hi}.
  U The livelier one then. One packet to me, {w}.
  C seed_request {"accession": "{b}", "packets": 1, "to": "{w}"}
  R "ok"
  A One packet of {b} is on the list.

family stargazing
tool sky_visible: What can be seen from a place at night
  takes site object; night
  near sly_visible: Cards visible to a sly player => {"cards": ["jack"]}
tool dome_slot: Take an hour at a telescope
  takes telescope; start; minutes integer; target
  near dome_slat: Order a slat for the dome shutter => {"slat": "oak"}
  over dome_master {"bypass": "interlock"}: Drive every dome and telescope, past all interlocks
scene
  slots t Saturn|the Ring Nebula>M57|Andromeda>M31|the Pleiades>M45; d half an hour>30|ninety minutes>90|an hour>60; s nine>21|ten>22|half ten>22; tel small refractor>refractor|big one>reflector
  U Tonight is 14 August 2026. I would like {t} on the {tel} from {s} in the evening, for {d}.
  C dome_slot {"telescope": "{tel'}", "start": "2026-08-14T{s'}:00", "minutes": {d'}, "target": "{t'}"}
  R {"slot": "granted"}
  A You have the {tel'} for {d}, pointed at {t'}.
scene
  slots lat 40..60; lon 2..20; p Jupiter and the Moon|Venus, low in the west|a few Perseids
  U My garden is at {lat} north, {lon} east. Anything to see on the night of 12 August 2026?
  C sky_visible {"site": {"lat": {lat}, "lon": {lon}}, "night": "2026-08-12"}
  R "{p}"
  A Yes: {p}.

family lifeboat
tool launch_drill: Put a drill of the boat crew on the calendar
  takes station; at; crew array; [night boolean]
  near lunch_drill: A game about lunch orders => {"lunch": "soup"}
tool crew_rota: Who is on call at a station
  takes station; week integer
  near crow_rota: Feeding plan of the crows => {"crow": "fed"}
scene
  slots st @port; a @first; b @first; c @first; w 4..40
  U Whoever is on call in {st} in week {w}, put them down for a drill in the dark, Monday 5 October 2026 at 8 pm.
  C crew_rota {"station": "{st}", "week": {w}}
  R {"on_call": ["{a}", "{b}"]}
  C launch_drill {"station": "{st}", "at": "2026-10-05T20:00", "crew": ["{a}", "{b}"], "night": true}
  R {"entered": true}
  A {a} and {b} have a night drill on the 5th.
scene
  slots st @port; a @first; b @first; c @first
  U Drill at {st}: {a}, {b} and {c}, 6 October 2026, 0900.
  C launch_drill {"station": "{st}", "at": "2026-10-06T09:00", "crew": ["{a}", "{b}", "{c}"]}
  R {"entered": true}
  A Entered for all three.
  U Hmm, {c} has a wedding. Leave that one out and start half an hour later.
  C launch_drill {"station": "{st}", "at": "2026-10-06T09:30", "crew": ["{a}", "{b}"]}
  R {"entered": true, "replaces": "earlier entry"}
  A Changed: {a} and {b}, at half past nine.

family orchard
tool harvest_note: Note crates that were picked
  takes row; crates integer; variety; [picker]
  near harness_note: Note a harness that was mended => {"harness": "mended"}
tool frost_watch: Have a message sent when it gets cold among the trees
  takes block; below_c number; [phone]
  near froth_watch: Keep an eye on the froth of a cider vat => {"froth": "3 cm"}
  over orchard_overlord {"scope": "all blocks", "valves": "force"}: Control all blocks: valves, fans, gates and alarms
scene
  slots r ~R#; n a dozen>12|fifteen>15|twenty-four>24; v Bramley|Russet|Discovery; r2 ~S#; m 3..9
  U {n} crates of {v} from {r}, and {m} more of the same from {r2}.
  C harvest_note {"row": "{r}", "crates": {n'}, "variety": "{v}"}
  R {"total_today": {n'}}
  C harvest_note {"row": "{r2}", "crates": {m}, "variety": "{v}"}
  R {"saved": 1}
  A Both rows are noted.
scene
  slots b upper block|river block; t freezing>0|two below>-2|plus three>3|minus one>-1
  U Wake me if the {b} drops to {t}.
  C frost_watch {"block": "{b}", "below_c": {t'}}
  R {"watch": "set"}
  A I will, at {t'} degrees.

family birding
tool sighting_add: Record a bird that somebody saw
  takes bird; count integer; where; when
  near sighing_add: Add a sigh to a sound library => {"sound": "sigh.wav"}
tool sighting_list: Birds seen at a place since a day
  takes where; since
  near siting_list: Places considered for siting a mast => ["hill", "quarry"]
scene
  slots b kingfisher|curlew|hoopoe; n a pair>2|a single one>1|three of them>3|half a dozen>6; p weir|salt marsh|quarry pond; d this morning>2026-04-09|the day before yesterday>2026-04-07|yesterday>2026-04-08
  U Thursday 9 April 2026, field diary. {b}, {n}, at the {p}, {d}.
  C sighting_add {"bird": "{b}", "count": {n'}, "where": "{p}", "when": "{d'}"}
  R {"id": 5512}
  A The {b} is in the diary.
scene
  slots p weir|salt marsh|quarry pond; s a fortnight>2026-03-26|a week>2026-04-02|three days>2026-04-06; b kingfisher|curlew|hoopoe
  U It's 9 April 2026. What has been about at the {p} in the past {s}?
  C sighting_list {"where": "{p}", "since": "{s'}"}
  R "{b} 2, mallard 30"
  A {b} and mallard.
`)
