import Language

/// A parser in training, with the classifier of relations.
struct ParserTraining {
  /// A sentence with the tags to train on.
  struct Example {
    let words: [Tagger.Word]
    /// The gold tags, and tags given by a tagger that has not seen the sentence.
    let tags: [[UInt8]]
    /// The heads from 1; the root's is the number of words plus one.
    let heads: [Int]
    let relations: [Relation]
    /// The dependents of each node.
    let children: [[Int]]

    init(_ sentence: TreebankSentence, words: [Tagger.Word], tags: [[UInt8]]) {
      self.words = words
      self.tags = tags
      let count = sentence.words.count
      heads = [0] + sentence.words.map { $0.head == 0 ? count + 1 : $0.head }
      relations = [.dep] + sentence.words.map(\.relation)
      var children = Array(repeating: [Int](), count: count + 2)
      for index in 1...count { children[heads[index]].append(index) }
      self.children = children
    }
  }

  private var moves: Perceptron
  private var labels: Perceptron
  private var parser = ArcParser()
  private var features = FeatureList()
  private var generator: SeededGenerator

  init(
    _ examples: [Example], rounds: Int, labelRounds: Int, seed: UInt64
  ) {
    moves = Perceptron(classes: 3)
    labels = Perceptron(classes: Relation.chosen)
    generator = SeededGenerator(seed: seed)
    var order = Array(examples.indices)
    for round in 0..<rounds {
      order.shuffle(using: &generator)
      for index in order { learnMoves(examples[index], round: round) }
    }
    for round in 0..<labelRounds {
      order.shuffle(using: &generator)
      for index in order { learnLabels(examples[index], round: round) }
    }
  }

  private mutating func begin(_ example: Example, round: Int) {
    let tags = example.tags[(round + Int(generator.next() % 2)) % example.tags.count]
    parser.begin(example.words[Tagger.margin..<Tagger.margin + tags.count], tags[...])
  }

  private mutating func learnMoves(_ example: Example, round: Int) {
    guard example.heads.count - 1 <= ArcParser.longest else { return }
    begin(example, round: round)
    while !parser.isDone {
      let costs = costs(example)
      parser.features(&features)
      moves.score(&features)
      var predicted = -1
      var right = -1
      let least = costs.min() ?? 0
      for move in 0..<3 where costs[move] < .max {
        if predicted < 0 || moves.scores[move] > moves.scores[predicted] { predicted = move }
        if costs[move] == least, right < 0 || moves.scores[move] > moves.scores[right] {
          right = move
        }
      }
      if costs[predicted] > least {
        moves.update(&features, right: right, wrong: predicted)
      }
      moves.advance()
      // Mostly its own way is followed, so that it learns to go on after a mistake.
      let follows = round > 0 && generator.next() % 10 < 9
      if let move = ArcParser.Move(rawValue: follows ? predicted : right) { parser.make(move) }
    }
  }

  /// How many gold arcs each transition makes unreachable; `Int.max` where it is not allowed.
  private func costs(_ example: Example) -> [Int] {
    var costs = [Int](repeating: .max, count: 3)
    let next = parser.next
    if parser.canShift {
      let head = example.heads[next]
      // Words on the stack have no head yet, all others before the buffer have.
      var cost = example.children[next].count { $0 < next && parser.isWaiting($0, except: 0) }
      if head < next, parser.isWaiting(head, except: 1) { cost += 1 }
      costs[0] = cost
    }
    let (top, below) = parser.top
    guard top > 0 else { return costs }
    let waiting = example.children[top].count { $0 >= next }
    let head = example.heads[top]
    if parser.canLeft {
      costs[1] = waiting + (head == below && below > 0 || head > next ? 1 : 0)
    }
    if parser.canRight {
      costs[2] = waiting + (head >= next ? 1 : 0)
    }
    return costs
  }

  private mutating func learnLabels(_ example: Example, round: Int) {
    guard example.heads.count - 1 <= ArcParser.longest else { return }
    begin(example, round: round)
    parser.take(heads: example.heads)
    parser.findSiblings()
    for index in 1..<example.heads.count {
      let right = Int(example.relations[index].rawValue)
      guard example.heads[index] <= parser.count, right < Relation.chosen else {
        parser.set(label: Relation.root.rawValue, of: index)
        continue
      }
      parser.relationFeatures(&features, of: index)
      labels.score(&features)
      let best = labels.best()
      if best != right { labels.update(&features, right: right, wrong: best) }
      labels.advance()
      parser.set(label: UInt8(best), of: index)
    }
  }

  /// The table of transitions.
  func moveTable(rows: Int) -> WeightTable {
    WeightTable(moves.averages(), rows: rows, columns: 3, size: SyntaxModel.arcRow, spread: 16)
  }

  /// The table of relations.
  func labelTable(rows: Int) -> WeightTable {
    WeightTable(
      labels.averages(), rows: rows, columns: Relation.chosen, size: SyntaxModel.labelRow,
      spread: 24)
  }
}
