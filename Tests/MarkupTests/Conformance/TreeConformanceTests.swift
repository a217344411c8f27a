import Foundation
import Testing

@testable import Markup

@Suite("The tree against html5lib's tests")
struct TreeConformanceTests {
  /// Tests known to miss, as `file:line`, each with its reason: none.
  ///
  /// A test that is named here and passes fails the suite, so that the list stays true.
  static let knownMisses: [String: String] = [:]

  @Test(
    "Every test gives the tree it expects",
    .enabled(if: SharedFolder.isThere, "html5lib's tests are not there (ASSAY_SHARED)"))
  func trees() throws {
    var passed = 0
    var known: Set<String> = []
    var failures: [String] = []
    for file in SharedFolder.files("tree-construction", ending: "dat") {
      for test in try TreeTest.read(file) {
        for scripting in test.scripting {
          let found = test.run(scripting: scripting)
          let name = "\(file.lastPathComponent):\(test.line)"
          if found == test.expected {
            passed += 1
          } else if Self.knownMisses[name] != nil {
            known.insert(name)
          } else {
            failures.append(
              "\(file.lastPathComponent):\(test.line) \(scripting ? "script-on " : "")"
                + "\(test.context)\n\(test.data)\nexpected\n\(test.expected)\nfound\n\(found)\n")
          }
        }
      }
    }
    let all = passed + known.count + failures.count
    print("html5lib tree construction: \(passed) of \(all), \(known.count) known misses")
    #expect(failures.isEmpty, "\(failures.prefix(12).joined(separator: "\n"))")
    #expect(known == Set(Self.knownMisses.keys))
    #expect(passed >= 3549)
  }
}

/// One test of tree construction, as html5lib writes it.
struct TreeTest {
  var line: Int
  var data = ""
  var expected = ""
  var context = ""
  var scripting = [false, true]

  static func read(_ file: URL) throws -> [TreeTest] {
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    var tests: [TreeTest] = []
    var section = ""
    var lines: [String] = []
    func close() {
      guard !tests.isEmpty else { return }
      let joined = lines.joined(separator: "\n")
      switch section {
      case "#data": tests[tests.count - 1].data = joined
      case "#document-fragment": tests[tests.count - 1].context = joined
      case "#script-on": tests[tests.count - 1].scripting = [true]
      case "#script-off": tests[tests.count - 1].scripting = [false]
      case "#document":
        tests[tests.count - 1].expected =
          lines.last == "" ? lines.dropLast().joined(separator: "\n") : joined
      default: break
      }
    }
    let sections: Set = [
      "#data", "#errors", "#new-errors", "#document-fragment", "#script-on", "#script-off",
      "#document",
    ]
    let split = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in split.enumerated() {
      if sections.contains(String(line)), line != "#data" || section != "#data" {
        if line == "#data", section == "#document", lines.last != "" {
          lines.append(String(line))
          continue
        }
        close()
        section = String(line)
        lines = []
        if section == "#data" { tests.append(TreeTest(line: number + 1)) }
      } else {
        lines.append(String(line))
      }
    }
    if lines.last == "" { lines.removeLast() }
    close()
    return tests
  }

  func run(scripting: Bool) -> String {
    var builder = Builder(Array(data.utf8), limits: .standard, scripting: scripting)
    let tree: Tree
    let top: Tree.Node
    if context.isEmpty {
      tree = builder.run()
      top = tree.root
    } else {
      let parts = context.split(separator: " ")
      let namespace: Tree.Namespace =
        parts.count < 2 ? .html : parts[0] == "svg" ? .svg : .mathML
      tree = builder.run(in: String(parts[parts.count - 1]), namespace)
      top = tree.documentElement ?? tree.root
    }
    return TreeDump(tree: tree).lines(under: top).joined(separator: "\n")
  }
}

/// A tree as html5lib writes it.
struct TreeDump {
  var tree: Tree

  func lines(under top: Tree.Node) -> [String] {
    var lines: [String] = []
    var pending: [(Tree.Node, Int)] = tree.children(of: top).map { ($0, 0) }.reversed()
    while let (node, depth) = pending.popLast() {
      let indent = "| " + String(repeating: "  ", count: depth)
      var inner = depth + 1
      switch tree.kind(of: node) {
      case .text: lines.append(indent + "\"" + string(node) + "\"")
      case .comment: lines.append(indent + "<!-- " + string(node) + " -->")
      case .doctype: lines.append(indent + doctype(node))
      default:
        lines.append(indent + "<\(prefix(node))\(tree.name(of: node))>")
        for attribute in attributes(node) { lines.append(indent + "  " + attribute) }
        if tree.isElement(node, .template) {
          lines.append(indent + "  content")
          inner += 1
        }
      }
      pending += tree.children(of: node).map { ($0, inner) }.reversed()
    }
    return lines
  }

  private func string(_ node: Tree.Node) -> String {
    String(decoding: tree.text(of: node), as: UTF8.self)
  }

  private func prefix(_ node: Tree.Node) -> String {
    switch tree.namespace(of: node) {
    case .html: ""
    case .svg: "svg "
    case .mathML: "math "
    }
  }

  private func attributes(_ node: Tree.Node) -> [String] {
    tree.attributes(of: node).map { attribute -> (String, String) in
      var name = attribute.name
      switch attribute.namespace {
      case .none: break
      case .xmlns where !name.contains(":"): name = "xmlns " + name
      default: name = name.replacingOccurrences(of: ":", with: " ")
      }
      return (name, "\(name)=\"\(attribute.value)\"")
    }
    .sorted { $0.0.utf16.lexicographicallyPrecedes($1.0.utf16) }.map(\.1)
  }

  private func doctype(_ node: Tree.Node) -> String {
    let doctype = tree.doctype(of: node)
    let publicID = doctype.publicID ?? ""
    let systemID = doctype.systemID ?? ""
    let ids = publicID.isEmpty && systemID.isEmpty ? "" : " \"\(publicID)\" \"\(systemID)\""
    return "<!DOCTYPE \(doctype.name)\(ids)>"
  }
}
