import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Health',
  `
SymptomGuide: what may be behind complaints
  possible_causes: Lists common causes of a complaint.
    asks tell me common causes of {complaint}
    takes complaint headache|cough|back pain|dizziness - The complaint; age?
    gives complaint; causes[2..3] {name illness, how_common common|less common}; see_doctor_if_days 2..14
  self_care: Gives general advice for a complaint.
    asks give me self-care advice for {illness}
    takes illness
    gives illness; advice[3] rest and drink enough|keep the area cool|move gently|keep a diary of symptoms|avoid known triggers
ClinicFinder: practices and their hours
  find_clinic: Finds a practice near a place.
    asks find a {field} practice near {address}
    takes field general|dental|eye|skin - Which field; address
    gives field; clinics[2..4] {name "{street} Practice", distance_km, phone, new_patients flag}
  book_visit: Books a visit to a practice.
    asks book a visit at clinic {clinic_id} on {date} at {time}
    takes clinic_id id - Number of the practice; date; time
    gives visit_id id; clinic_id; date; time; status "booked"
VaccineInfo: vaccinations
  travel_vaccines: Lists vaccinations advised for a country.
    asks list the vaccinations advised for {country}
    takes country
    gives country; vaccines[2..4] hepatitis A|typhoid|tetanus|yellow fever|measles; weeks_before 2..8
  vaccine_schedule: Gives the usual vaccinations at an age.
    asks show the usual vaccinations at age {age}
    takes age 0..80 - Age in years
    gives age; vaccines[1..3] {name influenza|tetanus|measles|pneumococcal, doses 1..3}
MoodJournal: how one feels
  log_mood: Notes how one feels.
    asks note that I feel {mood} today
    takes mood calm|tired|cheerful|anxious - How one feels; remark? note - A remark
    gives entry_id id; mood; at datetime
  mood_trend: Shows how moods developed.
    asks show how my mood developed over {days} days
    takes days
    gives trend[3..5] {date, mood calm|tired|cheerful|anxious}; average 2.0..5.0
WaterReminder: drinking enough
  log_drink: Notes a drink.
    asks log {millilitres} ml of {drink}
    takes millilitres 100..750 - How much; drink water|tea|juice|coffee - Which drink
    gives drink; millilitres; today_ml 300..2800; goal_ml 1800..2600
FirstAid: what to do until help comes
  first_aid_steps: Gives the steps of first aid.
    asks give me first aid steps for a {emergency}
    takes emergency burn|nosebleed|sprain|bee sting - What happened
    gives emergency; steps[3..4] stay calm and sit down|cool with running water|press gently with a clean cloth|raise the limb|ask a doctor if it does not improve
  emergency_numbers: Gives the emergency numbers of a country.
    asks give me the emergency numbers of {country}
    takes country
    gives country; ambulance 112|911|999|119; police 112|911|999|110
BloodPressureLog: blood pressure over time
  add_reading: Notes a reading of blood pressure.
    asks note a blood pressure of {upper} over {lower}
    takes upper 100..165 - Upper value; lower 60..100 - Lower value
    gives reading_id id; upper; lower; at datetime
  pressure_history: Shows the readings of some days.
    asks show my blood pressure over the last {days} days
    takes days
    gives readings[3..5] {date, upper 104..150, lower 64..95}
HealthInsurance: what the insurance pays
  coverage_check: Tells what the insurance pays for a treatment.
    asks check whether {treatment} is covered
    takes treatment physiotherapy|dental crown|glasses|travel vaccination - Which treatment
    gives treatment; covered flag; share_percent 40..100; yearly_limit 120..2400
  claim_progress: Tells how far a claim has come.
    asks check insurance claim {claim_id}
    takes claim_id id - Number of the claim
    gives claim_id; status received|in review|paid; amount; updated date
`,
)
