/// A kind of reasoning from what somebody or something says to what is so, with the questions that test it.
public struct ReasoningScheme: Sendable, Hashable {
  /// What it is called in a case file.
  public let name: String
  /// Other names for it.
  public let otherNames: [String]
  /// The questions; an argument may answer any of them with "no".
  public let questions: [String]

  /// Where the schemes and the gist of their questions come from; the wording is our own.
  public static let source =
    "after Walton, Reed & Macagno, Argumentation Schemes (Cambridge University Press, 2008), in our own words; "
    + "the questions on documents and recordings are ours, in the same manner"

  /// Every scheme, in a fixed order.
  public static let all: [ReasoningScheme] = [
    ReasoningScheme(
      name: "witness", otherNames: ["witness testimony", "testimony", "eyewitness"],
      questions: [
        "Was the witness where this could be seen or heard?",
        "Does the witness tell it as something they saw or heard themselves?",
        "Does the account agree with itself?",
        "Does it agree with what is known from elsewhere?",
        "Do other witnesses who do not depend on this one tell the same?",
        "Would the witness gain by telling it so?",
        "Is what the witness tells plausible in itself?",
        "Was the witness free to speak?",
      ]),
    ReasoningScheme(
      name: "expert", otherNames: ["expert opinion"],
      questions: [
        "Is the person an expert at all?",
        "Is this the field in which they are one?",
        "What did they say word for word, and does it say this?",
        "Are they to be trusted in this matter, or is something in it for them?",
        "Do other experts agree?",
        "Does the opinion rest on evidence that can be looked at?",
      ]),
    ReasoningScheme(
      name: "sign", otherNames: ["argument from sign", "trace"],
      questions: [
        "How often does this sign go with what it is taken for?",
        "What else could have left the same sign?",
        "Is it certain that the sign was there, and then?",
        "If what it is taken for were so, what other signs should be there, and are they?",
      ]),
    ReasoningScheme(
      name: "popular opinion", otherNames: ["popularity", "common knowledge", "rumour", "rumor"],
      questions: [
        "How is it known that many believe it?",
        "Do they believe it each for reasons of their own, or from one source?",
        "Were they in a position to know?",
        "Is there a reason to doubt it even though many believe it?",
      ]),
    ReasoningScheme(
      name: "position to know", otherNames: ["insider", "official"],
      questions: [
        "Is the speaker in a position to know this?",
        "Is the speaker honest in this matter?",
        "Did the speaker really say it?",
      ]),
    ReasoningScheme(
      name: "document",
      otherNames: ["recording", "picture", "photograph", "photo", "video", "audio"],
      questions: [
        "Is it the original, or through whose hands did it come?",
        "Was it made when and where it is said to have been made?",
        "Has anything been altered, cut or left out?",
        "Does it show or say what it is taken to show or say?",
        "Who made it, and what for?",
        "Has it been seen before in another connection?",
      ]),
  ]
}

/// The questions that could attack reasoning of a scheme, in plain words; none for a scheme that is not known.
///
/// The name may be written in any case and spacing, and a scheme has several names ("expert", "expert opinion"). Their
/// origin is ``ReasoningScheme/source``.
public func criticalQuestions(for scheme: String) -> [String] {
  let wanted = scheme.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  let found = ReasoningScheme.all.first { $0.name == wanted || $0.otherNames.contains(wanted) }
  return found?.questions ?? []
}
