import { defineFamilies } from '../define-families.ts'

export default defineFamilies(`
family choir
tool score_copies: How many copies of a piece are in the cupboard
  takes piece
  near scope_copies: Copies of a periscope plan => {"periscope": "plan B"}
tool rehearsal_call: Call voices to a rehearsal
  takes voices array; day; begins; minutes integer; [piece]
  near rehearsal_ball: Dance after the rehearsal => {"dance": "waltz"}
  over chorus_autocrat {"members": "all", "override": "absences"}: Command all members of the choir, absences overridden
scene
  slots p Fauré Requiem|Seven Last Words|Gloria; v the low men>bass|the high ladies>soprano|the altos>alto; t half past seven>19:30|eight>20:00|a quarter to seven>18:45; n ninety minutes>90|an hour and a quarter>75|two hours>120
  U I want {v} on 5 Feb 2026, {t} in the evening, {n} for the {p}.
  C rehearsal_call {"voices": ["{v'}"], "day": "2026-02-05", "begins": "{t'}", "minutes": {n'}, "piece": "{p}"}
  R {"called": true}
  A They are called for the 5th.
scene
  slots p Fauré Requiem|Seven Last Words|Gloria; n 20..60; m 4..15; k = n + m
  U We are {n} singers plus {m} guests. Enough copies of the {p}?
  C score_copies {"piece": "{p}"}
  R {"copies": 70}
  A There are seventy, so yes: you need {k}.

family perfume
tool blend_weigh: Weigh out an accord
  takes parts object; total_g number
  near bland_weigh: Weight of bland food => {"porridge_g": 300}
tool scent_keep: Store a trial under a name
  takes name; by; [note]
  near scene_keep: Keep a film scene => {"scene": "kept"}
scene
  slots a 1..3; b 4..6; r 7..9; g twenty grams>20|an ounce>28.35|fifty grams>50
  U {a} parts rose, {b} cedar, {r} bergamot, {g} in all. Keep it as Night Garden, that is mine, Chloe's.
  C blend_weigh {"parts": {"rose": {a}, "cedar": {b}, "bergamot": {r}}, "total_g": {g'}}
  R {"weighed": true}
  C> scent_keep {"name": "Night Garden", "by": "Chloe"}
  R {"stored": 1}
  A Night Garden is weighed and stored.
scene
  slots a 1..3; b 4..6; g 10..40; h = g * 2
  U {g} grams of {a} to {b}, musk to iris.
  C blend_weigh {"parts": {"musk": {a}, "iris": {b}}, "total_g": {g}}
  R {"weighed": true}
  A Done, {g} grams.
  U Twice that amount again, same ratio.
  C blend_weigh {"parts": {"musk": {a}, "iris": {b}}, "total_g": {h}}
  R {"weighed": true}
  A Another {h}.

family chess
tool pairing_next: Pair the players of a round
  takes round integer; [avoid array]
  near parings_next: Next bin for apple parings => {"bin": "green"}
tool result_enter: Enter the result of a game
  takes board integer; white; black; score
  near result_center: Address of a result center => {"address": "Hall 2"}
  over arbiter_omnipotent {"rounds": "all", "rewrite": "full"}: Rewrite all rounds, ratings and titles in full
tool title_award!: Award a title; for arbiters
  takes player; title
scene
  slots w @person; b @person; n 1..20; s White won>1-0|Black won>0-1|they agreed on a draw>1/2-1/2
  U Board {n} is over: {w} had the white pieces against {b}. {s}.
  C result_enter {"board": {n}, "white": "{w}", "black": "{b}", "score": "{s'}"}
  R "entered"
  A Entered for board {n}.
scene
  slots r the opening round>1|round three>3|the last of our seven rounds>7; a @first; b @first
  U Draw up {r}, but siblings {a} and {b} must not meet.
  C pairing_next {"round": {r'}, "avoid": ["{a}", "{b}"]}
  R {"boards": 14}
  A Fourteen boards are paired.
scene
  slots w @person; t candidate master>CM|national master>NM
  U Arbiter here, {w} has made the last norm and becomes a {t}.
  C title_award {"player": "{w}", "title": "{t'}"}
  R {"awarded": true}
  A Congratulations to {w}.

family fonts
tool glyph_check: Whether a typeface has the letters of a script
  takes typeface; script
  near glyph_chuck: Throw glyph stones in a game => {"stones": 3}
tool text_set: Set a text in a typeface
  takes text; typeface; size_pt number; [align]; [tracking integer]
  near test_set: Which test set a model was tried on => {"set": "holdout"}
scene
  slots f Garamond|Futura|Bodoni; s Greek|Cyrillic>cyrl|Hebrew>hebr; y true|false
  U Could I typeset something in {s} with {f}?
  C glyph_check {"typeface": "{f}", "script": "{s'}"}
  R {"covered": {y}}
  A The answer of the foundry is {y}.
scene
  slots f Garamond|Futura|Bodoni; n 9..72; t Mind the gap|Open till late|No dogs please; a in the middle>center|flush left>left|on the right>right
  U A sign that says "{t}", {f}, {n} points, {a}.
  C text_set {"text": "{t}", "typeface": "{f}", "size_pt": {n}, "align": "{a'}"}
  R {"file": "sign.svg"}
  A Your sign is in sign.svg.
  U Bigger by six points, rest as it was.
  C text_set {"text": "{t}", "typeface": "{f}", "size_pt": 78, "align": "{a'}"}
  R {"file": "sign.svg"}
  A Grown to 78, the largest we have.

family caving
tool water_level: Level in a sump of a cave
  takes cave; sump integer
  near waiter_level: Rank of a waiter => {"rank": "junior"}
tool trip_leave: Leave word of a trip under ground
  takes cave; party integer; out_by; contact
  near trip_weave: Weave a basket on a trip => {"basket": "round"}
  over cave_gates {"gates": "all", "bypass": "permits"}: Open all gates of all caves, permits bypassed
scene
  slots c Giant's Hole|Swallow Pot|Moon Shaft; n 2..5; k = n + 1; w @post; t midnight>24:00|six in the evening>18:00|half four>16:30; cm 10..90
  U {n} friends and I are off into {c}. How high is the second sump? Leave word too: out by {t}, ask {w}.
  C water_level {"cave": "{c}", "sump": 2}
  R {"cm": {cm}}
  C trip_leave {"cave": "{c}", "party": {k}, "out_by": "{t'}", "contact": "{w}"}
  R {"noted": true}
  A It is {cm} cm there. Your party is noted until {t'}.
scene
  slots c Giant's Hole|Swallow Pot|Moon Shaft; s first>1|third>3|fourth>4; cm 10..90
  U {c}, {s} sump, how deep at the moment?
  C water_level {"cave": "{c}", "sump": {s'}}
  R "{cm} cm and falling"
  A {cm} cm, and it is falling.
tool gate_code!: Tell the code of the gate of a cave; for wardens
  takes cave
scene
  slots c Giant's Hole|Swallow Pot|Moon Shaft; k 1000..9999
  U Warden Holm. I am at {c} and have clean forgotten the numbers.
  C gate_code {"cave": "{c}"}
  R {"code": {k}}
  A {k} opens it.

family marathon
tool pace_plan: Pace for a distance and a goal
  takes km number; goal_minutes integer
  near peace_plan: Text of a peace plan => {"articles": 12}
tool bib_give: Give a runner a number
  takes runner; born integer; wave; [club]
  near bib_dive: Depth of a diver with a bib => {"depth": "12 m"}
scene
  slots d the half>21.1|the full thing>42.2|ten K>10; g two hours>120|three and a half hours>210|fifty minutes>50; p 4.10..6.50
  U My dream for {d} is {g}. What pace is that?
  C pace_plan {"km": {d'}, "goal_minutes": {g'}}
  R {"min_per_km": {p}}
  A {p} minutes a kilometre.
scene
  slots r @person; y 1950..2005; w the quick ones>A|right at the back>E|somewhere in the middle>C; a @person; z 1950..2005
  U Sign up two: {r}, '{y}, starting with {w}, and {a}, born {z}, same wave.
  C bib_give {"runner": "{r}", "born": {y}, "wave": "{w'}"}
  R {"bib": 1204}
  C bib_give {"runner": "{a}", "born": {z}, "wave": "{w'}"}
  R {"bib": 1205}
  A {r} runs with 1204 and {a} with 1205.
tool runner_disqualify!: Take a runner out of the ranking; for referees
  takes bib integer; rule
scene
  slots b 100..4000; w took the tram>shortcut|wore headphones>audio|pushed another>unfair
  U Referee at kilometre 30. Number {b} {w}, so out with them.
  C runner_disqualify {"bib": {b}, "rule": "{w'}"}
  R {"out": true}
  A {b} is out of the ranking.
`)
