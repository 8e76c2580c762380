import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Weather',
  `
CityForecast: forecasts for towns, day by day and hour by hour
  daily_forecast: Gives the forecast of the coming days for a town.
    asks give me the forecast for {city}[ for the next {days} days]
    takes city; days?
    gives city; forecast[days] {date, high_c 12..34, low_c -2..11, sky clear|cloudy|light rain|showers|snow}
  hourly_forecast: Gives the forecast of the coming hours for a town.
    asks tell me how the weather in {city} develops over the next {hours} hours
    takes city; hours
    gives city; hourly[hours] {time, temperature_c 2..31, rain_percent 0..100}
StormWatch: warnings of severe weather
  active_warnings: Lists the weather warnings in force in a region.
    asks list the weather warnings for {region}
    takes region
    gives region; warnings[0..3] {what storm|flood|heat|frost|thunder, level yellow|orange|red, until datetime}
  storm_track: Tells where a named storm is and where it moves.
    asks tell me where storm {storm} is heading
    takes storm ~Berta|Oskar|Lina|Emil - Name of the storm
    gives storm; latitude; longitude; wind_kmh 80..190; moving north|north-east|east|west; updated datetime
AirQuality: pollution and pollen
  air_index: Gives the air quality of a town.
    asks check the air quality in {city}
    takes city
    gives city; index 1..180; level good|fair|moderate|poor; pm25 2..60; ozone 20..140
  pollen_count: Gives the pollen count of a town.
    asks check the pollen count in {city}[ for {plant}]
    takes city; plant? grass|birch|olive|ragweed - Kind of pollen
    gives city; counts[3] {plant grass|birch|olive|ragweed, grains 0..220, level low|medium|high}
SeaConditions: tides, waves and water temperature
  tide_table: Gives high and low water at a port on a day.
    asks give me the tide times for {port} on {date}
    takes port city - Name of the port; date
    gives port; date; tides[4] {time, kind high|low, height_m 0.3..5.8}
  surf_report: Gives waves and wind at a beach.
    asks report the surf at {beach}
    takes beach ~North Beach|Praia Grande|Long Strand|Bells Cove - Name of the beach
    gives beach; wave_m 0.3..3.4; period_s 5..16; wind_kmh 4..42; water_c 9..25
ClimateRecords: what the weather was
  past_weather: Gives what was measured in a town on a past day.
    asks look up the weather in {city} on {date}
    takes city; date
    gives city; date; high_c 8..33; low_c -4..16; rain_mm 0.0..24.0
  monthly_averages: Gives the averages of a month in a town.
    asks tell me the usual {month} weather in {city}
    takes city; month
    gives city; month; mean_c 2..27; rain_days 2..18; sun_hours 60..320
SkyCalendar: sunrise, sunset and the moon
  sun_times: Gives sunrise and sunset for a town on a day.
    asks tell me sunrise and sunset in {city} on {date}
    takes city; date
    gives city; date; sunrise 05:40|06:15|07:05|07:50; sunset 17:10|18:40|20:05|21:20; day_length_minutes 470..990
`,
)
