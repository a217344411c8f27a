import Weighing

/// Named arguments and their attacks, as a file of a graph tells them.
struct GraphFile: Sendable {
  /// The forms of files.
  enum Form: String, Sendable, CaseIterable {
    /// `arg(a).` and `att(a,b).`, as answer-set solvers read them.
    case apx
    /// A line for each argument, a line `#`, a line for each attack (Trivial Graph Format).
    case tgf
    /// A line `p af N`, then a line for each attack, by numbers from 1 (ICCMA 2023).
    case af
  }

  /// What is wrong with a file, and where.
  struct Flaw: Error, Sendable, Equatable, CustomStringConvertible {
    /// The line, from 1.
    let line: Int
    /// What is wrong.
    let message: String
    var description: String { "line \(line): \(message)" }
  }

  /// The most arguments that a file may have.
  static let mostArguments = 1_000_000

  /// The names, in the order of the file.
  private(set) var names: [String] = []
  /// The attacks, by index.
  private(set) var attacks: [(attacker: Int, target: Int)] = []
  private var numbers: [String: Int] = [:]

  /// Reads a file.
  ///
  /// - Throws: ``Flaw`` for the first thing that does not belong into such a file.
  init(_ bytes: [UInt8], form: Form) throws(Flaw) {
    switch form {
    case .apx: try readAPX(bytes)
    case .tgf: try readTGF(bytes)
    case .af: try readAF(bytes)
    }
  }

  /// A graph whose arguments are called by their numbers from 1.
  init(count: Int, attacks: [(attacker: Int, target: Int)]) {
    names = (0..<count).map { String($0 + 1) }
    self.attacks = attacks
    numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
  }

  /// The graph of the arguments.
  var graph: ArgumentGraph { ArgumentGraph(count: names.count, attacks: attacks) }

  /// Adds an argument; one that is there already stays as it is.
  mutating func add(_ name: String, line: Int) throws(Flaw) {
    guard !name.isEmpty else { throw Flaw(line: line, message: "an argument without a name") }
    guard numbers[name] == nil else { return }
    guard names.count < GraphFile.mostArguments else {
      throw Flaw(line: line, message: "more than \(GraphFile.mostArguments) arguments")
    }
    numbers[name] = names.count
    names.append(name)
  }

  /// Adds an attack of an argument on another; both must be there.
  mutating func addAttack(by attacker: String, on target: String, line: Int) throws(Flaw) {
    guard let one = numbers[attacker] else {
      throw Flaw(line: line, message: "an attack by the unknown argument \(shortened(attacker))")
    }
    guard let other = numbers[target] else {
      throw Flaw(line: line, message: "an attack on the unknown argument \(shortened(target))")
    }
    addAttack(by: one, on: other)
  }

  /// Adds an attack, by index.
  mutating func addAttack(by attacker: Int, on target: Int) {
    attacks.append((attacker, target))
  }

  /// Whether another file tells the same names and attacks, in whatever order.
  func agrees(with other: GraphFile) -> Bool {
    guard names.count == other.names.count else { return false }
    var turned: [Int] = []
    for name in names {
      guard let number = other.numbers[name] else { return false }
      turned.append(number)
    }
    let named = attacks.map { (attacker: turned[$0.attacker], target: turned[$0.target]) }
    return ArgumentGraph(count: names.count, attacks: named) == other.graph
  }
}

/// At most forty characters of a name, for a message.
func shortened(_ name: String) -> String { name.count > 40 ? name.prefix(40) + "…" : name }
