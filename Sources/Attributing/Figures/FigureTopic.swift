import AssayModel
import Language

/// What befalls people.
let harms: Set<Topic.Family> = [
  .killed, .injured, .missing, .detained, .hospitalised, .hostages, .rescued, .evacuated,
]

let tollWords: Set<String> = [
  "toll", "put", "puts", "known", "confirmed", "counted", "rose", "risen", "raised", "stood",
  "revised", "climbed", "number",
]

/// The topic of a figure: the first rule that knows it.
func topic(of context: FigureContext) -> Topic? {
  if let age = ageTopic(context) { return age }
  if let family = harmTopic(context) { return Topic(family, subset: subset(context, family)) }
  return attackersTopic(context) ?? presentTopic(context) ?? moneyTopic(context) ?? distanceTopic(
    context) ?? durationTopic(
      context)
    ?? sizeTopic(context) ?? shareTopic(context) ?? countTopic(context) ?? peopleTopic(context)
}

/// People who are counted and nothing more: background to the event, no answer.
private func peopleTopic(_ context: FigureContext) -> Topic? {
  guard case .cardinal = context.quantity.kind, let noun = context.noun,
    Lexicon.english.has(noun.lemma, .person)
  else { return nil }
  return Topic(.count, key: noun.lemma, subset: "part")
}

/// The part of a whole that a figure of people is about: "three children", "including two firefighters", "more than half
/// of those".
private func subset(_ context: FigureContext, _ family: Topic.Family) -> String {
  guard let noun = context.noun else { return "" }
  let whole: Set<String> = [
    "person", "people", "man", "dead", "other", "victim", "life", "soul", "casualty", "injured",
    "wounded",
    "missing", "death", "fatality", "body", "injury", "detainee", "arrest", "hostage", "suspect",
    "attacker", "gunman", "concertgoer", "spectator", "guest", "visitor", "passenger", "civilian",
    "survivor", "evacuee", "resident", "human", "individual", "wound", "patient", "killed", "hurt",
  ]
  if noun.isPart {
    let next = context.lower(context.after + 1)
    if ["them", "those", "whom", "these", "us"].contains(next) { return "part" }
    // "182 of the surviving casualties" is how many there were.
    return noun.lemma == "casualty" && family == .injured ? "" : "part"
  }
  if noun.lemma == "man" || noun.lemma == "woman", context.quantity.measure.value == 1 {
    return "part"
  }
  let including = ["including", "among", "whom"].contains(context.lower(context.before))
  if including { return whole.contains(noun.lemma) ? "part" : noun.lemma }
  // A noun that the lexicon does not know may be some of them only.
  guard !whole.contains(noun.lemma), !noun.lemma.hasSuffix("goer"),
    !Lexicon.english.has(noun.lemma, .attacker),
    Lexicon.english.has(noun.lemma, .person) || context.stretch.lower(noun.token) != noun.lemma
      || context.quantity.measure.value == 1
  else { return "" }
  return noun.lemma
}
