import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Devices',
  `
SmartLights: lamps at home
  set_light: Switches a lamp or sets its brightness.
    asks set the light in the {room} to {brightness} percent
    takes room kitchen|bedroom|hall|study - Which room; brightness 0..100 - Brightness in percent
    gives room; brightness; on flag
  light_status: Tells which lamps are on.
    asks tell me which lights are on in the {room}
    takes room kitchen|bedroom|hall|study - Which room
    gives room; lamps[1..3] {lamp id, on flag, brightness 10..100}
Thermostat: heating at home
  set_temperature: Sets the temperature of a room.
    asks set the {room} to {degrees} degrees
    takes room kitchen|bedroom|hall|study - Which room; degrees 15..25 - Degrees Celsius
    gives room; degrees; current 14.0..24.0; heating flag
  heating_schedule: Shows when the heating runs.
    asks show the heating schedule for {weekday}
    takes weekday
    gives weekday; periods[2..3] {from 06:00|07:30|16:00, until 09:00|17:30|22:00, degrees 17..22}
DoorBell: bell and camera at the door
  recent_visits: Lists who rang at the door.
    asks list who rang the doorbell on {date}
    takes date
    gives date; visits[1..4] {time, what parcel|neighbour|unknown person|post, answered flag}
  bell_volume: Sets how loud the bell is.
    asks set the doorbell volume to {volume}
    takes volume 0..10 - How loud
    gives volume; saved flag
VacuumRobot: the robot that cleans floors
  start_cleaning: Sends the robot to clean a room.
    asks send the vacuum robot to clean the {room}
    takes room kitchen|bedroom|hall|study - Which room
    gives room; started_at datetime; minutes 10..55; charge_percent 20..100
GardenSprinkler: watering the garden
  water_zone: Waters a part of the garden.
    asks water the {zone} for {minutes} minutes
    takes zone lawn|roses|vegetables - Which part; minutes 5..40 - How many minutes
    gives zone; minutes; litres 20..260
  soil_moisture: Gives how wet the soil is.
    asks check how wet the soil of the {zone} is
    takes zone lawn|roses|vegetables - Which part
    gives zone; moisture_percent percent; last_watered datetime
PrinterDesk: printers of the office
  printer_status: Tells whether a printer is ready.
    asks check whether the printer {printer} is ready
    takes printer ~Reception|Second floor|Workshop - Name of the printer
    gives printer; status ready|out of paper|warming up; toner_percent percent; queue 0..9
  print_file: Prints a file.
    asks print {path} on the printer {printer}[ in {copies} copies]
    takes path; printer ~Reception|Second floor|Workshop - Name of the printer; copies? 1..20 - How many copies
    gives job_id id; printer; pages 1..48
CameraRoll: pictures of a camera
  list_pictures: Lists pictures taken on a day.
    asks list the pictures I took on {date}
    takes date
    gives date; pictures[3..5] {picture id, time, place city, width 3024|4032}
  picture_details: Gives when and how a picture was taken.
    asks show how picture {picture_id} was taken
    takes picture_id id - Number of the picture
    gives picture_id; taken datetime; exposure 1/60|1/125|1/500; iso 100|200|400|800; city
BatteryMonitor: batteries of sensors and tools
  battery_levels: Lists devices with low batteries.
    asks list devices with less than {percent} percent battery
    takes percent 5..60 - Lower than this
    gives devices[1..5] {device id, name smoke alarm|door sensor|remote control|weather station, level_percent 2..40}
  battery_history: Shows how a battery ran down.
    asks show the battery history of device {device_id}
    takes device_id
    gives device_id; points[4..6] {date, level_percent percent}
`,
)
