import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Fitness',
  `
WorkoutPlanner: training plans
  make_plan: Makes a training plan for a goal.
    asks make a plan to {goal} with {sessions} sessions a week
    takes goal build strength|run ten kilometres|become more flexible - What to reach; sessions 1..6 - Sessions a week
    gives goal; sessions; plan[sessions] {weekday, exercise, minutes 20..75}
  find_exercise: Finds exercises for a part of the body.
    asks find exercises for the {muscle}
    takes muscle back|legs|shoulders|core - Part of the body; equipment? none|dumbbells|band - What is at hand
    gives muscle; exercises[3..4] {name exercise, sets 2..5, repetitions 6..20}
RunTracker: runs and how fast they were
  recent_runs: Lists the newest runs of a runner.
    asks list the recent runs of {user}
    takes user; limit?
    gives user; runs[3..5] {date, distance_km 3.0..21.1, minutes 18..130, pace_min_km 4.2..7.4}
  race_forecast: Forecasts the time over a distance.
    asks forecast my time over {distance} km
    takes distance 5..42 - Distance in kilometres; user?
    gives distance; hours 0..4; minutes 20..59; confidence low|medium|high
CalorieCounter: energy in food
  food_energy: Gives the energy of a dish.
    asks tell me how many calories are in {dish}
    takes dish; servings?
    gives dish; kcal 140..880; protein_g 4..42; fat_g 2..38; carbs_g 10..96
  log_meal: Notes a meal.
    asks log {dish} for {meal}
    takes dish; meal breakfast|lunch|dinner|snack - Which meal
    gives dish; meal; kcal 140..880; day_total 600..2600
GymFinder: gyms and classes
  find_gyms: Finds gyms near a place.
    asks find a gym near {address}
    takes address
    gives gyms[2..4] {name "{street} Gym", distance_km, monthly_price 15.00..79.00, rating}
  class_schedule: Lists the classes of a gym on a day.
    asks list the {class_kind} classes on {weekday}
    takes class_kind yoga|spinning|pilates|boxing - Which class; weekday
    gives class_kind; weekday; classes[2..4] {time, trainer first_name, free 0..18}
SleepLog: how well one slept
  sleep_report: Reports how a person slept.
    asks report how I slept on {date}
    takes date
    gives date; hours 4.5..9.5; deep_percent 8..28; awakenings 0..6; score 40..98
YogaGuide: postures and sequences
  yoga_sequence: Puts together a sequence of postures.
    asks put together a {minutes} minute yoga sequence for {focus}
    takes minutes 10..60 - How many minutes; focus hips|back|balance|relaxation - What it is for
    gives minutes; focus; postures[4..6] {name mountain|tree|cat and cow|warrior|child|bridge, breaths 4..12}
  posture_details: Describes a posture.
    asks describe the yoga posture {posture}
    takes posture mountain|tree|warrior|bridge - Which posture
    gives posture; level easy|medium; helps_with balance|back|breathing; breaths 4..12
StepCounter: steps and activity
  daily_steps: Gives the steps of a day.
    asks tell me how many steps I took on {date}
    takes date
    gives date; steps 1800..19800; distance_km; active_minutes 10..140
  step_goal: Sets the goal of steps a day.
    asks set my step goal to {steps}
    takes steps 3000..20000 - Steps a day
    gives steps; saved flag; reached_last_week_days 0..7
BodyMetrics: weight, heart and other measures
  body_index: Computes the body mass index.
    asks compute the body mass index for {weight_kg} kg and {height_cm} cm
    takes weight_kg; height_cm
    gives weight_kg; height_cm; index 17.5..33.0; range under|normal|above
  heart_zones: Gives the heart rate zones for an age.
    asks give me the heart rate zones for age {age}
    takes age
    gives age; zones[4] {zone easy|steady|hard|maximal, from 96..130, to 131..184}
`,
)
