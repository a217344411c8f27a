import AssayModel
import SystemPackage

/// The ending of a file's name, and what it promises.
struct Ending: Hashable {
  /// The ending in lower case without its dot; empty where there is none.
  let text: String

  init(_ path: FilePath) {
    text = (path.extension ?? "").lowercased()
  }

  init(_ text: String) {
    self.text = text
  }

  /// The kind that the ending promises, if it is one that can be read.
  var kind: Capture.Kind? {
    switch text {
    case "html", "htm", "xhtml": .html
    case "txt": .text
    case "md": .markdown
    case "pdf": .pdf
    case "json", "jsonl", "ndjson": .json
    case "xml": .xml
    default: nil
    }
  }

  /// Whether the ending is one that can be read.
  var isReadable: Bool { kind != nil }

  /// Whether it is the ending of something that a page merely uses.
  var isPageAsset: Bool { Ending.pageAssets.contains(text) }

  /// Why a file with this ending is not read.
  var unsupportedReason: String {
    switch text {
    case "warc", "mht", "mhtml":
      "is no web archive, whatever its name says"
    case "wacz":
      "is no WACZ web archive: no ZIP archive with archive/NAME.warc.gz in it"
    case "":
      "has no ending that says what it is; name it .html, .txt, .md, .pdf or .json"
    case "gz", "zip", "tar", "tgz", "bz2", "xz", "zst", "7z", "rar", "maff":
      "kind not supported yet (.\(text)); unpack it and give the .html, .txt or .pdf inside"
    default:
      "kind not supported yet (.\(text)); save it as .html, .txt or .pdf"
    }
  }

  private static let pageAssets: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "bmp", "apng", "css", "js", "mjs",
    "map", "woff", "woff2", "ttf", "otf", "eot", "download",
  ]
}
