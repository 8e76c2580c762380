import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Gaming',
  `
GameLibrary: games one owns
  list_games: Lists the games of a player.
    asks list the games of {user}
    takes user
    gives user; games[3..5] {title, hours_played 0..320, installed flag}
  game_details: Gives facts about a game.
    asks tell me about the game {title}
    takes title
    gives title; year; genre puzzle|strategy|racing|adventure; players 1..8; rating
Leaderboards: best scores
  top_scores: Lists the best scores of a game.
    asks show the top scores of {title}
    takes title; limit?
    gives title; scores[4..6] {player user, score 1200..98000, date}
  player_rank: Gives the rank of a player.
    asks tell me the rank of {user} in {title}
    takes user; title
    gives user; title; rank 1..4200; score 1200..98000
ChessClub: chess games and puzzles
  daily_puzzle: Gives a chess puzzle.
    asks give me a {level} chess puzzle
    takes level easy|medium|hard - How hard
    gives puzzle_id id; level; to_move white|black; moves_needed 1..4; rating 900..2400
  recent_matches: Lists the newest chess games of a player.
    asks list the last chess games of {user}
    takes user
    gives user; matches[3] {against user, result won|lost|drawn, moves 14..88, date}
ServerStatus: whether game servers run
  game_server: Tells whether a game server runs.
    asks check whether the game server {server_name} is up
    takes server_name ~Aurora|Basalt|Coral|Delta - Name of the server
    gives server_name; online flag; players 0..480; ping_ms 8..140
  maintenance_plan: Lists the planned breaks of game servers.
    asks list the planned maintenance for {month}
    takes month
    gives month; breaks[1..3] {server Aurora|Basalt|Coral|Delta, begins datetime, minutes 15..180}
BoardGameNight: evenings with board games
  suggest_game: Suggests a board game.
    asks suggest a board game for {players} players and {minutes} minutes
    takes players 2..8 - How many players; minutes 15..180 - How much time
    gives suggestions[3] {title, minutes 15..180, level easy|medium|hard}
  roll_dice: Rolls dice.
    asks roll {dice} dice with {sides} sides
    takes dice 1..6 - How many dice; sides 4..20 - How many sides
    gives rolls[dice] 1..4; sides
TournamentDesk: tournaments and their rounds
  tournament_bracket: Shows who plays whom in a tournament.
    asks show the bracket of tournament {tournament_id}
    takes tournament_id id - Number of the tournament
    gives tournament_id; round 1..5; matches[2..4] {home user, away user, at datetime}
`,
)
