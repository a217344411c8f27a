import Glibc

/// The tables of one question, and the messages between them.
///
/// Messages are brought back to a size that numbers hold well, so that the probability of all evidence may be as small as it
/// likes. What is lost are the states of one table that are less than 10⁻³⁰⁰ times as probable as its most probable one.
struct Propagation: ~Copyable {
  /// The clusters' tables.
  private let tables: UnsafeMutablePointer<Double>
  /// For each edge of the tree the message up, then what both clusters agree on.
  private let separators: UnsafeMutablePointer<Double>
  /// Room for the message down.
  private let message: UnsafeMutablePointer<Double>
  private let frame: JunctionTree.Frame

  /// After so many messages a table is brought back to a size that numbers hold well.
  private static let rescaling = 8
  /// The logarithm below which a table's own numbers are brought back too.
  private static let faint = -200.0

  /// Takes the memory and has the clusters' tables filled.
  init(_ frame: JunctionTree.Frame, fill: (UnsafeMutablePointer<Double>) -> Void) {
    self.frame = frame
    // One piece: freed and taken again, it stays with the process.
    tables = .allocate(
      capacity: frame.entryCount + frame.separatorEntryCount + frame.widestSeparator)
    separators = tables + frame.entryCount
    message = separators + frame.separatorEntryCount
    fill(tables)
    separators.initialize(repeating: 0, count: frame.separatorEntryCount + frame.widestSeparator)
  }

  deinit { tables.deallocate() }

  /// Rules out what was not observed.
  borrowing func observe(_ observed: [Int]) {
    for (variable, state) in observed.enumerated() where state >= 0 {
      let place = frame.evidencePlaces[variable]
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
  borrowing func collect() -> Double? {
    var logarithm = 0.0
    var received = [Int](repeating: 0, count: frame.clusters.count)
    for cluster in frame.clusters {
      let table = tables + cluster.start
      let separator = separators + cluster.separatorStart
      let inner = cluster.count / cluster.separatorCount
      for entry in 0..<cluster.separatorCount {
        separator[entry] = Projection.sum(table + entry * inner, inner)
      }
      guard let scale = rescale(separator, cluster.separatorCount) else { return nil }
      logarithm += scale
      if scale < Propagation.faint { _ = rescale(table, cluster.count) }
      guard cluster.parent >= 0 else { continue }
      let parent = frame.clusters[cluster.parent]
      cluster.parentProjection.multiply(tables + parent.start, by: separator)
      received[cluster.parent] += 1
      if received[cluster.parent] % Propagation.rescaling == 0 {
        guard let scale = rescale(tables + parent.start, parent.count) else { return nil }
        logarithm += scale
      }
    }
    return logarithm
  }

  /// Sends all messages down.
  borrowing func distribute() {
    for cluster in frame.clusters.reversed() where cluster.parent >= 0 {
      let table = tables + cluster.start
      let separator = separators + cluster.separatorStart
      let count = cluster.separatorCount
      message.update(repeating: 0, count: count)
      cluster.parentProjection.add(tables + frame.clusters[cluster.parent].start, to: message)
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
  borrowing func marginal(of variable: Int) -> [Double] {
    let place = frame.marginalPlaces[variable]
    let table = (place.isSeparator ? separators : tables) + place.start
    var sums = [Double](repeating: 0, count: place.count)
    sums.withUnsafeMutableBufferPointer { sums in
      var block = UnsafePointer(table)
      for _ in 0..<place.outer {
        for state in sums.indices {
          sums[state] += Projection.sum(block, place.inner)
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
