import Testing
import Weighing

@Suite("Networks")
struct NetworkTests {
  private typealias Variable = Network.Variable

  @Test("Rows that are a little off are made to sum to one")
  func rounding() throws {
    let network = try Network([
      Variable(name: "a", states: ["x", "y", "z"], table: [0.333, 0.333, 0.333])
    ])
    #expect(network.variables[0].table.allSatisfy { abs($0 - 1.0 / 3) < 1e-15 })
  }

  @Test(
    "What makes no sense is refused with the variable's name",
    arguments: [
      ("no states", [Variable(name: "quay", states: [], table: [])], "has no states"),
      (
        "a missing parent", [Variable(name: "quay", states: ["a"], parents: [1], table: [1])],
        "not there"
      ),
      (
        "itself as parent",
        [Variable(name: "quay", states: ["a", "b"], parents: [0], table: [1, 0, 0, 1])],
        "depends on itself"
      ),
      (
        "a circle",
        [
          Variable(name: "quay", states: ["a"], parents: [1], table: [1]),
          Variable(name: "shed", states: ["a"], parents: [0], table: [1]),
        ], "depends on itself"
      ),
      (
        "a parent twice",
        [
          Variable(name: "shed", states: ["a"], table: [1]),
          Variable(name: "quay", states: ["a"], parents: [0, 0], table: [1]),
        ], "twice"
      ),
      (
        "too few numbers", [Variable(name: "quay", states: ["a", "b"], table: [1])],
        "a table of 2 numbers, but has 1"
      ),
      ("a row of zeros", [Variable(name: "quay", states: ["a", "b"], table: [0, 0])], "Row 1"),
      (
        "a negative number", [Variable(name: "quay", states: ["a", "b"], table: [-0.5, 1.5])],
        "Row 1"
      ),
      ("no number", [Variable(name: "quay", states: ["a", "b"], table: [.nan, 1])], "Row 1"),
      ("infinity", [Variable(name: "quay", states: ["a", "b"], table: [.infinity, 0])], "Row 1"),
      (
        "a row that sums to two", [Variable(name: "quay", states: ["a", "b"], table: [1, 1])],
        "Row 1"
      ),
    ] as [(String, [Network.Variable], String)])
  func refusals(what: String, variables: [Network.Variable], message: String) {
    #expect {
      try Network(variables)
    } throws: { error in
      guard let error = error as? WeighingError else { return false }
      return error.code == .malformed && error.message.contains("“quay”")
        && error.message.contains(message)
    }
  }

  @Test("A table whose size no number holds is refused, not a trap")
  func hugeTable() {
    var variables = (0..<70).map {
      Variable(name: "v\($0)", states: ["a", "b"], table: [0.5, 0.5])
    }
    variables.append(
      Variable(name: "quay", states: ["a", "b"], parents: Array(0..<70), table: [0.5, 0.5]))
    #expect(throws: WeighingError.self) { try Network(variables) }
  }
}
