## What happens in the home.

event-came-home = { $person } comes home.
event-went-out = { $person } goes out.
event-feels = { $person }: { $feeling }.
event-put-on-jumper = { $person } puts on a jumper.
event-switched-on = { $person } switches on: { $thing }.
event-switched-standby = { $person } puts on standby: { $thing }.
event-switched-off = { $person } switches off: { $thing }.
event-opened = { $person } opens: { $thing }.
event-tilted = { $person } tilts: { $thing }.
event-half-closed = { $person } lowers halfway: { $thing }.
event-closed = { $person } closes: { $thing }.
event-room-under-floor = { $room }: below 18 °C.
event-sunrise = The sun rises.
event-sunset = The sun sets.
event-finished = The day is over.
event-done = Done. { $what }.

## The page for those who listen to it.

screen-menu = Start
screen-level = Before playing
screen-play = Playing
screen-debrief = Debrief
screen-settings = Settings
mirror-summary = In short
mirror-time = It is { $time }, { $date }. It is { $outside } outside.
mirror-power = Power: { $watts }, or { $cost }.
mirror-spent = Spent: { $amount }, goal { $goal }.
mirror-paused = Time is stopped.
mirror-running = Time goes by.
mirror-rooms = Rooms
mirror-room = { $room }, { $temperature }
mirror-things = Objects
mirror-people = The household
mirror-person = { $person }: { $feeling }
mirror-wastes = What is lost
mirror-waste = { $thing }: { $reason }, { $watts }
mirror-no-waste = Nothing is lost right now.
mirror-actions = What you can do
mirror-tools = Tools
mirror-speed = Speed
mirror-events = What happens
mirror-card = Card: { $title }
mirror-line = { $name }: { $value }
mirror-look = Look at: { $room }
mirror-window = { $opening }, shutter { $shutter }
mirror-tried = { $value }: { $cost } a day, instead of { $before }.
mirror-cost = { $cost } a day.
mirror-compared = { $you } with you, { $without } without you
mirror-ratings = Three ratings
