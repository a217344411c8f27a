import AssayModel
import Subprocess
import SystemPackage

/// The program that makes text from a PDF: poppler's `pdftotext`, as a child process with limits.
///
/// It writes the text in reading order and not by the layout of the page, so that a column of a newspaper is one
/// text and its lines are not mixed with the next column's. Pages end with a form feed.
struct PDFTool: Sendable {
  /// The tool and its version, as it names itself.
  let name: String

  /// The line for a machine without the tool.
  static let missing =
    "is a PDF, and pdftotext is not installed; install it with: apt install poppler-utils"

  /// Finds the tool and asks for its version; `nil` where there is none.
  static func find() async -> PDFTool? {
    guard
      let answer = try? await run(
        .name("pdftotext"), arguments: ["-v"], environment: environment,
        output: .discarded, error: .string(limit: 1 << 16))
    else { return nil }
    let first = answer.standardError.split(whereSeparator: \.isNewline).first ?? ""
    let version = first.split(separator: " ").last ?? ""
    let isVersion = version.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    return PDFTool(name: isVersion ? "pdftotext \(version)" : "pdftotext")
  }

  /// Makes the text of every page.
  func rendition(
    of pdf: [UInt8], limits: Limits
  ) async throws(CaptureProblem) -> Rendition {
    let text: [UInt8]
    switch await answer(for: pdf, limits: limits) {
    case .success(let bytes): text = bytes
    case .failure(let problem):
      let isLocked = pdf.containsName("/Encrypt")
      throw problem == .damaged && isLocked ? .locked : problem
    }
    var pages = text.split(separator: 0x0C, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    if pages.last?.isEmpty == true { pages.removeLast() }
    guard pages.contains(where: { $0.utf8.contains { $0 > 0x20 } }) else {
      throw CaptureProblem(
        reason: "has no text (its pages are pictures); make it searchable (OCR) and try again")
    }
    return Rendition(tool: name, pages: pages)
  }

  private func answer(
    for pdf: [UInt8], limits: Limits
  ) async -> Result<[UInt8], CaptureProblem> {
    let seconds = limits.renditionSeconds
    return await withTaskGroup(of: Result<[UInt8], CaptureProblem>?.self) { group in
      group.addTask { await PDFTool.text(of: pdf, limit: limits.renditionSize) }
      group.addTask {
        try? await Task.sleep(for: .seconds(seconds))
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      let late = "took longer than \(seconds) seconds to turn into text; save it as .txt"
      return first ?? .failure(CaptureProblem(reason: late))
    }
  }

  /// Runs the tool on bytes that it is given, so that it reads what was captured; cancelling the task ends it.
  private static func text(of pdf: [UInt8], limit: Int) async -> Result<[UInt8], CaptureProblem> {
    let options = ["-q", "-enc", "UTF-8", "-eol", "unix", "--", "-", "-"]
    let guarded = memoryGuard.map { Executable.path($0) }
    let memory = ["--as=3221225472", "--", "pdftotext"]
    let arguments = Arguments((guarded == nil ? [] : memory) + options)
    do {
      let result = try await run(
        guarded ?? .name("pdftotext"), arguments: arguments,
        environment: environment, input: .array(pdf), output: .bytes(limit: limit),
        error: .discarded)
      guard result.terminationStatus.isSuccess else { return .failure(.damaged) }
      return .success(result.standardOutput)
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      let most = limit >> 20
      return .failure(CaptureProblem(reason: "holds more than \(most) MB of text; split it"))
    } catch {
      return .failure(CaptureProblem(reason: "could not be given to pdftotext"))
    }
  }

  /// The program that limits the memory of another, where the system has it.
  private static let memoryGuard: FilePath? = {
    let path = FilePath("/usr/bin/prlimit")
    return Status(path) == nil ? nil : path
  }()

  /// One locale for every machine.
  private static let environment = Environment.inherit.updating(["LC_ALL": "C.UTF-8"])
}

extension CaptureProblem {
  fileprivate static let damaged = CaptureProblem(
    reason: "is a damaged PDF; open it in a viewer and save it again")
  fileprivate static let locked = CaptureProblem(
    reason: "is a PDF locked with a password; save a copy without one")
}

extension [UInt8] {
  /// Whether the ASCII text stands anywhere in the bytes; O(length).
  fileprivate func containsName(_ text: StaticString) -> Bool {
    indices.contains { self[$0] == UInt8(ascii: "/") && Sniffed.has(text, self, $0) }
  }
}
