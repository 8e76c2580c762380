/** What servers are about, and what their tools do. Own words, of no real server. */
export const SUBJECTS =
  `almanac anchor apiary atlas ballot barley basin beacon bicycle bridge brook calendar canal cargo
  cedar cellar chapel cinema clinic compass copper cotton crane cycle dairy delta depot dune easel engine fabric ferry
  fjord forge garden geyser glacier granary harbour harvest hazel heron hive island kettle kiln ladder lagoon lantern
  ledger library lighthouse loom lumber maple market meadow museum nectar orchard oyster pantry parcel pebble pepper
  pillow planet pottery prairie quarry quilt railway ranger reef river rocket saddle salmon sawmill shelter siding sleigh
  sonnet spice stable steam summit sundial tannery temple thicket thimble tunnel turbine valley vessel village vineyard
  walnut weather willow windmill winter woodland yarn zephyr`.split(/\s+/)

export const THINGS =
  `records reports readings routes tickets notes photos orders prices samples charts visits shifts
  rooms seats parts crates letters maps lists`.split(/\s+/)

export const DEEDS = `list find count show compare sort sum describe check group`.split(/\s+/)
