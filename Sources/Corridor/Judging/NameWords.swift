/// Words by which a name of several words is a place's or a body's, and not a person's.
enum NameWords {
  /// Words that such names begin with.
  static let first: Set<String> = [
    "cape", "central", "east", "eastern", "federal", "fort", "general", "grand", "great", "greater",
    "gulf", "international", "lake", "little", "lower", "mount", "national", "new", "north",
    "northern", "old", "operation", "port", "radio", "royal", "south", "southern", "united",
    "upper",
    "west", "western",
  ]

  /// Words that such names end with.
  static let last: Set<String> = [
    "academy", "accord", "act", "agreement", "airlines", "airport", "airways", "alliance", "arena",
    "avenue", "award", "barracks", "base", "bay", "beach", "boulevard", "bridge", "brothers",
    "bureau", "camp", "canal", "capital", "cathedral", "cemetery", "centre", "chronicle", "city",
    "clinic", "club", "coast", "code", "committee", "construction", "council", "county", "courier",
    "cup", "day", "depot", "district", "docks", "door", "energy", "exit", "factory", "ferry",
    "festival", "forest", "friday", "gallery", "games", "garage", "gardens", "gas", "gate",
    "gazette", "group", "hall", "harbor", "harbour", "herald", "holdings", "hotel", "house",
    "industries", "inn", "island", "islands", "journal", "junction", "lane", "league", "library",
    "limited", "line", "logistics", "ltd", "mall", "market", "media", "mill", "mine", "mining",
    "mirror", "monday", "monument", "motors", "mountain", "mountains", "museum", "news", "notes",
    "ocean", "oil", "palace", "park", "partners", "pass", "peninsula", "pier", "plant", "plaza",
    "point", "port", "post", "press", "prison", "properties", "province", "quarter", "quay",
    "railway", "region", "regulations", "review", "river", "road", "saturday", "sea", "security",
    "services", "shipping", "solutions", "sons", "square", "stadium", "state", "station", "steel",
    "street", "summit", "sunday", "systems", "theater", "theatre", "thursday", "times", "tower",
    "town", "treaty", "tribune", "trust", "tuesday", "tunnel", "valley", "village", "wall", "war",
    "warehouse", "wednesday", "wharf", "wire", "works", "yard", "years",
  ]
}
