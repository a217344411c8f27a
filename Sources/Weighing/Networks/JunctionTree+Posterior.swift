import Glibc

extension JunctionTree {
  /// What a network says given evidence.
  public struct Posterior: Sendable, Hashable {
    /// For each variable the probability of each of its states; a variable that was observed is surely what it was seen to be.
    public let marginals: [[Double]]
    /// The natural logarithm of the probability of all the evidence together.
    public let logEvidence: Double
    /// The probability of all the evidence together; 0 where it is too small for a `Double`, which the logarithm is not.
    public var evidence: Double { exp(logEvidence) }
  }

  /// The posterior of every variable, and how probable the evidence is.
  ///
  /// - Parameter evidence: The state that each observed variable is in, both by index.
  /// - Throws: ``WeighingError``: `impossible` where the evidence has no probability, `malformed` where a variable or state is
  ///   not there.
  /// - Complexity: A few passes over the tables of all clusters.
  public func posterior(evidence: [Int: Int] = [:]) throws(WeighingError) -> Posterior {
    let observed = try states(of: evidence)
    let question = Question(self)
    question.observe(observed, in: self)
    guard let logEvidence = question.collect(in: self) else {
      throw WeighingError(
        .impossible, "The evidence is impossible: the network gives it no probability at all.")
    }
    question.distribute(in: self)
    let marginals = marginalPlaces.indices.map { variable in
      let place = marginalPlaces[variable]
      if observed[variable] >= 0 {
        return (0..<place.count).map { $0 == observed[variable] ? 1.0 : 0.0 }
      }
      return question.marginal(at: place)
    }
    return Posterior(marginals: marginals, logEvidence: logEvidence)
  }

  /// The observed state of each variable, −1 for none.
  private func states(of evidence: [Int: Int]) throws(WeighingError) -> [Int] {
    var observed = [Int](repeating: -1, count: names.count)
    for (variable, state) in evidence.sorted(by: { $0.key < $1.key }) {
      guard names.indices.contains(variable) else {
        throw WeighingError(
          .malformed, "There is evidence for variable \(variable), which is not there.")
      }
      guard 0..<marginalPlaces[variable].count ~= state else {
        throw WeighingError(
          .malformed,
          "There is evidence for state \(state) of “\(names[variable])”, which is not there.")
      }
      observed[variable] = state
    }
    return observed
  }
}

/// The tables of one question.
private struct Question: ~Copyable {
  /// The clusters' tables.
  private let tables: UnsafeMutablePointer<Double>
  /// For each edge of the tree the message up, then what both clusters agree on.
  private let separators: UnsafeMutablePointer<Double>
  /// Room for the message down.
  private let message: UnsafeMutablePointer<Double>

  /// After so many messages a table is brought back to a size that numbers hold well.
  private static let rescaling = 8
  /// The logarithm below which a table's own numbers are brought back too.
  private static let faint = -200.0

  init(_ tree: JunctionTree) {
    tables = .allocate(capacity: tree.entryCount)
    separators = .allocate(capacity: tree.separatorEntryCount)
    let widest = tree.clusters.lazy.map(\.separatorCount).max() ?? 0
    message = .allocate(capacity: widest)
    tree.products.withUnsafeBufferPointer { products in
      if let products = products.baseAddress {
        tables.initialize(from: products, count: tree.entryCount)
      }
    }
    separators.initialize(repeating: 0, count: tree.separatorEntryCount)
    message.initialize(repeating: 0, count: widest)
  }

  deinit {
    tables.deallocate()
    separators.deallocate()
    message.deallocate()
  }

  /// Rules out what was not observed.
  borrowing func observe(_ observed: [Int], in tree: JunctionTree) {
    for (variable, state) in observed.enumerated() where state >= 0 {
      let place = tree.evidencePlaces[variable]
      var entry = tables + place.start
      for _ in 0..<place.outer {
        for other in 0..<place.count {
          if other != state { entry.update(repeating: 0, count: place.inner) }
          entry += place.inner
        }
      }
    }
  }

  /// Sends all messages up; gives the logarithm of the probability of the evidence, or nothing where it is impossible.
  ///
  /// A message is divided by its greatest entry, so that many of them multiplied do not vanish.
  borrowing func collect(in tree: JunctionTree) -> Double? {
    var logarithm = 0.0
    var received = [Int](repeating: 0, count: tree.clusters.count)
    for cluster in tree.clusters {
      let table = tables + cluster.start
      let separator = separators + cluster.separatorStart
      let inner = cluster.count / cluster.separatorCount
      for entry in 0..<cluster.separatorCount {
        separator[entry] = sum(table + entry * inner, inner)
      }
      guard let scale = rescale(separator, cluster.separatorCount) else { return nil }
      logarithm += scale
      if scale < Question.faint { _ = rescale(table, cluster.count) }
      guard cluster.parent >= 0 else { continue }
      let parent = tree.clusters[cluster.parent]
      cluster.parentProjection.multiply(tables + parent.start, by: separator)
      received[cluster.parent] += 1
      if received[cluster.parent] % Question.rescaling == 0 {
        guard let scale = rescale(tables + parent.start, parent.count) else { return nil }
        logarithm += scale
      }
    }
    return logarithm
  }

  /// Sends all messages down.
  borrowing func distribute(in tree: JunctionTree) {
    for cluster in tree.clusters.reversed() where cluster.parent >= 0 {
      let table = tables + cluster.start
      let separator = separators + cluster.separatorStart
      let count = cluster.separatorCount
      message.update(repeating: 0, count: count)
      cluster.parentProjection.add(tables + tree.clusters[cluster.parent].start, to: message)
      _ = rescale(message, count)
      let inner = cluster.count / count
      for entry in 0..<count {
        // What was nothing on the way up is nothing on the way down.
        let ratio = separator[entry] > 0 ? message[entry] / separator[entry] : 0
        let block = table + entry * inner
        if ratio.isFinite {
          for index in 0..<inner { block[index] *= ratio }
        } else {
          for index in 0..<inner { block[index] = block[index] / separator[entry] * message[entry] }
        }
        separator[entry] = message[entry]
      }
    }
  }

  /// The probability of each state of a variable.
  borrowing func marginal(at place: JunctionTree.Place) -> [Double] {
    let table = (place.isSeparator ? separators : tables) + place.start
    var sums = [Double](repeating: 0, count: place.count)
    sums.withUnsafeMutableBufferPointer { sums in
      var block = UnsafePointer(table)
      for _ in 0..<place.outer {
        for state in sums.indices {
          sums[state] += sum(block, place.inner)
          block += place.inner
        }
      }
    }
    let total = sums.reduce(0, +)
    return sums.map { $0 / total }
  }

  /// Divides by the greatest entry and gives its logarithm; nothing where all are zero.
  private borrowing func rescale(_ values: UnsafeMutablePointer<Double>, _ count: Int) -> Double? {
    var greatest = 0.0
    for index in 0..<count { greatest = max(greatest, values[index]) }
    guard greatest > 0 else { return nil }
    let factor = 1 / greatest
    if factor.isFinite {
      for index in 0..<count { values[index] *= factor }
    } else {
      for index in 0..<count { values[index] /= greatest }
    }
    return log(greatest)
  }
}
