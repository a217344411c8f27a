/// The words of time stamps, read from `months.txt`.
struct StampWords: Sendable {
  private(set) var months: [String: Int] = [:]
  private(set) var units: [String: TimeUnit] = [:]
  private(set) var ago: Set<String> = []
  private(set) var days: [String: Int] = [:]
  private(set) var ones: Set<String> = []
  private(set) var weekdays: [String: Int] = [:]
  /// Words that stand in a time stamp and say nothing by themselves.
  private(set) var fillers: Set<String> = []
  /// Months by every cut of three letters and more; 0 where it is not clear which.
  private var cuts: [String: Int] = [:]

  static let all = StampWords(PackageResources.months_txt)

  init(_ file: [UInt8]) {
    var section = ""
    for line in resourceLines(file) {
      if line.hasPrefix("[") {
        section = String(line.dropFirst().prefix { $0 != "]" })
        continue
      }
      let words = line.split(separator: " ").map(String.init)
      guard let head = words.first else { continue }
      switch section {
      case "months":
        guard let month = Int(head) else { continue }
        for word in words.dropFirst() { add(word, month) }
      case "units":
        guard let unit = StampWords.unit(head) else { continue }
        for word in words.dropFirst() { units[word] = unit }
      case "ago": ago.formUnion(words)
      case "days":
        guard let day = Int(head) else { continue }
        for word in words.dropFirst() { days[word] = day }
      case "ones": ones.formUnion(words)
      case "weekdays":
        guard let day = Int(head) else { continue }
        for word in words.dropFirst() { weekdays[word] = day }
      case "fillers": fillers.formUnion(words)
      default: continue
      }
    }
  }

  /// The month that a word in lower case names, whole or cut short.
  func month(_ word: String) -> (month: Int, isWhole: Bool)? {
    if let month = months[word] { return (month, true) }
    guard let month = cuts[word], month > 0 else { return nil }
    return (month, false)
  }

  private mutating func add(_ word: String, _ month: Int) {
    months[word] = month
    var cut = ""
    for (index, letter) in word.enumerated() {
      cut.append(letter)
      guard index >= 2 else { continue }
      if let other = cuts[cut], other != month { cuts[cut] = 0 } else { cuts[cut] = month }
    }
  }

  private static func unit(_ name: String) -> TimeUnit? {
    switch name {
    case "second": .second
    case "minute": .minute
    case "hour": .hour
    case "day": .day
    case "week": .week
    case "month": .month
    case "year": .year
    default: nil
    }
  }
}
