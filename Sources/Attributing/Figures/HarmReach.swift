import AssayModel
import Language

/// The token after what is put between commas: ", among them four children,", ", most of them women,".
func afterInsertion(_ start: Int, _ context: FigureContext) -> Int {
  guard context.lower(start) == ",",
    [
      "including", "among", "most", "mostly", "many", "some", "all", "half", "mainly", "several",
      "at", "the", "one",
    ].contains(context.lower(start + 1)) || context.isOtherQuantity(start + 1)
  else { return start }
  for index in start + 2..<start + 14 where context.lower(index) == "," {
    // What follows has to be the verb of those before.
    let isVerb =
      context.has(index + 1, .auxiliary) || context.has(index + 1, .die)
      || context.has(index + 1, .kill, .injure, .detain) && context.lower(index + 1).hasSuffix("ed")
    return isVerb ? index + 1 : start
  }
  return start
}

/// The token after others that are named beside those counted: "and a lodger", ", a porter and his wife".
func afterCompany(_ start: Int, _ context: FigureContext) -> Int {
  // "9 dead, 51 hurt": each number has its own word.
  guard let noun = context.noun,
    !context.has(noun.token, .deadWord, .injuredWord, .missingWord)
  else { return start }
  var index = start
  var passed = start
  while index - start < 12 {
    guard ["and", ","].contains(context.lower(index)) else { break }
    if context.lower(index) == ",", context.lower(index + 1) == "and" { index += 1 }
    index += 1
    let isNumber = context.isOtherQuantity(index)
    guard isNumber || context.has(index, .determiner) else { return passed }
    var last = index + 1
    while last - index < 5, !context.has(last, .deadWord, .injuredWord, .missingWord),
      context.has(last, .person, .attacker, .role)
        || context.stretch.token(last)?.shape == .lower
          && !context.has(
            last, .auxiliary, .preposition, .conjunction, .die, .kill, .injure, .relativeWord,
            .speech)
          && context.stretch.token(last)?.kind == .word
    { last += 1 }
    guard last > index + 1 || isNumber else { return passed }
    if last == index + 1, context.has(last, .deadWord, .injuredWord, .missingWord) { return start }
    index = last
    passed = last
  }
  // Only a verb of harm right after them is theirs all together.
  let verb = context.lower(passed)
  let isVerb =
    context.has(passed, .die)
    || ["dead", "injured", "wounded", "missing", "hurt"].contains(verb)
    || ["was", "were", "are", "is"].contains(verb)
    || context.has(passed, .kill, .injure) && verb.hasSuffix("ed")
  return isVerb ? passed : start
}

/// Whether a verb tells what somebody needs: "needed hospital treatment".
func isNeed(_ word: String) -> Bool {
  ["needed", "needing", "need", "required", "requiring", "require", "received"].contains(word)
}
