import AssayModel
import Language

/// Who was killed, hurt, missing, detained, taken to hospital, held, rescued or led to safety.
///
/// The word that tells may stand after the number ("137 dead", "12 people were killed"), before it ("killing at least 12",
/// "a death toll of 12") or after "of" ("12 of the wounded").
func harmTopic(_ context: FigureContext) -> Topic.Family? {
  guard countsPeople(context) else { return nil }
  // "More than half of the 40 died", "one of five suspects was arrested": the verb is about the part.
  if isWhole(context) { return adjective(context) }
  // "Eleven vehicles were damaged and two burned": what the number before counted was no people.
  if context.noun == nil, context.followsThings { return nil }
  return wordAfter(context) ?? verbAfter(context) ?? verbBefore(context) ?? tollBefore(context)
}

/// Whether the number is the whole that another number or word takes a part of.
private func isWhole(_ context: FigureContext) -> Bool {
  var index = context.before
  if ["the", "these", "those", "his", "their", "its"].contains(context.lower(index)) { index -= 1 }
  guard context.lower(index) == "of" else { return false }
  // "Six members of one family"
  if context.quantity.measure.value == 1, index == context.before { return true }
  return context.isOtherQuantity(index - 1)
    || [
      "half", "most", "some", "none", "all", "many", "few", "majority", "each", "one", "two",
      "third", "any",
    ]
    .contains(context.lower(index - 1))
}

/// What befell a whole by the word right after its number: "of the 43 injured".
private func adjective(_ context: FigureContext) -> Topic.Family? {
  for (group, family) in harmWords where context.has(context.after, group) { return family }
  return nil
}

/// Whether "two bodies" are offices: "the governing bodies".
private func isOffice(_ index: Int, _ context: FigureContext) -> Bool {
  ["governing", "public", "official", "regulatory", "professional"].contains(context.lower(index))
}

/// Whether the number can count people at all.
private func countsPeople(_ context: FigureContext) -> Bool {
  switch context.quantity.kind {
  case .cardinal: break
  // "A few" and "several" are no toll unless the next word says so; "dozens" and "hundreds" are.
  case .vague:
    guard
      context.quantity.measure.value >= 12
        || context.has(context.after, .deadWord, .injuredWord, .missingWord)
    else { return false }
  default: return false
  }
  guard context.quantity.measure.unit == nil else { return false }
  if ["body", "bodies"].contains(context.lower(context.after)), isOffice(context.before, context) {
    return false
  }
  guard let noun = context.noun else { return true }
  if Lexicon.english.has(noun.lemma, anyOf: [.thing, .event, .measureNoun]),
    !Lexicon.english.has(noun.lemma, .person),
    !Lexicon.english.has(noun.lemma, anyOf: [.deadWord, .injuredWord, .hostageWord])
  {
    return false
  }
  return true
}

let harmWords: [(Lexicon.Class, Topic.Family)] = [
  (.deadWord, .killed), (.injuredWord, .injured), (.missingWord, .missing),
  (.detainedWord, .detained),
  (.hostageWord, .hostages), (.evacuatedWord, .evacuated), (.rescuedWord, .rescued),
]

/// "137 dead", "86 of the surviving casualties", "12 deaths".
private func wordAfter(_ context: FigureContext) -> Topic.Family? {
  let first = context.after
  for distance in 0..<4 {
    let index = first + distance
    guard context.sentence.tokens.contains(index), let token = context.stretch.token(index) else {
      return nil
    }
    if token.kind == .mark { return nil }
    if distance == 0, token.lower == "of" { continue }
    if token.lower.hasSuffix("ed") || token.lower == "hurt", hasObject(index, context) {
      // "34 injured officers": the word stands before the noun.
      guard distance == 0, context.has(index + 1, .person, .attacker, .role) else { return nil }
      for (group, family) in harmWords where context.has(index, group) { return family }
      return nil
    }
    for (group, family) in harmWords where context.has(index, group) {
      if token.lower == "victim" || token.lower == "victims" || token.lower == "casualty"
        || token.lower == "casualties"
      {
        // "victims" may have survived; the verb after them tells.
        if let verb = verbAfter(context) { return verb }
        if token.lower.hasPrefix("casualt") { return .injured }
        return nil
      }
      if token.lower == "life" || token.lower == "lives" {
        return context.back(
          4,
          where: {
            context.has($0, .kill)
              || ["claimed", "took", "lost", "cost"].contains(context.lower($0))
          }) != nil ? .killed : nil
      }
      // "hostages died", "detainees were injured": the verb after outweighs the noun.
      return verbAfter(context) ?? family
    }
    if context.has(index, .person, .determiner, .attacker)
      || ["people", "more", "other", "others"].contains(token.lower)
    {
      continue
    }
    if context.has(index, .preposition, .conjunction, .auxiliary, .relativeWord) { return nil }
  }
  return nil
}

