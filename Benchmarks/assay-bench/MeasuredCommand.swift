import ArgumentParser
import Foundation
import Glibc
import Subprocess
import SystemPackage

/// `assay-bench measured`: runs one program and writes what it cost.
///
/// The system keeps the peak memory of finished children as one maximum over all of them. So that it is the figure of
/// one program, each is run by a process of its own, which runs nothing else and holds little itself.
struct MeasuredCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measured", abstract: "Runs a program and writes its time and memory.",
    shouldDisplay: false)

  @Argument(help: "The file for the figures, as JSON.")
  var figures: String

  @Option(help: "After how many seconds the program is ended.")
  var deadline = 30.0

  @Argument(parsing: .postTerminator, help: "The program and its arguments.")
  var command: [String]

  func run() async throws {
    guard let program = command.first else { throw ValidationError("There is no program to run.") }
    let started = ContinuousClock.now
    let end = started + .seconds(deadline)
    let (children, starts) = AsyncStream.makeStream(of: pid_t.self)
    let watch = Task {
      var sockets = 0
      var isLate = false
      for await child in children {
        while !Task.isCancelled, !isLate {
          sockets = max(sockets, openSockets(of: child))
          if ContinuousClock.now >= end {
            isLate = true
            kill(child, SIGKILL)
          }
          try? await Task.sleep(for: .milliseconds(5))
        }
      }
      return (sockets, isLate)
    }
    let result = try await Subprocess.run(
      .path(FilePath(program)), arguments: Arguments(Array(command.dropFirst())), input: .none,
      output: .currentStandardOutput, error: .currentStandardError
    ) { execution in
      starts.yield(execution.processIdentifier.value)
      starts.finish()
    }
    let seconds = (ContinuousClock.now - started).components
    watch.cancel()
    var made = Figures(
      seconds: Double(seconds.seconds) + Double(seconds.attoseconds) / 1e18, peakBytes: 0)
    (made.sockets, made.isLate) = await watch.value
    switch result.terminationStatus {
    case .exited(let code): made.code = code
    case .signaled(let signal): made.signal = signal
    }
    var usage = rusage()
    getrusage(RUSAGE_CHILDREN.rawValue, &usage)
    made.peakBytes = usage.ru_maxrss * 1024
    made.processorSeconds =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    try JSONEncoder().encode(made).write(to: URL(fileURLWithPath: figures))
  }

  /// What a program cost and how it ended.
  struct Figures: Codable, Sendable, Equatable {
    /// From its start to its end.
    var seconds: Double
    /// What it took of the processors; on a busy machine a better witness than ``seconds``.
    var processorSeconds = 0.0
    /// The most memory that it held.
    var peakBytes: Int
    /// Its exit code, where it ended by itself.
    var code: Int32?
    /// The signal that ended it, where one did.
    var signal: Int32?
    /// Whether it was ended because its time was over.
    var isLate = false
    /// The most sockets that it was seen to hold, looked at every five milliseconds.
    var sockets = 0
  }
}

/// How many sockets a process holds open.
private func openSockets(of process: pid_t) -> Int {
  let folder = "/proc/\(process)/fd"
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  return names.count { name in
    let target = try? FileManager.default.destinationOfSymbolicLink(atPath: folder + "/" + name)
    return target?.hasPrefix("socket:") ?? false
  }
}
