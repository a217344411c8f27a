import Foundation
import Glibc

/// A stop watch for wall-clock and processor time.
struct Meter {
  private let wall = ContinuousClock.now
  private let processor = Meter.processorSeconds()

  /// What was done since the meter was made.
  func stop(items: Int, bytes: Int) -> Measured {
    let duration = (ContinuousClock.now - wall).components
    return Measured(
      items: items, bytes: bytes,
      wallSeconds: Double(duration.seconds) + Double(duration.attoseconds) / 1e18,
      processorSeconds: Meter.processorSeconds() - processor, peakBytes: Meter.peakBytes())
  }

  private static func usage() -> rusage {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage
  }

  private static func processorSeconds() -> Double {
    let usage = Meter.usage()
    let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    return Double(seconds) + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }

  private static func peakBytes() -> Int { usage().ru_maxrss * 1024 }
}

/// How much was done, how fast, in how much memory.
struct Measured: Sendable {
  var items: Int
  var bytes: Int
  var wallSeconds: Double
  var processorSeconds: Double
  /// The most memory the whole program held, the unpacked inputs among it.
  var peakBytes: Int

  /// The figures in one line.
  var line: String {
    func shown(_ value: Double) -> String {
      value.isFinite
        ? String(format: "%.1f", locale: Locale(identifier: "en_US_POSIX"), value) : "-"
    }
    let perSecond = Double(items) / wallSeconds
    let megabytes = Double(bytes) / 1e6
    return "\(items) items, \(shown(megabytes)) MB: \(shown(perSecond)) items/s, "
      + "\(shown(megabytes / processorSeconds)) MB per CPU second, "
      + "peak memory \(shown(Double(peakBytes) / 1e6)) MB"
  }
}