/// "12 people were killed", "three of them died", "seven others already arrested", "93 remain in hospital".
private func verbAfter(_ context: FigureContext) -> Topic.Family? {
  var index = context.noun?.end ?? context.after
  var passive = false
  // "Two grandchildren and a lodger died": others may share the verb.
  index = afterInsertion(afterCompany(index, context), context)
  let limitStart = index
  while index < limitStart + 9, context.sentence.tokens.contains(index),
    let token = context.stretch.token(index)
  {
    if token.kind == .mark,
      token.lower != "," || index > limitStart
        || context.has(index + 1, .preposition)
    {
      return nil
    }
    if context.isOtherQuantity(index), context.lower(index - 1) == "of" {
      // "six members of one family were"
      index += 1
      continue
    }
    if token.kind == .number || token.kind == .quote || context.isOtherQuantity(index) {
      return nil
    }
    if ["was", "were", "been", "is", "are", "being", "got", "be"].contains(token.lower) {
      passive = true
    }
    let isParticiple =
      token.lower.hasSuffix("ed")
      || ["slain", "shot", "hurt", "held", "slaughtered", "dead"].contains(token.lower)
    if context.has(index, .die),
      !context.has(index, .kill) || token.lower == "drowned" || token.lower == "died"
    {
      return .killed
    }
    // "Four gunmen killed 12": an act of theirs, and no harm to them.
    if !passive, isParticiple, !["suffered", "sustained", "survived"].contains(token.lower),
      !isNeed(token.lower), hasObject(index, context)
    {
      return nil
    }
    if token.lower == "death", context.lower(index - 1) == "to" { return .killed }
    if isParticiple {
      // "150 were killed or injured": neither is told.
      if context.lower(index + 1) == "or", context.has(index + 2, .kill, .injure, .injuredWord) {
        return nil
      }
      if context.lower(index + 1) == "to", context.lower(index + 2) == "death" { return .killed }
      if context.has(index, .kill) { return .killed }
      if context.has(index, .injure) { return .injured }
      if context.has(index, .detain) {
        // "Forty hostages were held"
        return ["hostage", "captive"].contains(context.noun?.lemma ?? "") ? .hostages : .detained
      }
      if context.has(index, .hospitalise) { return .hospitalised }
      if context.has(index, .rescue), token.lower == "rescued" || token.lower == "saved" {
        return .rescued
      }
      if context.has(index, .evacuate), token.lower == "evacuated" || token.lower == "displaced" {
        return .evacuated
      }
    }
    if ["abducted", "kidnapped"].contains(token.lower) { return .hostages }
    if token.lower == "survived" || token.lower == "survive" { return .rescued }
    if ["suffered", "sustained"].contains(token.lower),
      (index + 1..<index + 6).contains(where: {
        context.has($0, .injuredWord)
          || ["burns", "fractures", "bruises", "cuts", "concussion"].contains(context.lower($0))
      })
    {
      return .injured
    }
    if ["dead", "deceased"].contains(token.lower) { return .killed }
    if ["missing", "unaccounted"].contains(token.lower) { return .missing }
    if ["hospital", "hospitals", "intensive", "hospitalisation", "hospitalization"].contains(
      token.lower)
    {
      // "29, hospital says 31": nobody is in it.
      let isPlace =
        context.has(index - 1, .preposition)
        || context.has(index - 1, .determiner) && context.has(index - 2, .preposition)
        || isNeed(context.lower(index - 1))
        || token.lower == "intensive" || context.lower(index + 1) == "treatment"
      return isPlace ? .hospitalised : nil
    }
    if token.lower == "alive", index > (context.noun?.end ?? context.after),
      (index - 4..<index).contains(where: {
        ["dug", "pulled", "brought", "found", "rescued", "got", "recovered"].contains(
          context.lower($0))
      })
    {
      return .rescued
    }
    if token.lower == "custody" { return .detained }
    if token.lower == "lives" || token.lower == "life",
      (index - 3..<index).contains(where: {
        ["lost", "lose", "losing"].contains(context.lower($0))
      })
    {
      return .killed
    }
    if passive, token.lower == "moved" || token.lower == "safety" { return .evacuated }
    if token.lower == "hostage" { return .hostages }
    if context.has(index, .conjunction), token.lower != "and" || !passive { return nil }
    if token.lower == "who" || context.has(index, .auxiliary, .adverb, .preposition, .determiner)
      || [
        "lost", "led", "brought", "remain", "remained", "remains", "still", "left", "taken",
        "reported", "confirmed",
        "listed", "feared", "believed", "said", "known", "presumed", "thought", "found", "dug",
        "pulled", "needed", "required", "out",
      ].contains(token.lower)
    {
      index += 1
      continue
    }
    // One other word may stand between: "12 people inside were killed".
    if index > (context.noun?.end ?? context.after) + 4 { return nil }
    if context.has(index, .speech, .belief) { return nil }
    index += 1
  }
  return nil
}

