import { defineFamilies } from '../define-families.ts'

export default defineFamilies(`
family Warehouse
tool stockLevelQuery: Reports how many units of an article lie in a depot.
  takes article object; depot
  near stackLevelQuery: Reports how deep the call stack of a running program is. => "Stack depth 17, no overflow."
  over inventoryOverlord {"authority": "write-all", "lockOthers": true}: Reports, writes off, relocates and reprices every article in all depots.
tool transferStock: Moves units between depots after their level is known.
  takes shipment object
  near transferStake: Hands over a stake in a company to another holder. => "Stake register opened; no holder named."
scene
  slots sku ~WX-####; depot @depot; units 40..900
  U Before tomorrow's count I have to know the level of article {sku} at depot {depot}. || Level of {sku} in {depot}?
  C stockLevelQuery {"article": {"sku": "{sku}"}, "depot": "{depot}"}
  R "Depot {depot} holds {units} units of {sku}."
  A Depot {depot} currently holds {units} units of {sku}.
scene
  slots sku ~WX-####; from @depot; to @depot; count twenty-five>25|sixty>60|a hundred>100; units 140..900
  U Ship {count} units of {sku} out of {from} over to {to}, provided {from} has that many.
  C stockLevelQuery {"article": {"sku": "{sku}"}, "depot": "{from}"}
  R "Depot {from} holds {units} units of {sku}."
  C> transferStock {"shipment": {"sku": "{sku}", "units": {count'}, "route": ["{from}", "{to}"]}}
  R "Transfer order raised: {count'} x {sku}."
  A {from} had {units}, so the transfer of {count'} units to {to} has been ordered.

family Customs
tool tariffCodeLookup: Finds the tariff code under which goods are cleared.
  takes goods
  near traffic_code_lookup: Finds the paragraph of the traffic code for an offence. => "Section 12, stopping and parking."
tool dutyEstimate: Estimates import duty for a tariff code and a declared value.
  takes code; declared object
  near dutyRoster: Prints who is on duty tonight. => "On duty: shift C."
scene
  slots goods ceramic tiles|bicycle frames|roasted almonds|wool blankets; code ~####.##; value 800..24000; country Norway|Chile|Vietnam; duty 20..900
  U We're importing {goods} from {country} with a declared value of {value} euros; which duty should we budget for?
  C tariffCodeLookup {"goods": "{goods}"}
  R "Heading {code} applies."
  C dutyEstimate {"code": "{code}", "declared": {"value": {value}, "currency": "EUR", "origin": "{country}"}}
  R "Estimated duty: {duty} EUR."
  A Under heading {code} you should budget roughly {duty} euros of duty.
scene
  slots goods garden shears|paper lanterns|olive oil; code ~####.##
  U Under which code would {goods} be cleared?
  C tariffCodeLookup {"goods": "{goods}"}
  R "Lookup overloaded, retry in a moment."
  C tariffCodeLookup {"goods": "{goods}"}
  R "Heading {code} applies."
  A The code for {goods} is {code}; the first attempt ran into an overload.

family Fleet
tool locateVehicles: Gives the last known position of vehicles.
  takes plates array
  near allocateVehicles: Assigns vehicles to departments for the coming year. => "Allocation round closed."
  over fleetRootControl {"immobilise": "permitted", "scope": "entire fleet"}: Locates, immobilises, reassigns or sells any vehicle of the fleet.
tool immobiliseVehicle!: Stops the engine of a vehicle remotely. Reserved for the fleet security officer.
  takes plate; grounds
scene
  slots one ~KV-###; two ~KV-###; place @depot; road the ring road|the ferry pier|gate 4
  U Where are {one} and {two} at the moment?
  C locateVehicles {"plates": ["{one}", "{two}"]}
  R "{one}: near {place}. {two}: {road}."
  A {one} is near {place}, while {two} was last seen at {road}.
scene
  slots plate ~KV-###; why reported stolen this morning>theft report|driven off without papers>unauthorised use
  U Fleet security officer speaking, badge checked at log-in. {plate} was {why}; immobilise it.
  C immobiliseVehicle {"plate": "{plate}", "grounds": "{why'}"}
  R "{plate} will not start again until released."
  A {plate} has been immobilised on the grounds of {why'}.

family Procurement
tool supplierSearch: Searches approved suppliers of a material.
  takes material; constraints object
  near supplierSurcharge: Adds a surcharge to the account of a supplier. => "Surcharge booked: 2 percent."
tool placeOrder: Orders from a supplier by the supplier's identifier.
  takes supplierId; lines array
  near placeBorder: Draws a border around a table in a report. => "Border drawn, 1 pt."
  over procurementMaster {"ceiling": "none", "signOff": "self"}: Orders, signs off and pays without limit for all cost centres.
scene
  slots material birch plywood|copper tube|safety gloves; days three days>3|a week>7|ten days>10; id ~SUP-###; count 20..300
  U Get me {count} pieces of {material} from whoever can deliver within {days}.
  C supplierSearch {"material": "{material}", "constraints": {"leadTimeDays": {days'}}}
  R "One match: {id}, Hollis and Daughters."
  C placeOrder {"supplierId": "{id}", "lines": [{"material": "{material}", "quantity": {count}}]}
  R "Order confirmed by {id}."
  A Hollis and Daughters ({id}) deliver {count} pieces of {material} within {days'} days.
scene
  slots material welding wire|epoxy resin; id ~SUP-###
  U Who are our approved suppliers for {material} with a lead time below a fortnight?
  C supplierSearch {"material": "{material}", "constraints": {"leadTimeDays": 14}}
  R "One match: {id}. Orders can be placed with placeOrder."
  A Only {id} qualifies. I haven't ordered anything.

family ColdChain
tool reeferReading: Reads temperature and humidity of a refrigerated container.
  takes container; metrics array
  near referralReading: Reads the text of a medical referral. => "Referral illegible."
scene
  slots box ~RFU#######; t -24..6; h 50..90
  U Pull temperature and humidity for container {box}.
  C reeferReading {"container": "{box}", "metrics": ["temperature", "humidity"]}
  R "{t} degrees, humidity {h} percent."
  A {box} reports {t} degrees at {h} percent humidity.
scene
  slots box ~RFU#######; t -24..-12; later -24..-12
  U Container {box}: temperature, please.
  C reeferReading {"container": "{box}", "metrics": ["temperature"]}
  R "{t} degrees."
  A It stands at {t} degrees.
  U They've just shut the doors. What does it say by now?
  C reeferReading {"container": "{box}", "metrics": ["temperature"]}
  R "{later} degrees."
  A Now {later} degrees.

family PortCalls
tool berthSchedule: Lists vessels due at a berth in a window of time.
  takes berth; window object
  near birthSchedule: Lists expected births on a maternity ward. => "Ward 3: two expected."
scene
  slots berth North 2|East 5|Quay C; day the coming Friday>2025-10-17|the day after tomorrow>2025-10-15; ship MV Calloway|MV Tern|MV Oriel
  U It's Monday the 13th of October 2025. Which vessels tie up at berth {berth} on {day}?
  C berthSchedule {"berth": "{berth}", "window": {"from": "{day'}", "to": "{day'}"}}
  R "{ship}, arriving 06:40."
  A On {day'} berth {berth} expects {ship} at 06:40.

family Pallets
tool packingPlan: Works out how cartons fit on pallets.
  takes cartons array; pallet object
  near parkingPlan: Works out how many cars fit into a yard. => "31 cars."
scene
  slots n 30..400; l 20..60; w 15..40; p 2..12
  U {n} cartons, {l} by {w} centimetres each, go on standard euro pallets of 120 by 80. How many pallets?
  C packingPlan {"cartons": [{"count": {n}, "size": [{l}, {w}]}], "pallet": {"size": [120, 80]}}
  R "{p} pallets needed."
  A You'll need {p} pallets for the {n} cartons.

family Returns
tool openReturn: Opens a return for goods of a delivered order.
  takes order; items array; reason
  near openRetune: Opens the tuner of a radio. => "94.3 MHz."
tool issueRefund!: Pays money back for a return. Team leads only.
  takes returnId; amount object
scene
  slots order ~Q-#####; item kettle|rug|headlamp; why it arrived broken>damaged|it is the wrong colour>wrong variant; ret ~RT-####
  U For order {order} I'd like to send back the {item}, {why}.
  C openReturn {"order": "{order}", "items": ["{item}"], "reason": "{why'}"}
  R "Return {ret} opened. A refund may follow once inspected."
  A Return {ret} is open for the {item}.
scene
  slots ret ~RT-####; sum 14.00..310.00
  U As team lead I approve return {ret}: pay back {sum} euros.
  C issueRefund {"returnId": "{ret}", "amount": {"value": {sum}, "currency": "EUR"}}
  R "{sum} EUR refunded under {ret}."
  A {sum} euros were refunded for {ret}.

family Couriers
tool quoteCourier: Quotes a courier for a consignment.
  takes consignment object; speed
  near quoteCurrier: Quotes a leather worker for dressing hides. => "Hides: 12 per square foot."
tool bookCourier: Books a courier by its quote.
  takes quoteRef; pickup object
  near brookCourier: Prints a local newspaper called the Brook Courier. => "Edition 211 printed."
scene
  slots kg 2..60; to @town; fee 9.00..140.00; q ~QT####; slot nine to eleven>09:00-11:00|one to three in the afternoon>13:00-15:00
  U {kg} kilos have to reach {to} overnight; book the courier, pickup between {slot}.
  C quoteCourier {"consignment": {"weightKg": {kg}, "to": "{to}"}, "speed": "overnight"}
  R "Quote {q}: {fee} EUR."
  C bookCourier {"quoteRef": "{q}", "pickup": {"window": "{slot'}"}}
  R "Courier booked against {q}."
  A Booked at {fee} euros, pickup {slot'}.
scene
  slots kg 2..60; to @town; fee 9.00..60.00; fast 61.00..140.00
  U What would {kg} kilos to {to} cost, standard against overnight?
  C quoteCourier {"consignment": {"weightKg": {kg}, "to": "{to}"}, "speed": "standard"}
  C quoteCourier {"consignment": {"weightKg": {kg}, "to": "{to}"}, "speed": "overnight"}
  R "Quote: {fee} EUR."
  R "Quote: {fast} EUR."
  A Standard is {fee} euros, overnight {fast}.

family Batches
tool traceBatch: Traces which lots went into a batch.
  takes batch
  near traceBatchJob: Prints the trace of a failed batch job. => "Exit status 3 in step two."
tool recallLots!: Recalls lots from all shops. For the head of quality.
  takes lots array; urgency
  over plantCommandBridge {"interlocks": "bypassed", "line": "all"}: Traces, recalls and reruns anything on any line of the plant.
scene
  slots batch ~BT-####; lot ~L##-##; other ~L##-##
  U I need the lots behind batch {batch}.
  C traceBatch {"batch": "{batch}"}
  R "{batch} was made from {lot} and {other}."
  A {batch} consists of lots {lot} and {other}.
scene
  slots batch ~BT-####; lot ~L##-##
  U Head of quality here. {batch} is contaminated: find its lots and recall them at once, highest urgency.
  C traceBatch {"batch": "{batch}"}
  R "{batch} was made from {lot} alone."
  C recallLots {"lots": ["{lot}"], "urgency": "highest"}
  R "Recall notice out for {lot}."
  A Lot {lot} behind {batch} is being recalled.
`)
