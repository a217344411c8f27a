import Weighing

/// Reads a network in the Bayesian Interchange Format.
///
/// Blocks may come in any order, and so may the rows of a table. A row is named by the states of the parents, in the order in
/// which the block's head names these; `table` gives all rows at once, the states of the variable changing slowest and those of
/// the last parent fastest (Cozman, *The Interchange Format for Bayesian Networks*, 1998); `default` gives the rows that are not
/// named. Properties are passed over.
struct BIFReader {
  private var scanner: BIFScanner
  private var names: [String] = []
  private var states: [[String]] = []
  private var places: [String: Int] = [:]
  private var blocks: [Block] = []

  /// A `probability` block as it stands.
  private struct Block {
    var line: Int
    var variable: String
    var parents: [String]
    var table: [Double]?
    var fallback: [Double]?
    var rows: [(line: Int, key: [String], values: [Double])] = []
  }

  private init(_ bytes: [UInt8]) throws(BIFError) { scanner = try BIFScanner(bytes) }

  /// The network that a file's bytes hold.
  ///
  /// - Throws: ``BIFError``, or `WeighingError` where the file is well written but the network makes no sense.
  static func network(_ bytes: [UInt8]) throws -> Network {
    var reader = try BIFReader(bytes)
    try reader.read()
    return try Network(try reader.variables())
  }

  private mutating func read() throws(BIFError) {
    while scanner.token != .end {
      guard case .word(let word) = scanner.token else {
        throw scanner.wrong(
          "“network”, “variable” or “probability” is wanted, not \(scanner.shown)")
      }
      switch word {
      case "network": try readHead()
      case "variable": try readVariable()
      case "probability": try readProbability()
      case "property": try scanner.skipStatement()
      default:
        throw scanner.wrong(
          "“network”, “variable” or “probability” is wanted, not \(scanner.shown)")
      }
    }
    if names.isEmpty { throw BIFError(line: 1, message: "the file names no variables") }
  }

  private mutating func readHead() throws(BIFError) {
    try scanner.advance()
    while scanner.token != .mark("{") {
      if scanner.token == .end { throw scanner.wrong("“{” is wanted, not \(scanner.shown)") }
      try scanner.advance()
    }
    try scanner.advance()
    while try !scanner.take("}") { try scanner.skipStatement() }
  }

  private mutating func readVariable() throws(BIFError) {
    try scanner.advance()
    let line = scanner.line
    let name = try scanner.name()
    if places[name] != nil {
      throw BIFError(line: line, message: "the variable “\(name)” is there twice")
    }
    var found: [String]?
    try scanner.expect("{")
    while try !scanner.take("}") {
      guard scanner.token == .word("type") else {
        try scanner.skipStatement()
        continue
      }
      found = try readType(of: name)
    }
    guard let found else {
      throw BIFError(line: line, message: "the variable “\(name)” has no type")
    }
    places[name] = names.count
    names.append(name)
    states.append(found)
  }

  private mutating func readType(of name: String) throws(BIFError) -> [String] {
    try scanner.advance()
    guard scanner.token == .word("discrete") else {
      throw scanner.wrong("“discrete” is wanted, not \(scanner.shown)")
    }
    try scanner.advance()
    try scanner.expect("[")
    let line = scanner.line
    let count = try number()
    try scanner.expect("]")
    try scanner.expect("{")
    let states = try list(until: "}")
    if scanner.token == .mark(";") { try scanner.advance() }
    guard Double(states.count) == count else {
      throw BIFError(
        line: line, message: "“\(name)” is said to have another number of states than it names")
    }
    if Set(states).count != states.count {
      throw BIFError(line: line, message: "“\(name)” names a state twice")
    }
    return states
  }

  private mutating func readProbability() throws(BIFError) {
    let line = scanner.line
    try scanner.advance()
    try scanner.expect("(")
    var block = Block(line: line, variable: try scanner.name(), parents: [])
    if try scanner.take("|") {
      block.parents = try list(until: ")")
    } else {
      try scanner.expect(")")
    }
    try scanner.expect("{")
    while try !scanner.take("}") {
      let line = scanner.line
      if try scanner.take("(") {
        let key = try list(until: ")")
        block.rows.append((line, key, try numbers()))
      } else if scanner.token == .word("table") {
        try scanner.advance()
        block.table = try numbers()
      } else if scanner.token == .word("default") {
        try scanner.advance()
        block.fallback = try numbers()
      } else {
        try scanner.skipStatement()
      }
    }
    blocks.append(block)
  }