/// Whether a verb form is followed by what the act was done to.
private func hasObject(_ index: Int, _ context: FigureContext) -> Bool {
  let next = index + 1
  guard context.sentence.tokens.contains(next), let token = context.stretch.token(next) else {
    return false
  }
  if token.kind == .mark || token.kind == .quote { return false }
  if context.isOtherQuantity(next) || context.has(next, .determiner) { return true }
  return token.kind == .word
    && !context.has(next, .preposition, .conjunction, .adverb, .relativeWord, .auxiliary)
    && context.stretch.timeOfToken[next] < 0
}

/// "killing at least 137 people", "wounded another 80", "the arrest of 11 people", "injuring around 1,000".
private func verbBefore(_ context: FigureContext) -> Topic.Family? {
  var index = context.before
  var steps = 0
  while context.sentence.tokens.contains(index), steps < 6, let token = context.stretch.token(index)
  {
    // 'killed "between thirty and forty" guests': the marks hold the number alone.
    if token.kind == .quote, index == context.before,
      context.stretch.token(context.after)?.kind == .quote
    {
      index -= 1
      continue
    }
    if token.kind == .quote || token.kind == .number || context.isOtherQuantity(index) {
      return nil
    }
    if token.kind == .mark, token.lower != "-" { return nil }
    if context.has(index, .kill), !isPassive(index, context), !isAssertion(index, context) {
      return .killed
    }
    if context.has(index, .injure), !isPassive(index, context) { return .injured }
    if context.has(index, .detain),
      !["hold", "charge"].contains(Lexicon.english.lemma(token.lower)),
      !isPassive(index, context) || isAlongWith(index, context)
    {
      if ["capture", "captured", "seized", "seize", "seizing"].contains(token.lower),
        let noun = context.noun, !Lexicon.english.has(noun.lemma, anyOf: [.person, .attacker])
      {
        return nil
      }
      return .detained
    }
    if context.has(index, .rescue),
      ["rescued", "rescuing", "saved", "saving", "freed", "freeing"].contains(token.lower)
    {
      return .rescued
    }
    if context.has(index, .evacuate), ["evacuated", "evacuating"].contains(token.lower) {
      return .evacuated
    }
    if ["killing", "murder", "deaths", "death"].contains(token.lower),
      context.lower(index + 1) == "of"
    {
      return .killed
    }
    if ["abducted", "abducting", "kidnapped", "kidnapping"].contains(token.lower),
      !isPassive(index, context)
    {
      return .hostages
    }
    if ["admitted", "admitting", "admit"].contains(token.lower), context.noun?.lemma == "patient" {
      return .hospitalised
    }
    if ["lost", "losing"].contains(token.lower), let noun = context.noun,
      Lexicon.english.has(noun.lemma, .person), noun.lemma != "other", noun.lemma != "member"
    {
      return .killed
    }
    if token.lower == "took", let noun = context.noun, noun.lemma == "hostage" { return .hostages }
    let passes =
      context.has(index, .determiner, .adverb)
      || [
        "of", "along", "with", "and", "or", "to", "some", "than", "as", "many", "at", "least",
        "further", "another", "other", "total",
      ].contains(token.lower)
    guard passes else { return nil }
    index -= 1
    steps += 1
  }
  return nil
}

