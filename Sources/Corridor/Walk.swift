public import AssayModel
import Attributing
public import Capturing
import Reading
import Reconciling

/// A walk of captures through the rooms, up to a case.
///
/// The rooms are pure functions. The walk calls them, on several threads where that helps, applies what a person
/// decided at the places where it takes effect, and keeps everything in the order of the inputs: the same captures
/// and decisions give the same case at any ``width``.
public struct Walk: Sendable {
  /// How many documents are worked on at once.
  public var width: Int
  /// Who wants to know how far the work has come.
  public var progress: Progress.Observer?

  /// Creates a walk.
  public init(width: Int = widthOfThisMachine(), progress: Progress.Observer? = nil) {
    self.width = width
    self.progress = progress
  }

  /// Reads captures, without any decision; a step for each capture, in their order.
  public func documents(of captures: [Capture]) async -> [Step<Document>] {
    await inParallel(captures, width: width, progress: progress, activity: "reading") { capture in
      Step { () throws(Unreadable) in try reading(capture) }
    }
  }

  /// Reads captures, without any decision, and joins those that are pages of one article.
  ///
  /// A step for each document or failure, in the order of the captures.
  public func sources(of captures: [Capture]) async -> [Step<Document>] {
    joinedSteps(await documents(of: captures), captures).map(\.step)
  }

  /// Reads captures and finds out who says what in them, without any decision; a step for each source.
  public func accounts(of captures: [Capture]) async -> [Step<Account>] {
    await inParallel(
      await sources(of: captures), width: width, progress: progress, activity: "attributing"
    ) { step -> Step<Account> in
      switch step {
      case .done(let document): .done(account(of: document))
      case .failed(let failure): .failed(failure)
      }
    }
  }

  /// Makes a case of what was gathered and decided.
  ///
  /// Decisions that fit nothing are listed in ``Case/unattached``, by their place in the case file; what stands in the way of weighing,
  /// in ``Case/misquoted``.
  public func `case`(of gathered: Gathered, decisions: Decisions) async -> Case {
    let files = SourceFiles(gathered.captures, caseFile: decisions.file)
    let (inputs, strays) = assigned(decisions, to: gathered.captures, by: files)
    let read = await inParallel(
      inputs, width: width, progress: progress, activity: "reading"
    ) { input in
      Step { () throws(Unreadable) in
        var capture = input.capture
        // Times like "2 hours ago" count from when the page was fetched, whoever knows that.
        if let retrieved = input.source?.retrievedAt { capture.retrievedAt = retrieved }
        var document = try reading(capture)
        if let source = input.source { document.apply(source, fetched: input.capture.retrievedAt) }
        return document
      }
    }
    let joined = joinedSteps(read, gathered.captures)
    let corrections = joined.map { part in part.captures.flatMap { inputs[$0].corrections } }
    let steps = await inParallel(
      Array(zip(joined, corrections)), width: width, progress: progress, activity: "attributing"
    ) { part, corrections -> Step<Corrector.Corrected> in
      switch part.step {
      case .done(let document):
        .done(Corrector.corrected(account(of: document), by: corrections))
      case .failed(let failure): .failed(failure)
      }
    }

    var accounts: [Account] = []
    var failures = gathered.failures
    var unattached = strays
    // For each capture, the account that it went into.
    var holders: [Int: Int] = [:]
    for (index, step) in steps.enumerated() {
      let corrections = corrections[index]
      switch step {
      case .done(let corrected):
        for capture in joined[index].captures { holders[capture] = accounts.count }
        accounts.append(corrected.account)
        unattached += corrected.unattached
      case .failed(let failure):
        failures.append(failure)
        unattached += corrections.map { Unattached($0, "\($0.file) could not be read") }
      }
    }
    var made = reconcile(accounts, failures: failures, decisions: decisions)
    // After reconciling, which knows whose words another account disputes.
    unattached += made.judge(decisions, files: files, holders: holders)
    made.unattached += unattached.sorted().map { $0.line(in: decisions.file) }
    return made
  }
}

/// A step of the walk that several captures may have a part in.
private struct JoinedStep: Sendable {
  var step: Step<Document>
  /// Where the captures stand among those given.
  var captures: [Int]
}

/// The steps of documents, those that are pages of one article made one; failures stay at their places.
private func joinedSteps(_ steps: [Step<Document>], _ captures: [Capture]) -> [JoinedStep] {
  var documents: [Document] = []
  var places: [Int] = []
  var result: [JoinedStep] = []
  for (index, step) in steps.enumerated() {
    switch step {
    case .done(let document):
      documents.append(document)
      places.append(index)
    case .failed: result.append(JoinedStep(step: step, captures: [index]))
    }
  }
  for pages in joined(documents, of: places.map { captures[$0] }) {
    result.append(
      JoinedStep(step: .done(pages.document), captures: pages.parts.map { places[$0] }))
  }
  return result.sorted { ($0.captures.first ?? 0) < ($1.captures.first ?? 0) }
}

/// What became of one input on the walk.
public enum Step<Value: Sendable>: Sendable {
  /// The room's result.
  case done(Value)
  /// One line that says why there is none.
  case failed(Failure)

  init(_ work: () throws(Unreadable) -> Value) {
    do throws(Unreadable) {
      self = .done(try work())
    } catch {
      self = .failed(error.failure)
    }
  }
}

/// The failure of one input, as an error on its way to a ``Step``.
struct Unreadable: Error {
  var failure: Failure
}

/// Reads one capture; a failure carries its name.
private func reading(_ capture: Capture) throws(Unreadable) -> Document {
  do throws(ReadingError) {
    var document = try document(of: capture)
    document.retrievedAt = document.retrievedAt ?? capture.retrievedAt
    document.container = capture.container
    document.notes += capture.notes
    return document
  } catch {
    throw Unreadable(failure: Failure(name: capture.name, reason: error.reason))
  }
}
