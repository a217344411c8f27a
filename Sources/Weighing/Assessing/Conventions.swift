import AssayModel

/// The numbers that stand in where nobody rated, and the conventions of the model: all of them are said in the report.
enum Conventions {
  /// No single fact moves the odds by more than this allows: `L' = (1 − ε) L + ε / 2`.
  static let floor = 0.02
  /// How likely a source that tracks the truth asserts what is so, unless rated: 1, with the floor.
  static let hit = Uncertain(1 - floor / 2)
  /// How likely a source that tracks the truth asserts what is not so, unless rated: 0, with the floor.
  static let falseAlarm = Uncertain(floor / 2)
  /// How likely somebody would say it anyway, unless rated.
  static let anyway = Uncertain(0.5)
  /// How likely a reader would say it anyway, unless rated.
  static let anywayOfReaders = Uncertain(0.9)
  /// How likely a report in the same words, or on the same person's word, is a copy, unless rated.
  static let copying = Uncertain(0.9)
  /// How expected a fact is under every hypothesis of a set that does not rate it.
  static let unrated = Uncertain(0.5)
  /// The share of a set's rated facts that must be rated for a hypothesis to be ranked.
  static let ratedShare = 0.8

  /// What every result rests on, in plain sentences.
  static let sentences = [
    "Every rating answers one question: if this explanation were true, how expected would the fact be?",
    "A range is read as the middle nine tenths of what its author holds possible.",
    "A fact that nobody rated for an explanation is taken to be anything between the lowest and the "
      + "highest that was rated for the others; an explanation with fewer than four fifths of its "
      + "facts rated is not ranked.",
    "No single fact moves the odds by more than 99 to 1, whatever it was rated, unless a person "
      + "lifts that limit with a reason.",
    "A source is taken to be reliable as the letter of its grade says: A 90–98 %, B 75–92 %, "
      + "C 55–80 %, D 30–60 %, E 5–35 %. An ungraded source, and grade F, can be anything from 5 to "
      + "95 %. These ranges are a convention of Assay, not a standard; the digit of a grade is shown "
      + "and not counted.",
    "A reliable source is taken to report what is so 99 times in 100 and what is not so once in 100; "
      + "anybody else, and whoever only passes something on, says it anyway half of the time, a reader "
      + "who comments nine times in ten, unless it was rated.",
    "Two reports of one fact in the same words, or on the word of the same named person, are taken "
      + "to be one and a copy with 90 % unless it was rated; readers who say the same count once, "
      + "however many they are.",
    "The bands show the noise of the ratings alone. They do not cover an explanation that nobody "
      + "thought of.",
  ]
}