/// Whether "claimed" says and does not kill: "claimed 80,000 marchers", and not "claimed twelve lives".
private func isAssertion(_ index: Int, _ context: FigureContext) -> Bool {
  guard Lexicon.english.lemma(context.lower(index)) == "claim" else { return false }
  guard let noun = context.noun else { return true }
  return !["life", "victim"].contains(noun.lemma)
}

private func isPassive(_ index: Int, _ context: FigureContext) -> Bool {
  !context.lower(index).hasSuffix("ing")
    && ["was", "were", "been", "is", "are", "be"].contains(context.lower(index - 1))
}

private func isAlongWith(_ index: Int, _ context: FigureContext) -> Bool {
  context.lower(index + 1) == "along" || context.lower(index + 1) == "with"
    || context.lower(index + 1) == "together"
}

/// "the death toll rose to 14", "raised the toll from 12 to 14", "put the number of dead at 17".
private func tollBefore(_ context: FigureContext) -> Topic.Family? {
  guard
    [
      "to", "at", "of", "from", "hit", "topped", "climbed", "is", "was", "stands", "reached", "as",
      "now", "exceeded", "passed",
      "by", "toll", "dead", "killed", "injured", "wounded", "missing", ":", "were", "number",
      "numbered", "are", "totalled", "totaled",
    ].contains(context.lower(context.before)) || context.has(context.before, .adverb)
  else { return nil }
  if let noun = context.noun, context.after < context.sentence.tokens.upperBound,
    Lexicon.english.has(noun.lemma, .person) == false, noun.token == context.after,
    !context.has(context.after, .speech), Lexicon.english.has(noun.lemma, anyOf: [.thing, .money])
  {
    return nil
  }
  // "The dead were 17", "the injured now number 43"
  if ["were", "was", "number", "numbered", "are", "totalled", "totaled"].contains(
    context.lower(context.before))
  {
    let subject = context.before - (context.has(context.before - 1, .adverb) ? 2 : 1)
    for (group, family) in harmWords where context.has(subject, group) { return family }
  }
  var index = context.before
  var steps = 0
  while context.sentence.tokens.contains(index), steps < 16,
    let token = context.stretch.token(index)
  {
    if token.kind == .mark, [";", ".", "!", "?"].contains(token.lower) { return nil }
    if token.lower == "toll" || token.lower == "tolls" {
      if ["injury", "casualty", "injured"].contains(context.lower(index - 1)) { return .injured }
      return .killed
    }
    if ["number", "count", "total", "estimate", "tally", "figure"].contains(token.lower) {
      for next in index..<min(index + 8, context.before + 1) {
        if context.has(next, .deadWord) { return .killed }
        if context.has(next, .injuredWord) { return .injured }
        if context.has(next, .missingWord) { return .missing }
        if context.has(next, .detainedWord) { return .detained }
        if context.has(next, .evacuatedWord) { return .evacuated }
      }
    }
    index -= 1
    steps += 1
  }
  return nil
}
