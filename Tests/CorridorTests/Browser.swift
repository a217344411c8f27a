import Foundation
import Subprocess
import Testing

/// A way to look at a page: the width of the window, and the system's setting for light or dark.
struct View: Sendable, CustomTestStringConvertible {
  var width: Int
  var isDark: Bool

  var testDescription: String { "\(width) px, \(isDark ? "dark" : "light")" }

  /// Wide and narrow, light and dark.
  static let all = [1280, 360].flatMap { width in
    [View(width: width, isDark: false), View(width: width, isDark: true)]
  }
}

/// A headless Chromium that opens files from one folder and reaches no network.
///
/// A window of Chromium cannot be as narrow as a telephone, and a page that forbids scripts cannot measure itself. So a
/// page is shown in a frame of the wished width, unchanged, and the page around the frame, which is the tests' own,
/// runs the script.
struct Browser {
  /// Where the pages, the pictures and the browser's profile lie.
  let folder: URL

  /// Gives a browser that is there, with its folder, as long as `body` runs.
  static func with<Result>(_ body: (Browser) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("assay-browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(Browser(folder: folder))
  }

  /// What an asynchronous JavaScript function body returns that is given the page's `frame`, decoded from JSON.
  func value<Value: Decodable>(
    _ type: Value.Type, of script: String, in page: String, view: View
  ) async throws -> Value {
    let framed = framed(page, view: view, height: 900, script: script)
    let options = ["--virtual-time-budget=60000", "--dump-dom"]
    let dump = try await open(framed, options: options, view: view)
    guard let from = dump.range(of: "<title>"),
      let to = dump.range(of: "</title>", range: from.upperBound..<dump.endIndex),
      let json = Data(base64Encoded: String(dump[from.upperBound..<to.lowerBound]))
    else { throw BrowserProblem(reason: "the page has not answered: \(dump.prefix(400))") }
    return try JSONDecoder().decode(type, from: json)
  }

  /// A PNG of the top of the page.
  func picture(of page: String, view: View, height: Int) async throws -> Data {
    let framed = framed(page, view: view, height: height, script: "return true")
    let file = folder.appendingPathComponent("picture.png")
    try? FileManager.default.removeItem(at: file)
    // A window has a least width; what is beyond the frame is cut off by the picture's own size.
    let options = ["--screenshot=\(file.path)", "--window-size=\(view.width),\(height)"]
    _ = try await open(framed, options: options, view: view)
    return try Data(contentsOf: file)
  }

  private func framed(_ page: String, view: View, height: Int, script: String) -> String {
    let escaped = page.replacingOccurrences(of: "&", with: "&amp;")
      .replacingOccurrences(of: "\"", with: "&quot;")
    let answer = "btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value))))"
    return """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
      <meta name="color-scheme" content="light dark"></head><body style="margin:0">
      <iframe style="display:block;border:0;width:\(view.width)px;height:\(height)px"
        srcdoc="\(escaped)"></iframe>
      <script>
      addEventListener("load", async () => {
        const frame = document.querySelector("iframe")
        let value
        try { value = await (async () => { \(script) })() } catch (error) { value = String(error) }
        document.title = \(answer)
      })
      </script></body></html>
      """
  }

  /// Opens a page of the tests in a browser of its own, which ends, with all its children, before this returns.
  private func open(_ page: String, options: [String], view: View) async throws -> String {
    let file = folder.appendingPathComponent("page.html")
    try page.write(to: file, atomically: true, encoding: .utf8)
    var arguments = [
      "--headless=new", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
      "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND",
      "--user-data-dir=\(folder.appendingPathComponent("profile").path)",
    ]
    // Chromium has no sandbox for root, whom containers like.
    if getuid() == 0 { arguments.append("--no-sandbox") }
    if view.isDark { arguments.append("--blink-settings=preferredColorScheme=0") }
    var platform = PlatformOptions()
    platform.createSession = true
    platform.teardownSequence = [
      .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(2))
    ]
    let result = try await run(
      .name(try Browser.program()),
      arguments: Arguments(arguments + options + [file.absoluteString]),
      platformOptions: platform, output: .string(limit: 1 << 26), error: .discarded)
    guard result.terminationStatus.isSuccess else {
      throw BrowserProblem(reason: "Chromium ended with \(result.terminationStatus)")
    }
    return result.standardOutput
  }

  /// The browser's name: Debian's, or Ubuntu's.
  private static func program() throws -> String {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    let found = ["chromium", "chromium-browser"].first { name in
      folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }
    guard let found else {
      throw BrowserProblem(reason: "there is no chromium; ASSAY_BROWSER=1 scripts/deps installs it")
    }
    return found
  }
}

/// What keeps a browser from answering.
struct BrowserProblem: Error, CustomStringConvertible {
  var reason: String
  var description: String { reason }
}
