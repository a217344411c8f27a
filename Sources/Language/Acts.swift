/// What happens in events, by the words that tell of it: lets "broke out at 20:40" and "began at 20:45" answer one question.
public struct Acts: Sendable {
  private let acts: [String: String]

  /// The English acts.
  public static let english = Acts(PackageResources.acts_txt)

  /// What money is for, in English.
  public static let purposes = Acts(PackageResources.purposes_txt)

  /// The act that a word, in lower case, tells of ("collapsed" gives "collapse").
  public func act(_ word: String) -> String? { acts[word] }

  init(_ file: [UInt8]) {
    var acts: [String: String] = [:]
    for line in resourceLines(file) {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      for word in parts[1].split(separator: " ") where acts[String(word)] == nil {
        acts[String(word)] = String(parts[0])
      }
    }
    self.acts = acts
  }
}
