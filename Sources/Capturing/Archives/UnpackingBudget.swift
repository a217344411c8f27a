/// How many bytes may be unpacked for one archive, counted over all that is unpacked for it.
///
/// A small file can unpack to terabytes. The budget grows with the size of the archive, so that the work stays linear
/// in what was given.
final class UnpackingBudget {
  private let limit: Int
  private var spent = 0

  init(_ limits: Limits, archiveSize: Int) {
    let (share, isTooMuch) = archiveSize.multipliedReportingOverflow(by: limits.unpackedRatio)
    let (sum, overflows) = limits.unpackedSize.addingReportingOverflow(isTooMuch ? 0 : share)
    limit = isTooMuch || overflows ? .max : sum
  }

  /// Whether nothing more may be unpacked.
  var isSpent: Bool { spent > limit }

  /// Counts unpacked bytes; throws where they are too many.
  func spend(_ count: Int) throws(CaptureProblem) {
    spent += count
    guard isSpent else { return }
    throw CaptureProblem(
      reason: "unpacks to more than \(sizeWords(limit)), the budget for an archive of its size")
  }
}

/// A size in whole MB, or in bytes where it is smaller than one.
func sizeWords(_ size: Int) -> String {
  size < 1 << 20 ? "\(size) bytes" : "\(size >> 20) MB"
}
