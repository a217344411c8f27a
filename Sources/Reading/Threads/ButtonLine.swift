/// Whether a line holds buttons and counts and nothing else, also side by side without a space.
func isButtonLine(_ text: String) -> Bool {
  guard text.utf8.count <= 120 else { return false }
  let plain = text.replacing("(BUTTON)", with: " ")
  if isPostFurniture(text) { return true }
  let tokens = buttonTokens(plain)
  if tokens.isEmpty { return plain.utf8.count < text.utf8.count }
  return tokens.count <= 12 && tokens.allSatisfy { Int($0) != nil || buttonWords.contains($0) }
    && (tokens.contains { Int($0) == nil } || tokens.count == 1 && plain.utf8.count <= 8)
}

/// The words and numbers of a line, parted also where a capital or a number begins.
private func buttonTokens(_ text: String) -> [String] {
  var result: [String] = []
  var last: Character = " "
  for character in Stamp.unmarked(text) {
    let isLetter = character.isLetter
    let isNumber = character.isNumber || "+-−".contains(character)
    if isLetter || isNumber {
      let goesOn =
        isLetter
        ? last.isLetter && !(last.isLowercase && character.isUppercase)
        : last.isNumber || "+-−".contains(last)
      let lower = character == "−" ? "-" : character.lowercased()
      if goesOn, !result.isEmpty {
        result[result.count - 1] += lower
      } else {
        result.append(lower)
      }
    }
    last = character
  }
  return result
}

/// The votes in a line of buttons: its one number, unless that counts answers.
func shownVotes(_ text: String) -> Int? {
  let tokens = buttonTokens(text.replacing("(BUTTON)", with: " "))
  let numbers = tokens.indices.filter { Int(tokens[$0]) != nil }
  guard numbers.count == 1, let place = numbers.first else { return nil }
  if tokens.contains("replies") || tokens.contains("more") || tokens.contains("show") {
    return nil
  }
  if place > 0, !voteWords.contains(tokens[place - 1]) { return nil }
  if place + 1 < tokens.count, place == 0, tokens[1] == "reply", tokens.count == 2,
    text.contains(" ")
  {
    return nil
  }
  return Int(tokens[place])
}

private let voteWords: Set<String> = [
  "like", "likes", "respect", "recommend", "upvote", "upvotes", "vote", "votes", "points", "up",
  "agree", "helpful", "thanks", "👍",
]

private let buttonWords: Set<String> = voteWords.union([
  "reply", "replies", "share", "report", "flag", "permalink", "embed", "save", "parent", "quote",
  "point", "down", "downvote", "dislike", "button", "more", "top", "edit", "give", "award", "link",
  "copy", "follow", "child", "children", "respected", "recommended", "context", "full", "with",
  "hide", "show", "view",
  "abuse", "react", "comment", "comments", "translate", "reactions", "multi",
])
