import Weighing

/// Numbers for tests, the same for the same seed.
struct TestLot {
  var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func below(_ bound: Int) -> Int { Int((next() >> 11) % UInt64(bound)) }

  mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }
}

/// What a network says, by adding up every combination of states.
struct PlainAnswer {
  var evidence = 0.0
  var marginals: [[Double]]

  init(_ network: Network, evidence observed: [Int: Int] = [:]) {
    let variables = network.variables
    marginals = variables.map { $0.states.map { _ in 0 } }
    var states = [Int](repeating: 0, count: variables.count)
    while true {
      if observed.allSatisfy({ states[$0.key] == $0.value }) {
        var probability = 1.0
        for (index, variable) in variables.enumerated() {
          let row = variable.parents.reduce(0) { $0 * variables[$1].states.count + states[$1] }
          probability *= variable.table[row * variable.states.count + states[index]]
        }
        evidence += probability
        for index in variables.indices { marginals[index][states[index]] += probability }
      }
      var place = 0
      while place < states.count {
        states[place] += 1
        if states[place] < variables[place].states.count { break }
        states[place] = 0
        place += 1
      }
      if place == states.count { break }
    }
    marginals = marginals.map { $0.map { $0 / evidence } }
  }
}

extension Network {
  /// A network by lot; a part of its rows is certain.
  static func byLot(_ seed: UInt64, count: Int, parents: Int, certain: Double = 0) throws -> Network
  {
    var lot = TestLot(seed)
    let sizes = (0..<count).map { _ in 1 + lot.below(4) }
    // The variables stand in an order of their own, so that parents come before and after their children.
    var order = Array(0..<count)
    for index in order.indices { order.swapAt(index, lot.below(count)) }
    var variables = sizes.map { size in
      Network.Variable(name: "", states: (0..<size).map(String.init), table: [])
    }
    for (rank, index) in order.enumerated() {
      var chosen: [Int] = []
      for _ in 0..<min(rank, parents) {
        let parent = order[lot.below(rank)]
        if !chosen.contains(parent) { chosen.append(parent) }
      }
      variables[index].name = "v\(index)"
      variables[index].parents = chosen
      for _ in 0..<chosen.reduce(1, { $0 * sizes[$1] }) {
        if lot.unit() < certain {
          let state = lot.below(sizes[index])
          variables[index].table += (0..<sizes[index]).map { $0 == state ? 1 : 0 }
        } else {
          let row = (0..<sizes[index]).map { _ in lot.unit() + 0.01 }
          variables[index].table += row.map { $0 / row.reduce(0, +) }
        }
      }
    }
    return try Network(variables)
  }
}
