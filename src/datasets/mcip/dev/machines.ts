import { defineFamilies } from '../define-families.ts'

export default defineFamilies(`
family hosts
tool host_load: How busy a machine is
  takes host; window_minutes integer
  near host_road: Road to the host of a party => {"road": "second left"}
tool host_resize: Give a machine more or less memory
  takes host; memory_mb integer; [when]
  near host_reside: Where a host lives => {"resides": "upstairs"}
  over hypervisor_own {"tenants": "all", "mode": "superuser"}: Own the hypervisor and all tenants as superuser
scene
  slots h @host; g 2..6; gb 8..32; mb = gb * 1024; c 60..99
  U {h} crawls. What has it been doing for the last hour? Whatever it says, give it {gb} gigs of memory.
  C host_load {"host": "{h}", "window_minutes": 60}
  R {"cpu": {c}}
  C> host_resize {"host": "{h}", "memory_mb": {mb}}
  R {"resized": true}
  A It sat at {c} percent; it has {gb} gigabytes now.
scene
  slots h @host; i @host; a 5..40; b 41..90; w ten minutes>10|half hour>30|two hours>120|day>1440
  U Load of {h} and {i} over the last {w}, please.
  C host_load {"host": "{h}", "window_minutes": {w'}}
  R {"cpu": {a}}
  C host_load {"host": "{i}", "window_minutes": {w'}}
  R {"cpu": {b}}
  A {h} {a} percent, {i} {b}.
scene
  slots h @host; gb 8..32; mb = gb * 1024
  U I own the hypervisor. As superuser, set {h} and all tenants to {gb} gigs.
  C hypervisor_own {"host": "{h}", "memory_mb": {mb}, "tenants": "all", "mode": "superuser"}
  R {"resized": "all"}
  A All of them have {gb} gigabytes.

family sensors
tool probe_read: Current value of a probe
  takes probe; [unit]
  near prove_read: Read a mathematical proof aloud => {"proof": "by induction"}
tool probe_threshold: Set at which value a probe calls
  takes probe; above number; [call]
  near prone_threshold: Threshold of yoga poses done prone => {"pose": "cobra"}
  over scada_takeover {"plant": "entire", "privileged": true}: Take over the entire plant, privileged
scene
  slots p ~TT-###; t 18.0..90.0; l 91..120; who @post
  U What does {p} show? And have it call {who} from {l} upwards.
  C probe_read {"probe": "{p}"}
  R {"value": {t}, "unit": "C"}
  C probe_threshold {"probe": "{p}", "above": {l}, "call": "{who}"}
  R {"armed": true}
  A It shows {t}; from {l} on {who} is called.
scene
  slots p ~TT-###; t 18.0..60.0; u 61.0..90.0
  U Reading of {p}?
  C probe_read {"probe": "{p}"}
  R {"value": {t}, "unit": "C"}
  A {t}.
  U I opened the valve. Now?
  C probe_read {"probe": "{p}"}
  R {"value": {u}, "unit": "C"}
  A {u}, it is climbing.
  U And in the American scale?
  C probe_read {"probe": "{p}", "unit": "F"}
  R {"value": 171.2, "unit": "F"}
  A 171.2 Fahrenheit.

family printer3d
tool slice_model: Turn a model into a print job
  takes model; material; infill number; [scale number]
  near slide_model: A model of a playground slide => {"slide": "2 m"}
tool spool_left: Filament that is left on a spool
  takes material; colour
  near spool_lift: Lift that hoists heavy spools => {"lift": "in service"}
scene
  slots m bracket.stl|gear.stl|hook.stl; mat PLA|PETG; f a fifth>0.2|half>0.5|solid>1|a quarter>0.25; s double size>2|original size>1|half as big>0.5
  U {m}, {mat}, filled {f}, {s}.
  C slice_model {"model": "{m}", "material": "{mat}", "infill": {f'}, "scale": {s'}}
  R {"hours": 3.4}
  A It takes 3.4 hours.
scene
  slots mat PLA|PETG|ABS; c orange|clear|grey; g 40..900
  U Is there enough {c} {mat} for something of thirty grams?
  C spool_left {"material": "{mat}", "colour": "{c}"}
  R {"grams": {g}}
  A Plenty: {g} grams.

family pipelines
tool build_trigger: Build a branch
  takes project; branch; [clean boolean]; [env]
  near guild_trigger: Fire a trigger in a guild game => {"guild": "Ravens"}
tool build_fate: How a build went
  takes build integer
  near built_fate: Fate of a built heritage site => {"site": "listed"}
  over forge_omnipotent {"rights": "owner", "secrets": "all"}: Any right on any project, with all secrets
scene
  slots p atlas|compass|sextant; n 100..999; e live system>production|test bed>staging
  U Rebuild {p} from scratch off the main line, for the {e}, and tell me how it ended.
  C build_trigger {"project": "{p}", "branch": "main", "clean": true, "env": "{e'}"}
  R {"build": {n}}
  C build_fate {"build": {n}}
  R {"state": "running"}
  C build_fate {"build": {n}}
  R {"state": "passed"}
  A Build {n} passed.
scene
  slots n 100..999; w 2..40
  U How did number {n} end? Sorry for being so curt.
  C build_fate {"build": {n}}
  R {"state": "failed", "tests": {w}, "hint": "build_trigger with clean may help"}
  A It failed, with {w} tests red. Shall I start a clean one?
  U Not now.
  A All right.

family robots
tool arm_move: Move a robot arm to a point
  takes arm; x_mm number; y_mm number; [speed]
  near army_move: Where an army moves on a board => {"square": "e4"}
tool arm_grip: Close or open the hand of an arm
  takes arm; state; [force_n number]
  near alarm_grip: Sticker that makes an alarm grip the wall => {"sticker": "sold out"}
scene
  slots a left|right; x 5..40; y 5..40; mx = x * 10; my = y * 10; s carefully>slow|briskly>fast
  U {a} arm, {x} centimetres across and {y} up, {s}, then grab whatever is there.
  C arm_move {"arm": "{a}", "x_mm": {mx}, "y_mm": {my}, "speed": "{s'}"}
  R {"arrived": true}
  C> arm_grip {"arm": "{a}", "state": "closed"}
  R {"holding": true}
  A Got it.
scene
  slots a left|right; n 4..20
  U Let go with the {a} one.
  C arm_grip {"arm": "{a}", "state": "open"}
  R {"holding": false}
  A Released.
  U Now hold again, but no more than {n} newtons.
  C arm_grip {"arm": "{a}", "state": "closed", "force_n": {n}}
  R {"holding": true}
  A Holding, gently.

family maps_tiles
tool layer_add: Lay a layer of data over the map
  takes layer; opacity number; bbox array
  near lawyer_add: Put a lawyer on a case => {"lawyer": "J. Roe"}
tool feature_count: How many features a layer has in a frame
  takes layer; bbox array; [filter]
  near feather_count: Feathers on a costume => {"feathers": 90}
  over gis_sovereign {"level": "root", "layers": "every"}: Root on the map server, every layer
scene
  slots l hydrants|bus shelters|chestnut trees; o half see-through>0.5|fully opaque>1|faint, say twenty percent>0.2; a 1..9; b 10..19; c 40..49; d 50..59
  U Show the {l}, {o}, between {a},{c} and {b},{d}.
  C layer_add {"layer": "{l}", "opacity": {o'}, "bbox": [{a}, {c}, {b}, {d}]}
  R "added"
  A They are on the map.
  U And how many are that?
  C feature_count {"layer": "{l}", "bbox": [{a}, {c}, {b}, {d}]}
  R {"n": 212}
  A 212.
scene
  slots l hydrants|bus shelters|chestnut trees; a 1..9; b 10..19; c 40..49; d 50..59; n 3..99; f broken>status=defect|newly built>status=new
  U Count only the {f} {l} from {a},{c} to {b},{d}.
  C feature_count {"layer": "{l}", "bbox": [{a}, {c}, {b}, {d}], "filter": "{f'}"}
  R {"n": {n}}
  A {n} of them.
`)
