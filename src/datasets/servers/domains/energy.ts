import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Energy',
  `
MeterReader: meters of a household
  meter_reading: Gives the reading of a meter on a day.
    asks read meter {meter_id} for {date}
    takes meter_id id - Number of the meter; date
    gives meter_id; date; kwh 1200..48000; since_month_kwh 20..480
  usage_by_hour: Shows the use of a day hour by hour.
    asks show the hourly power use of meter {meter_id}
    takes meter_id id - Number of the meter
    gives meter_id; usage[6] {time, kwh 0.1..3.9}
TariffCompare: prices of electricity and gas
  compare_tariffs: Compares tariffs for a yearly use.
    asks compare {energy} tariffs for {kwh} kWh a year
    takes energy electricity|gas - Which energy; kwh 1200..20000 - Use in a year
    gives energy; tariffs[3..4] {provider company, price_per_kwh 0.09..0.42, yearly 240..4800}
  spot_price: Gives the market price of electricity by hour.
    asks tell me the spot price of power in {country} on {date}
    takes country; date
    gives country; date; prices[6] {time, price_per_mwh 8.0..180.0}
SolarPlanner: power from the roof
  solar_estimate: Estimates what a solar roof yields.
    asks estimate the solar yield of {area} square metres in {city}
    takes city; area 8..90 - Area in square metres; tilt? 10..60 - Slope of the roof in degrees
    gives city; area; yearly_kwh 900..14000; peak_kw 1.2..14.0
  panel_output: Gives what panels yielded on a day.
    asks show what solar plant {plant_id} produced on {date}
    takes plant_id id - Number of the plant; date
    gives plant_id; date; kwh 2.0..68.0; best_hour 11:00|12:00|13:00
GridWatch: load and outages of the grid
  grid_load: Gives load and mix of the grid.
    asks show the current grid load in {country}
    takes country
    gives country; load_mw 900..62000; mix[4] {source wind|solar|hydro|gas|nuclear, share_percent 5..45}
  outage_map: Lists power cuts in a region.
    asks list power cuts in {region}
    takes region
    gives region; outages[0..3] {city, homes 20..4200, since datetime, expected_back time}
CarbonCounter: emissions of homes and journeys
  footprint_trip: Estimates the emissions of a journey.
    asks estimate the emissions of going from {origin} to {destination} by {mode}
    takes origin; destination; mode train|car|plane|bus - How to travel
    gives origin; destination; mode; kg_co2 4.0..420.0
  footprint_home: Estimates the emissions of a home.
    asks estimate the yearly emissions of a {rooms} room flat heated with {heating}
    takes rooms 1..7 - How many rooms; heating gas|oil|heat pump|district heat - How it is heated
    gives rooms; heating; tonnes_co2 0.4..6.8
HeatPumpAdvisor: heat pumps for houses
  size_heat_pump: Suggests the size of a heat pump.
    asks suggest a heat pump for a house of {area} square metres in {city}
    takes area 60..320 - Heated area in square metres; city
    gives area; city; power_kw 4..18; model "{brand} H{count}"; price 6800..19000
`,
)
