import AssayModel
import Digest
import Weighing

/// What Assay finds in one graph, as it stands in the file beside it, with times in seconds.
struct GraphRow: Encodable {
  /// Sets of one semantics.
  struct Sets: Encodable {
    /// How many there are, listed or not; absent where the search did not come that far.
    let count: Int?
    /// Why sets are missing.
    let stop: String?
    /// The sets by name, where they are not too many to read.
    let extensions: [[String]]?
    /// What is in all of them, and in how many arguments at least one; for preferred sets alone.
    var skeptical: [String]?
    var credulousCount: Int?

    private enum CodingKeys: String, CodingKey {
      case count, stop, extensions, skeptical
      case credulousCount = "credulous_count"
    }
  }

  /// Another form of the same graph.
  struct OtherForm: Encodable {
    let file: String
    let agrees: Bool
    let arguments: Int
    let attacks: Int
  }

  var instance: String?
  var sha256: String?
  let arguments: Int
  let attacks: Int
  let groundedIn: Int
  let groundedOut: Int
  let groundedUndecided: Int
  let groundedSHA256: String
  var groundedExtension: [String]?
  var stable: Sets?
  var complete: Sets?
  var preferred: Sets?
  var semiStable: Sets?
  var ideal: [String]?
  var otherForms: [OtherForm]?
  var seconds: [String: Double] = [:]

  private enum CodingKeys: String, CodingKey {
    case instance, sha256, arguments, attacks, stable, complete, preferred, ideal, seconds
    case groundedIn = "grounded_in"
    case groundedOut = "grounded_out"
    case groundedUndecided = "grounded_undec"
    case groundedSHA256 = "grounded_ext_sha256"
    case groundedExtension = "grounded_extension"
    case semiStable = "semi_stable"
    case otherForms = "other_forms"
  }

  /// The largest graph whose grounded extension is written out.
  static let mostNames = 200
  /// The largest graph whose positions are searched for.
  static let mostSearched = 1_000
  /// The most sets that are written out.
  static let mostSets = 1_000

  /// Works a graph out; `limit` is how many sets of a semantics are listed, `steps` how much work each search may do.
  init(_ file: GraphFile, limit: Int, steps: Int) {
    let (graph, building) = timed { file.graph }
    let (labels, labelling) = timed { graph.groundedLabelling }
    func names(_ members: [Int]) -> [String] {
      members.map { file.names[$0] }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    let standing = names(labels.indices.filter { labels[$0] == .in })
    arguments = graph.count
    attacks = graph.attackCount
    groundedIn = standing.count
    groundedOut = labels.count { $0 == .out }
    groundedUndecided = labels.count { $0 == .undecided }
    groundedSHA256 = Digest.sha256(Array((standing.joined(separator: "\n") + "\n").utf8))
    seconds["build"] = building
    seconds["grounded"] = labelling
    guard graph.count <= GraphRow.mostSearched else { return }
    if graph.count <= GraphRow.mostNames { groundedExtension = standing }

    func sets(_ name: String, _ search: () -> Extensions) -> Sets {
      let (found, time) = timed(search)
      seconds[name] = time
      let isShort = found.isComplete && found.sets.count <= GraphRow.mostSets
      let listed = found.sets.map(names).sorted { one, other in
        one.lexicographicallyPrecedes(other) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      }
      return Sets(
        count: found.count, stop: found.stop?.rawValue, extensions: isShort ? listed : nil)
    }
    func members(_ name: String, _ search: () -> Acceptance) -> [String]? {
      let (found, time) = timed(search)
      seconds[name] = time
      return found.isComplete ? names(found.arguments) : nil
    }
    stable = sets("stable") { graph.stable(limit: limit, steps: steps) }
    complete = sets("complete") { graph.complete(limit: limit, steps: steps) }
    semiStable = sets("semi_stable") { graph.semiStable(limit: limit, steps: steps) }
    ideal = members("ideal") { graph.ideal(steps: steps) }
    var preferred = sets("preferred") { graph.preferred(limit: limit, steps: steps) }
    preferred.skeptical = members("skeptical") { graph.sceptical(steps: steps) }
    preferred.credulousCount = members("credulous") { graph.credulous(steps: steps) }?.count
    self.preferred = preferred
  }

  /// The figures in one line.
  func line(_ name: String) -> String {
    func milliseconds(_ key: String) -> String {
      guard let time = seconds[key] else { return "" }
      return "  \(key) \((time * 1e6).rounded() / 1e3) ms"
    }
    let order = [
      "load", "build", "grounded", "stable", "complete", "preferred", "semi_stable", "ideal",
      "skeptical", "credulous",
    ]
    return "\(name): \(arguments) arguments, \(attacks) attacks, "
      + "\(groundedIn) in, \(groundedOut) out, \(groundedUndecided) undecided"
      + order.map(milliseconds).joined()
  }
}

/// A result with the middle one of at most five times, in seconds; what takes long is done once.
func timed<Result>(_ body: () throws -> Result) rethrows -> (Result, Double) {
  var times: [Double] = []
  while true {
    let start = ContinuousClock.now
    let result = try body()
    let time = (ContinuousClock.now - start).components
    times.append(Double(time.seconds) + Double(time.attoseconds) / 1e18)
    if times.count == 5 || times.reduce(0, +) > 0.2 {
      return (result, times.sorted()[times.count / 2])
    }
  }
}
