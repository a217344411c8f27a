public import AssayModel
import Yams

/// Reads a case file.
///
/// Nothing is accepted silently: a key that is not known, a value of the wrong kind or a key given twice is an error
/// with file, line and column. Keys that are left empty are as good as absent.
///
/// - Throws: ``CaseFileError`` for the first thing that is wrong.
public func decisions(yaml: String, file: String) throws(CaseFileError) -> Decisions {
  do throws(Flaw) {
    try YAMLBudget.check(yaml)
    var decisions = Decisions(file: file)
    guard let root = try rootNode(of: yaml), !root.isNothing else { return decisions }
    let fields = try Fields(
      root, "a case file", keys: ["event", "sources", "corrections"] + Judgements.keys)
    if let node = fields.node("event") { decisions.event = try namedEvent(node) }
    var seen: Set<String> = []
    for node in try fields.list("sources") {
      let source = try sourceDecision(node)
      guard seen.insert(source.file).inserted else {
        throw node.flaw("\(source.file.quotedShort) is already listed above")
      }
      decisions.sources.append(source)
    }
    for node in try fields.list("corrections") {
      decisions.corrections.append(try correction(node))
    }
    decisions.judgements = try judgements(fields)
    return decisions
  } catch {
    throw CaseFileError(
      file: file, line: error.line, column: error.column, message: error.message)
  }
}

/// Parses the text; `nil` where it holds nothing.
private func rootNode(of yaml: String) throws(Flaw) -> Node? {
  do {
    return try Parser(yaml: yaml, encoding: .utf8).singleRoot()
  } catch let error as YamlError {
    throw flaw(error, in: yaml)
  } catch {
    throw Flaw(1, 1, "this is not YAML")
  }
}

/// A parser's error in one plain line.
private func flaw(_ error: YamlError, in yaml: String) -> Flaw {
  func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
  switch error {
  case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
    return Flaw(mark.line, mark.column, "this is not YAML here: \(line(problem))")
  case .composer(_, let problem, let mark, _):
    return Flaw(mark.line, mark.column, line(problem))
  case .duplicatedKeysInMapping(let duplicates, let context):
    let key = (duplicates.sorted().first ?? "a key").quotedShort
    return Flaw(context.mark.line, context.mark.column, "\(key) is given more than once")
  case .reader(let problem, let offset, _, _):
    var row = 1
    var column = 1
    for character in yaml.prefix(offset ?? 0) {
      column += 1
      if character.isNewline { (row, column) = (row + 1, 1) }
    }
    return Flaw(row, column, "this character is not allowed: \(line(problem))")
  default:
    return Flaw(1, 1, "this is not YAML")
  }
}
