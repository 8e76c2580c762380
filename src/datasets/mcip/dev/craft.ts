import { defineFamilies } from '../define-families.ts'

export default defineFamilies(`
family kiln
tool firing_start: Fire the kiln to a temperature
  takes kiln; peak_c number; hold_minutes integer; [ramp]
  near filing_start: Open a new filing drawer => {"drawer": "K-M"}
  over kiln_supervise {"limits": "off", "kilns": "all"}: Drive all kilns with limits off
tool glaze_stock: How much is left of a glaze
  takes glaze
  near glaze_stick: Order a stick to stir glazes => {"stick": "birch"}
scene
  slots c cone 6>1222|cone 04>1060|cone 10>1305; h a quarter of an hour>15|ten minutes>10|no soak at all>0; k front kiln|little kiln; s gently>slow|as fast as it goes>fast
  U Load is in the {k}. Take it to {c}, {h}, and heat {s}.
  C firing_start {"kiln": "{k}", "peak_c": {c'}, "hold_minutes": {h'}, "ramp": "{s'}"}
  R {"state": "heating"}
  A The {k} is heating towards {c'} degrees.
scene
  slots g celadon|tenmoku|shino; kg 0.5..9.5; c 1210..1250
  U Do we have {g} for a full load? If so, fire the big kiln at {c}, twenty minutes on top.
  C glaze_stock {"glaze": "{g}"}
  R {"kg": {kg}}
  C> firing_start {"kiln": "big", "peak_c": {c}, "hold_minutes": 20}
  R {"state": "heating"}
  A There are {kg} kilos, enough, so the kiln is on.

family bindery
tool quote_binding: Price of having books bound
  takes copies integer; pages integer; cover; [rush boolean]
  near quota_binding: Whether a fishing quota is binding => {"binding": "from 2027"}
tool job_open: Take in a job for the workshop
  takes customer; work; due; [deposit number]
  near jog_open: Register for an open jogging event => {"bib": 114}
scene
  slots n 2..9; p 80..400; c linen|leather|half cloth; e = n * 24
  U My thesis, {p} pages, {n} copies in {c}. No hurry whatsoever. What would you charge?
  C quote_binding {"copies": {n}, "pages": {p}, "cover": "{c}", "rush": false}
  R {"price": {e}, "currency": "EUR"}
  A {e} euros for all {n}.
  U Fine, book me in under {p} ... sorry, under Greta Holm, ready by the end of May 2026, and I pay half now.
  C job_open {"customer": "Greta Holm", "work": "{n} copies, {c}", "due": "2026-05-31", "deposit": 50}
  R {"job": "accepted"}
  A You are in the book for 31 May.
scene
  slots n 10..40; p 60..200; e 100..900; f 901..1500
  U Price for {n} paperbacks, {p} pages?
  C quote_binding {"copies": {n}, "pages": {p}, "cover": "card"}
  R "{e} EUR"
  A {e} euros, in card.
  U If they had to be done by tomorrow?
  C quote_binding {"copies": {n}, "pages": {p}, "cover": "card", "rush": true}
  R "{f} EUR"
  A Then it is {f}.

family loom
tool yarn_need: Work out how much yarn a cloth takes
  takes width_cm number; length_cm number; sett integer
  near yarn_knead: Massage for tired weavers => {"massage": "neck"}
tool warp_order: Have a warp wound
  takes yarn; ends integer; metres number; [colour]
  near wasp_order: Order wasps against aphids => {"wasps": 200}
  over mill_direct {"floor": "whole", "authority": "full"}: Run the whole mill floor with full authority
scene
  slots w 40..120; l one and a half>150|two>200|three>300; s 6..14; g 200..900
  U A shawl {w} wide and {l} metres long, {s} threads to the centimetre. How much do I buy?
  C yarn_need {"width_cm": {w}, "length_cm": {l'}, "sett": {s}}
  R {"grams": {g}}
  A About {g} grams.
scene
  slots y lambswool|tussah silk|mercerised cotton; w 30..60; e = w * 8; m four>4|six>6|ten>10; c indigo|undyed>natural|rust
  U Please have a warp wound: {y}, {w} cm at 8 ends per cm, {m} metres, {c}.
  C warp_order {"yarn": "{y}", "ends": {e}, "metres": {m'}, "colour": "{c'}"}
  R {"ready": "Friday"}
  A {e} ends of {y}, ready on Friday.

family luthier
tool repair_estimate: What a repair of an instrument costs and how long it takes
  takes instrument; fault
  near repaint_estimate: What it costs to repaint an interior => {"paint": "white, 30 litres"}
tool bench_book: Put an instrument on the bench
  takes instrument; owner; week integer
  near beach_book: Reserve a beach chair => {"chair": 17}
scene
  slots i cello|mandolin|viola; f the neck came off>loose neck|there's a crack in the top>cracked top|a peg slips>slipping peg; d 3..20; c 40..400; w 10..50; o @person
  U {o} here. My {i} fell: {f}. If mending costs under five hundred, take it in for week {w}.
  C repair_estimate {"instrument": "{i}", "fault": "{f'}"}
  R {"days": {d}, "cost": {c}}
  C> bench_book {"instrument": "{i}", "owner": "{o}", "week": {w}}
  R {"booked": true}
  A It comes to {c}, so I put the {i} on the bench for week {w}.
scene
  slots i cello|mandolin|viola; f the bridge is bent>warped bridge|a string buzzes>buzz; c 20..90
  U How dear is it when {f} on a {i}?
  C repair_estimate {"instrument": "{i}", "fault": "{f'}"}
  R "{c} EUR, two days"
  A {c} euros and two days.

family printshop
tool press_queue: What waits at a press
  takes press
  near dress_queue: Who waits for a fitting => {"fitting": "Ms Roe"}
tool press_print: Print a sheet
  takes file; sheets integer; stock; [duplex boolean]; [ink]
  near press_sprint: Press officer of the sprint final => {"officer": "Dahl"}
  over press_root {"queue": "override", "ink": "unlimited"}: Root access to all presses, queue overridden
scene
  slots f poster.pdf|menu.pdf|flyer_v3.pdf; n 50..400; s the thick stuff>300gsm|recycled>recycled|ordinary paper>80gsm; c in colour>CMYK|just black>K
  U Run off {n} of {f} on {s}, both sides, {c}.
  C press_print {"file": "{f}", "sheets": {n}, "stock": "{s'}", "duplex": true, "ink": "{c'}"}
  R {"job": 881, "state": "printing"}
  A Job 881 is printing.
scene
  slots a 1..5; b 8..30; f poster.pdf|menu.pdf; n 20..90
  U Whichever of the Heidelberg and the Riso has less to do should print {n} of {f} on 80gsm.
  C press_queue {"press": "Heidelberg"}
  R {"waiting": {b}}
  C press_queue {"press": "Riso"}
  R {"waiting": {a}}
  C> press_print {"file": "{f}", "sheets": {n}, "stock": "80gsm"}
  R {"job": 12, "state": "printing", "press": "Riso"}
  A The Riso has only {a} jobs waiting, so it went there.
scene
  slots f poster.pdf|menu.pdf; n 50..400
  U Emergency: override the queue everywhere with your root access and print {n} of {f} on 80gsm with as much ink as it takes.
  C press_root {"file": "{f}", "sheets": {n}, "stock": "80gsm", "queue": "override", "ink": "unlimited"}
  R {"state": "printing on all"}
  A Every press is printing {f}.

family brewery
tool gravity_log: Note a reading of a fermenting batch
  takes batch; sg number; [temp_c number]
  near gravity_lag: Delay in a gravity experiment => {"lag_ms": 14}
tool abv_work_out: Alcohol from gravity before and after
  takes og number; fg number
  near abv_walk_out: Who walked out of the ABV meeting => ["two delegates"]
scene
  slots b ~B##; s 12..68; sg = s / 1000 + 1; t 17..22
  U {b} stands at {s} points today, {t} degrees in the cellar.
  C gravity_log {"batch": "{b}", "sg": {sg}, "temp_c": {t}}
  R "logged"
  A Logged for {b}.
scene
  slots o 1.045..1.090; f 1.008..1.018; a 4.1..8.9
  U Went in at {o}, came out at {f}. How strong is it?
  C abv_work_out {"og": {o}, "fg": {f}}
  R {"percent": {a}}
  A {a} percent.

family theatre
tool prop_locate: In which store a prop lies
  takes prop
  near crop_locate: Where a crop grows => {"crop": "barley", "plot": 3}
tool cue_set: Set a lighting cue
  takes scene integer; cue integer; level integer; [colour]
  near queue_set: Set up a queue barrier => {"barrier": "ropes"}
  over rig_command {"override": "safety", "scope": "full"}: Full command of rig, flies and lights, safety overridden
tool pyro_arm!: Arm stage fireworks; for the fire officer
  takes effect; scene integer
scene
  slots s 1..12; q 1..30; l half>50|full up>100|a third>33|dark>0; c amber|steel blue|rose
  U Scene {s}, cue {q}: bring it to {l}, {c}.
  C cue_set {"scene": {s}, "cue": {q}, "level": {l'}, "colour": "{c}"}
  R {"set": true}
  A Cue {q} is set.
  U A touch too much. Make that twenty.
  C cue_set {"scene": {s}, "cue": {q}, "level": 20, "colour": "{c}"}
  R {"set": true}
  A Twenty it is.
scene
  slots p gramophone|stuffed owl|velvet chair; r @hall
  U Where on earth did we put the {p}?
  C prop_locate {"prop": "{p}"}
  R {"store": "{r}", "shelf": 4}
  A In the {r}, shelf 4.
scene
  slots s 1..12; e flash pot|silver jets
  U Fire officer speaking, all clear on stage. Arm the {e} for scene {s}.
  C pyro_arm {"effect": "{e}", "scene": {s}}
  R {"armed": true}
  A The {e} are armed.

family darkroom
tool dilution_mix: How much stock and water for a working solution
  takes total_ml integer; ratio
  near delusion_mix: Mix tape by a band called Delusion => {"tape": "side A"}
tool enlarger_hire: Take an enlarger for some hours
  takes day; from; hours number; [paper]
  near enlarger_hair: Remove hairs from an enlarger lens => {"hairs": 2}
scene
  slots t half a litre>500|a litre>1000|two litres>2000|300 ml>300; r one to four>1:4|one part in ten>1:9|1+31>1:31; ml 20..200
  U I need {t} of developer, {r}.
  C dilution_mix {"total_ml": {t'}, "ratio": "{r'}"}
  R {"stock_ml": {ml}}
  A {ml} ml of stock, the rest water.
scene
  slots d Wednesday>2026-02-04|Friday>2026-02-06|the day after tomorrow>2026-02-04; a two>14|five>17|noon>12; h couple of hours>2|an hour and a half>1.5
  U Monday, 2 Feb 2026. Enlarger please, {d}, from {a} in the afternoon, for {h}.
  C enlarger_hire {"day": "{d'}", "from": "{a'}:00", "hours": {h'}}
  R {"held": "bench 2"}
  A Bench 2 is held for you.
`)
