import Foundation
import Weighing

/// Answers the questions beside each network of a folder, and times them.
struct NetworkBench {
  /// How often each thing is done for its time; the middle one counts.
  var runs: Int

  /// What was measured of one network, in seconds.
  struct Figures: Sendable, Equatable {
    var name: String
    var variables: Int
    /// Of the tree; nothing where the network is too wide for one.
    var width: Int?
    var entries: Int?
    var load: Double
    var compile: Double
    /// All marginals of one question on a tree that is there, the middle one of all questions.
    var question: Double
    /// The tree and one question, the middle one of all questions.
    var whole: Double

    /// The figures in one line, in milliseconds.
    var line: String {
      func shown(_ seconds: Double) -> String {
        let text = String(format: "%.3f", locale: Locale(identifier: "en_US_POSIX"), seconds * 1000)
        return String(repeating: " ", count: max(0, 10 - text.count)) + text
      }
      func right(_ number: Int?) -> String {
        let text = number.map(String.init) ?? "-"
        return String(repeating: " ", count: max(0, 9 - text.count)) + text
      }
      return name.padding(toLength: 14, withPad: " ", startingAt: 0)
        + right(variables) + right(width) + right(entries) + shown(load) + shown(compile)
        + shown(question) + shown(whole)
    }

    /// What stands above the lines.
    static let heading =
      "network       variables    width  entries   load ms   tree ms  again ms single ms"
  }

  /// The names of the networks in a folder that have questions beside them.
  static func names(in folder: URL) throws -> [String] {
    guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      throw NetworkBenchError("\(folder.path): there is no such folder, or it may not be read")
    }
    return
      files.filter { $0.hasSuffix(".bif") }.map { String($0.dropLast(4)) }
      .filter {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent($0 + ".json").path)
      }
      .sorted()
  }

  /// Answers the questions of one network.
  ///
  /// - Returns: The questions' file with the answers and times put in the place of what stood there. What stood there has no
  ///   part in them, but for the names of the variables that are asked for.
  func answers(to name: String, in folder: URL) throws -> (answers: [String: Any], figures: Figures)
  {
    let file = folder.appendingPathComponent(name + ".bif")
    let (network, load) = try timed {
      do {
        return try BIFReader.network([UInt8](try Data(contentsOf: file)))
      } catch let error as BIFError {
        throw NetworkBenchError("\(file.path): \(error)")
      } catch let error as WeighingError {
        throw NetworkBenchError("\(file.path): \(error)")
      }
    }
    var answers = try NetworkBench.questions(folder.appendingPathComponent(name + ".json"))
    // A network too wide for a tree may still be answered question by question, where much is observed.
    let (tree, compile) = try timed {
      do {
        return JunctionTree?.some(try JunctionTree(network))
      } catch let error as WeighingError where error.code == .tooWide {
        return nil
      }
    }
    var answered: [[String: Any]] = []
    var times: [Double] = []
    var wholes: [Double] = []
    for var question in answers["queries"] as? [[String: Any]] ?? [] {
      let evidence = try NetworkBench.evidence(of: question, in: network, name: name)
      let (single, whole) = try timed { try network.posterior(evidence: evidence) }
      let (posterior, time) =
        if let tree { try timed { try tree.posterior(evidence: evidence) } } else {
          (single, whole)
        }
      let wanted = (question["marginals"] as? [String: Any]).map { Set($0.keys) } ?? []
      var marginals: [String: [String: Double]] = [:]
      for (index, variable) in network.variables.enumerated()
      where wanted.isEmpty || wanted.contains(variable.name) {
        marginals[variable.name] = Dictionary(
          zip(variable.states, posterior.marginals[index]), uniquingKeysWith: { $1 })
      }
      question["marginals"] = marginals
      question["p_evidence"] = posterior.evidence
      question["log_evidence"] = posterior.logEvidence
      question["all_marginals_s"] = time
      question["compile_and_all_marginals_s"] = whole
      answered.append(question)
      times.append(time)
      wholes.append(whole)
    }
    answers["queries"] = answered
    answers["engine"] = "assay"
    answers["pyagrum_native_bif_load_s"] = nil
    answers["load_s"] = load
    answers["compile_s"] = compile
    answers["width"] = tree?.width
    answers["table_entries"] = tree?.entryCount
    let figures = Figures(
      name: name, variables: network.variables.count, width: tree?.width, entries: tree?.entryCount,
      load: load, compile: compile, question: median(times), whole: median(wholes))
    return (answers, figures)
  }

  private static func questions(_ file: URL) throws -> [String: Any] {
    guard
      let object = try? JSONSerialization.jsonObject(with: Data(contentsOf: file)),
      let questions = object as? [String: Any], questions["queries"] is [[String: Any]]
    else { throw NetworkBenchError("\(file.path): this is no JSON object with “queries”") }
    return questions
  }

  private static func evidence(of question: [String: Any], in network: Network, name: String) throws
    -> [Int: Int]
  {
    var evidence: [Int: Int] = [:]
    for (variable, state) in question["evidence"] as? [String: String] ?? [:] {
      guard let index = network.variables.firstIndex(where: { $0.name == variable }) else {
        throw NetworkBenchError("\(name).json: there is no variable “\(variable)”")
      }
      guard let place = network.variables[index].states.firstIndex(of: state) else {
        throw NetworkBenchError("\(name).json: “\(variable)” has no state “\(state)”")
      }
      evidence[index] = place
    }
    return evidence
  }

  private func timed<Result>(_ body: () throws -> Result) throws -> (Result, Double) {
    var times: [Double] = []
    let first = ContinuousClock.now
    var result = try body()
    times.append(seconds(since: first))
    for _ in 1..<max(1, runs) {
      let start = ContinuousClock.now
      result = try body()
      times.append(seconds(since: start))
    }
    return (result, median(times))
  }

  private func seconds(since start: ContinuousClock.Instant) -> Double {
    let duration = (ContinuousClock.now - start).components
    return Double(duration.seconds) + Double(duration.attoseconds) / 1e18
  }

  private func median(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    return (sorted[sorted.count / 2] + sorted[(sorted.count - 1) / 2]) / 2
  }
}

/// Why a network could not be answered, in one line.
struct NetworkBenchError: Error, CustomStringConvertible {
  /// The line.
  let description: String

  init(_ description: String) { self.description = description }
}
