import Glibc

/// How a way of weighing does over many worlds.
struct Tally: Sendable {
  private var worlds = 0
  private var right = 0.0
  private var lossWorlds = 0
  private var loss = 0.0
  private var brier = 0.0
  private var high = Claims()
  private var middle = Claims()

  /// Claims of one strength, and how many of them were right.
  struct Claims: Sendable {
    var count = 0
    var right = 0

    /// The share that was right; `nil` where nothing was claimed.
    var share: Double? { count == 0 ? nil : Double(right) / Double(count) }
  }

  /// Adds a world with the posterior that was given.
  mutating func add(_ posterior: [Double], truth: Int) {
    let highest = posterior.max() ?? 0
    // Nearer than one part in a billion is a tie.
    addLeaders(posterior.indices.filter { posterior[$0] >= highest * (1 - 1e-9) }, truth: truth)
    lossWorlds += 1
    loss -= log2(max(posterior[truth], 1e-300))
    for (index, value) in posterior.enumerated() {
      let error = value - (index == truth ? 1 : 0)
      brier += error * error
      if value > 0.95 {
        high.count += 1
        high.right += index == truth ? 1 : 0
      } else if value > 0.75 {
        middle.count += 1
        middle.right += index == truth ? 1 : 0
      }
    }
  }

  /// Adds a world with scores of which the lowest leads.
  mutating func add(scores: [Double], truth: Int) {
    let lowest = scores.min() ?? 0
    addLeaders(scores.indices.filter { scores[$0] <= lowest + 1e-9 }, truth: truth)
  }

  /// Several that lead together share the point.
  private mutating func addLeaders(_ leaders: [Int], truth: Int) {
    worlds += 1
    if leaders.contains(truth) { right += 1 / Double(leaders.count) }
  }

  /// The figures.
  func row(_ view: View) -> SimulationFigures.Row {
    let hasLoss = lossWorlds > 0
    return SimulationFigures.Row(
      method: view.rawValue, title: view.title, leaderRight: right / Double(max(worlds, 1)),
      logLossBits: hasLoss ? loss / Double(lossWorlds) : nil,
      brier: hasLoss ? brier / Double(lossWorlds) : nil,
      claimsAbove95: hasLoss ? high.count : nil, rightAbove95: high.share,
      claims75To95: hasLoss ? middle.count : nil, right75To95: middle.share)
  }
}