  /// Names with commas between, and the mark that ends them.
  private mutating func list(until mark: Character) throws(BIFError) -> [String] {
    var items: [String] = []
    while true {
      items.append(try scanner.name())
      if try scanner.take(mark) { return items }
      try scanner.expect(",")
    }
  }

  /// Numbers with commas or blanks between, and the semicolon that ends them.
  private mutating func numbers() throws(BIFError) -> [Double] {
    var numbers: [Double] = []
    while try !scanner.take(";") {
      numbers.append(try number())
      _ = try scanner.take(",")
    }
    return numbers
  }

  private mutating func number() throws(BIFError) -> Double {
    guard case .word(let word) = scanner.token, let number = Double(word), number.isFinite else {
      throw scanner.wrong("a number is wanted, not \(scanner.shown)")
    }
    try scanner.advance()
    return number
  }

  /// The variables with what the blocks say of each.
  private func variables() throws(BIFError) -> [Network.Variable] {
    var variables: [Network.Variable?] = names.map { _ in nil }
    for block in blocks {
      let index = try place(of: block.variable, line: block.line)
      if variables[index] != nil {
        throw BIFError(line: block.line, message: "“\(block.variable)” has two tables")
      }
      var parents: [Int] = []
      for parent in block.parents { parents.append(try place(of: parent, line: block.line)) }
      variables[index] = Network.Variable(
        name: names[index], states: states[index], parents: parents,
        table: try table(of: block, index: index, parents: parents))
    }
    var whole: [Network.Variable] = []
    for (index, variable) in variables.enumerated() {
      guard let variable else {
        throw BIFError(line: scanner.line, message: "“\(names[index])” has no table")
      }
      whole.append(variable)
    }
    return whole
  }

  private func place(of name: String, line: Int) throws(BIFError) -> Int {
    guard let place = places[name] else {
      throw BIFError(line: line, message: "there is no variable “\(name)”")
    }
    return place
  }

  private func table(of block: Block, index: Int, parents: [Int]) throws(BIFError) -> [Double] {
    let width = states[index].count
    var count = 1
    for parent in parents {
      count *= states[parent].count
      guard count * width <= 1 << 28 else {
        throw BIFError(line: block.line, message: "the table of “\(block.variable)” is too big")
      }
    }
    if let table = block.table {
      guard table.count == count * width else {
        throw BIFError(
          line: block.line,
          message:
            "the table of “\(block.variable)” has \(table.count) numbers, not \(count * width)")
      }
      return (0..<count * width).map { table[$0 % width * count + $0 / width] }
    }
    var rows = [[Double]?](repeating: block.fallback, count: count)
    if let fallback = block.fallback, fallback.count != width {
      throw BIFError(
        line: block.line,
        message: "the default of “\(block.variable)” has \(fallback.count) numbers, not \(width)")
    }
    var seen = [Bool](repeating: false, count: count)
    for row in block.rows {
      let number = try self.number(of: row.key, line: row.line, parents: parents)
      guard row.values.count == width else {
        throw BIFError(
          line: row.line, message: "the row has \(row.values.count) numbers, not \(width)")
      }
      if seen[number] { throw BIFError(line: row.line, message: "the row is there twice") }
      seen[number] = true
      rows[number] = row.values
    }
    var table: [Double] = []
    table.reserveCapacity(count * width)
    for row in rows {
      guard let row else {
        throw BIFError(line: block.line, message: "the table of “\(block.variable)” lacks a row")
      }
      table += row
    }
    return table
  }

  /// Which row the states of the parents name.
  private func number(of key: [String], line: Int, parents: [Int]) throws(BIFError) -> Int {
    guard key.count == parents.count else {
      throw BIFError(
        line: line, message: "the row names \(key.count) states for \(parents.count) parents")
    }
    var number = 0
    for (state, parent) in zip(key, parents) {
      guard let place = states[parent].firstIndex(of: state) else {
        throw BIFError(line: line, message: "“\(names[parent])” has no state “\(state)”")
      }
      number = number * states[parent].count + place
    }
    return number
  }
}
