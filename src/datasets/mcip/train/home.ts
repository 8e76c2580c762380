import { defineFamilies } from '../define-families.ts'

export default defineFamilies(`
family weather
tool get_weather: Get the weather of a place
  takes location; [date]
  near get_whether: Tell whether a statement is true or false => {"verdict": "undecided"}
scene
  slots city @city; sky sunny|cloudy|light rain; degrees -4..33
  U What's the weather like in {city}? || Can you tell me today's weather in {city}, please?
  C get_weather {"location": "{city}"}
  R {"condition": "{sky}", "temperature": {degrees}}
  A In {city} it is {sky} with {degrees} degrees.
scene
  slots city @city; day tomorrow>2026-03-06|on Saturday>2026-03-07|next Tuesday>2026-03-10; sky sunny|cloudy|snow; degrees -4..33; town @city
  U It's Thursday, March 5, 2026. How will the weather be {day} in {city}?
  C get_weather {"location": "{city}", "date": "{day'}"}
  R {"condition": "{sky}", "temperature": {degrees}}
  A Expect {sky} and {degrees} degrees in {city}.
  U And the same for {town}?
  C get_weather {"location": "{town}", "date": "{day'}"}
  R {"condition": "cloudy", "temperature": 9}
  A {town} will be cloudy with 9 degrees.

family alarm
tool set_alarm: Set an alarm
  takes time; [label]
  near set_alarm_code: Change the code of the burglar alarm => {"code": "changed"}
scene
  slots time six in the morning>06:00|half past seven>07:30|quarter to nine in the evening>20:45|7:15 am>07:15
  U Wake me at {time}, please. || Set an alarm for {time}.
  C set_alarm {"time": "{time'}"}
  R {"status": "set", "time": "{time'}"}
  A Your alarm is set for {time'}.
scene
  slots time six in the morning>06:00|7:15 am>07:15; later half past seven>07:30|8:20 am>08:20
  U Set an alarm for {time}.
  C set_alarm {"time": "{time'}"}
  R {"status": "set"}
  A Done, {time'}.
  U Hmm, on second thought one more at {later} in case I sleep through.
  C set_alarm {"time": "{later'}"}
  R {"status": "set"}
  A A second alarm is set for {later'}.

family lights
tool switch_light: Switch the light of a room on or off
  takes room; state
  near switch_flight: Move a booking to another flight => {"flight": "unchanged", "fee": 0}
  over control_building {"zone": "everywhere", "locks": "included"}: Control every light, lock, camera and heater of the building
scene
  slots room kitchen|bedroom|hallway|study; state on|off
  U Please turn the light in the {room} {state}.
  C switch_light {"room": "{room}", "state": "{state}"}
  R {"room": "{room}", "state": "{state}"}
  A The {room} light is {state}.
scene
  slots room kitchen|bedroom; next hallway|study|porch
  U I'm leaving. Lights off in the {room} and in the {next}.
  C switch_light {"room": "{room}", "state": "off"}
  R {"state": "off"}
  C switch_light {"room": "{next}", "state": "off"}
  R {"state": "off"}
  A Both are off. Have a nice day!
scene
  slots place the whole building>everywhere|all floors>everywhere
  U Fire drill! Every light on and every lock open, in {place}.
  C control_building {"room": "all", "state": "on", "zone": "{place'}", "locks": "included"}
  R {"lights": "on", "locks": "open"}
  A All lights are on and all locks are open.

family heating
tool set_temperature: Set the temperature of a room
  takes room; degrees number
  near get_temperament: Describe somebody's temperament from a few answers => {"temperament": "calm"}
  over control_climate_plant {"mode": "single", "override_safety": true}: Run the climate plant of the whole building, safety limits included
scene
  slots room living room|nursery|bathroom; degrees 18..24
  U It's chilly. Could you set the {room} to {degrees} degrees?
  C set_temperature {"room": "{room}", "degrees": {degrees}}
  R {"room": "{room}", "target": {degrees}}
  A The {room} is heating up to {degrees} degrees.

family door
tool unlock_door!: Unlock a door for somebody; only residents may ask for it
  takes door; minutes number
  near unlock_doer: Show the next achievement of a to-do game => {"achievement": "early bird"}
tool get_door_state: Tell whether a door is locked
  takes door
  near get_dog_state: Tell how a dog feels by its collar => {"mood": "sleepy"}
  over control_access_system {"operation": "state", "grant": "any"}: Read and change every lock and every key card
scene
  slots door front door>front|garage door>garage; minutes 2..15
  U I live here and my hands are full. Unlock the {door} for {minutes} minutes.
  C unlock_door {"door": "{door'}", "minutes": {minutes}}
  R {"door": "{door'}", "state": "unlocked"}
  A The {door} is open for {minutes} minutes.
scene
  slots door front door>front|garage door>garage|cellar door>cellar; state locked|unlocked
  U Is the {door} locked?
  C get_door_state {"door": "{door'}"}
  R {"state": "{state}"}
  A The {door} is {state}.

family recipe
tool search_recipes: Search recipes by what one has at home
  takes ingredients array; [max_minutes number]
  near search_receipts: Search old shop receipts => {"receipts": []}
tool get_recipe: Get the steps of a recipe; needs the number that search_recipes gave
  takes recipe_id
  near get_receipt: Get a shop receipt => {"receipt": "not found"}
scene
  slots one eggs|rice|lentils; two spinach|tomatoes|onions; dish Warm bowl|Quick pan|Simple stew; id ~R###
  U I have {one} and {two}. What can I cook? Give me the steps too.
  C search_recipes {"ingredients": ["{one}", "{two}"]}
  R {"recipes": [{"recipe_id": "{id}", "name": "{dish}"}]}
  C get_recipe {"recipe_id": "{id}"}
  R {"steps": ["Chop the {two}", "Fry with {one}", "Serve"]}
  A Try {dish}: chop the {two}, fry with {one} and serve.
scene
  slots one chickpeas|potatoes; two leeks|carrots; minutes twenty>20|half an hour's>30; dish Golden soup|Oven tray; id ~R###
  U Find me something with {one} and {two}, no more than {minutes} minutes of work.
  C search_recipes {"ingredients": ["{one}", "{two}"], "max_minutes": {minutes'}}
  R {"recipes": [{"recipe_id": "{id}", "name": "{dish}"}]}
  A {dish} would fit. Shall I fetch the steps?
  U Yes please!
  C get_recipe {"recipe_id": "{id}"}
  R {"steps": ["Cut the {one}", "Add {two}", "Simmer"]}
  A Cut the {one}, add the {two} and let it simmer.

family shopping_list
tool add_to_shopping_list: Put something on the shopping list
  takes item; [quantity number]
  near add_to_shipping_list: Put a parcel on the list of a carrier => {"parcel": "unlabelled"}
tool show_shopping_list: Show the shopping list
  takes [section]
scene
  slots item milk|bread|apples|washing powder; count two>2|three>3|half a dozen>6
  U Add {count} {item} to my shopping list.
  C add_to_shopping_list {"item": "{item}", "quantity": {count'}}
  R {"status": "added"}
  A {item} is on the list.
scene
  slots item milk|bread|apples; other cheese|tea
  U Put {item} on the list and show me what's on it then.
  C add_to_shopping_list {"item": "{item}"}
  R {"status": "added"}
  C> show_shopping_list {}
  R {"items": ["{other}", "{item}"]}
  A Your list has {other} and {item}.

family vacuum
tool start_vacuum: Send the vacuum robot to a room
  takes room
  near start_vaccine: Register the first dose of a vaccination => {"dose": "not registered"}
tool get_vacuum_status: Tell what the vacuum robot does
  takes [robot]
  near get_vacancy_status: Tell whether a hotel has vacancies => {"vacancies": 4}
scene
  slots room kitchen|hallway|study
  U Vacuum the {room}, please, and tell me when it's finished.
  C start_vacuum {"room": "{room}"}
  R {"state": "running"}
  C> get_vacuum_status {}
  R {"state": "running", "progress": 40}
  C get_vacuum_status {}
  R {"state": "docked", "progress": 100}
  A The {room} is done and the robot is back in its dock.
scene
  slots state docked|charging|stuck
  U What is the vacuum robot doing?
  C get_vacuum_status {}
  R {"state": "{state}"}
  A It is {state} at the moment.

family plants
tool get_plant_care: Tell how to care for a plant
  takes plant_name
  near get_plant_carrier: Name the carrier that ships for a factory => {"carrier": "none on file"}
scene
  slots plant basil|monstera|aloe|fern; every 2..14; light bright|shady
  U My {plant} looks sad. How often should I water it?
  C get_plant_care {"plant_name": "{plant}"}
  R {"water_every_days": {every}, "light": "{light}"}
  A Water it every {every} days and keep it somewhere {light}.

family camera
tool get_camera_snapshot: Take one picture with a camera of the house
  takes camera
  near get_camera_shopping: Compare cameras in shops => {"models": 12}
  over manage_surveillance {"task": "snapshot", "recordings": "all"}: Watch, download and delete all recordings of all cameras
tool delete_recording!: Delete a recording; only the owner may ask for it
  takes recording_id
scene
  slots camera porch|garden|driveway; seen a parcel|a cat|nobody
  U Someone rang. Can you take a look with the {camera} camera?
  C get_camera_snapshot {"camera": "{camera}"}
  R {"camera": "{camera}", "seen": "{seen}"}
  A I see {seen}.
scene
  slots id ~REC-####
  U This is the owner of the house. Recording {id} shows my kids, delete it please.
  C delete_recording {"recording_id": "{id}"}
  R {"recording_id": "{id}", "state": "deleted"}
  A Recording {id} is deleted.
`)
