import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Sports',
  `
ScoreBoard: results of matches
  latest_scores: Gives the newest results of a league.
    asks give me the latest {sport} results
    takes sport football|basketball|hockey|rugby - Which sport
    gives sport; matches[3..4] {home team, away team, home_score 0..5, away_score 0..5, date}
  team_fixtures: Lists the next matches of a team.
    asks list the next matches of {team}
    takes team; limit?
    gives team; fixtures[2..4] {against team, date, time, at_home flag}
LeagueTables: tables of leagues
  league_table: Gives the table of a league.
    asks show the table of the {league}
    takes league ~Coast League|Northern Division|City Cup - Name of the league
    gives league; rows[4..6] {team, played 10..34, points 8..78}
  season_stats: Gives the numbers of a team in a season.
    asks give me the season numbers of {team}
    takes team; year?
    gives team; won 4..24; drawn 0..10; lost 2..18; scored 18..90
PlayerStats: numbers of players
  player_profile: Gives the numbers of a player.
    asks tell me about the player {person}
    takes person
    gives person; team; age 18..38; matches 4..320; goals 0..140
  compare_players: Compares two players.
    asks compare {first} with {second}
    takes first person - The first player; second person - The second player
    gives first; first_goals 0..140; second; second_goals 0..140
TennisDesk: tennis tournaments
  tennis_draw: Shows the draw of a tournament.
    asks show the draw of the {tournament}
    takes tournament ~Harbour Open|Lakeside Cup|City Masters - Name of the tournament
    gives tournament; matches[3..4] {first person, second person, court 1..8, time}
  court_booking: Books a tennis court.
    asks book a tennis court on {date} at {time}
    takes date; time; hours? 1..3 - How many hours
    gives booking_id id; date; time; court 1..8; price 8.00..32.00
CyclingRoutes: rides and races by bicycle
  race_stages: Lists the stages of a race.
    asks list the stages of the {race}
    takes race ~Coastal Tour|Hills Classic|Three Rivers - Name of the race
    gives race; stages[3..5] {stage 1..21, from city, to city, km 80..230}
  suggest_ride: Suggests a ride.
    asks suggest a {km} km ride near {city}
    takes city; km 10..160 - How long
    gives city; rides[2..3] {name "{title} loop", km 10..160, climb_m 40..2100}
GolfCourses: golf courses and tee times
  tee_times: Lists free tee times.
    asks list free tee times on {date} for {players} players
    takes date; players 1..4 - How many players
    gives date; times[2..4] {time, price 24.00..110.00, holes 9|18}
SwimPools: swimming pools
  pool_hours: Gives the hours of pools in a town.
    asks tell me when pools in {city} are open on {weekday}
    takes city; weekday
    gives city; weekday; pools[2..3] {name "{street} Baths", opens 06:30|08:00|10:00, closes 18:00|20:00|22:00}
  lane_times: Lists when lanes are free.
    asks list free swimming lanes at pool {pool_id} on {date}
    takes pool_id id - Number of the pool; date
    gives pool_id; date; lanes[2..4] {lane 1..8, from time, minutes 30..90}
SportsNews: news of sport
  sport_news: Lists news on a team.
    asks give me the news about {team}
    takes team
    gives team; news[2..4] {headline "{team} sign {person}", at datetime}
  transfer_rumours: Lists who may change teams.
    asks list transfer rumours about {team}
    takes team
    gives team; rumours[1..3] {player person, from team, likely_percent 10..90}
`,
)
