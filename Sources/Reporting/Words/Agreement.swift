import AssayModel

extension Question {
  /// How many accounts answer.
  var accountCount: Int { Set(answers.map(\.passage.document)).count }

  /// How the answers compare, in words.
  var agreementWords: String {
    let accounts = counted(accountCount, "account", "accounts")
    return switch agreement {
    case .single where answers.isEmpty: "Answered in readers’ comments only"
    case .single: accountCount == 1 ? "One account answers" : accounts + " answer"
    case .alike where accountCount == 1: "One account answers, always alike"
    case .alike: "Stated alike by \(accounts); independence not checked"
    case .compatible where accountCount == 1:
      "One account gives answers that can all be right together"
    case .compatible: "\(accounts); the answers can all be right together"
    case .differ:
      accountCount == 1
        ? "One account gives answers that differ" : "\(accounts) differ"
    }
  }

  /// One word for how the answers compare.
  var agreementWord: String {
    switch agreement {
    case .single: "one account"
    case .alike: "alike"
    case .compatible: "compatible"
    case .differ: "differ"
    }
  }

  /// The answers' different values in the order they first appear, each with what it must not be read
  /// without.
  var distinctAnswers: [String] {
    var seen: Set<String> = []
    return answers.map { answer in
      let marks = [answer.standing.shortLabel, answer.polarity.label].compactMap { $0 }
      return answer.text.capped(60) + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))")
    }.filter { seen.insert($0).inserted }
  }
}

extension Standing {
  /// The word for a standing that must be said; `nil` where nothing speaks against the words.
  fileprivate var shortLabel: String? {
    switch self {
    case .undisputed: nil
    case .disputed: "disputed"
    case .duress: "under duress"
    }
  }
}

extension Statement.Kind {
  /// How the words are given, for a reader.
  var words: String {
    switch self {
    case .direct: "quoted"
    case .mixed: "partly quoted"
    case .indirect: "reported"
    case .belief: "thought or hoped"
    case .document: "from a document"
    case .own: "the writer’s own words"
    }
  }
}

extension Statement.Certainty {
  /// The label for a certainty that is less than certain; `nil` where it is certain.
  var label: String? {
    switch self {
    case .certain: nil
    case .probable: "probable"
    case .possible: "possible"
    case .unknown: "certainty unknown"
    }
  }
}

extension Statement.Polarity {
  /// The label for what is not affirmed; `nil` where it is.
  var label: String? {
    switch self {
    case .positive: nil
    case .negative: "denied"
    case .unknown: "neither affirmed nor denied"
    }
  }
}

extension Finding.Kind {
  /// What cannot be right, as a heading.
  var words: String {
    switch self {
    case .sum: "A sum that does not add up"
    case .weekday: "A date on the wrong weekday"
    case .zone: "Two time zones that do not agree"
    case .selfContradiction: "An account that contradicts itself"
    }
  }
}
