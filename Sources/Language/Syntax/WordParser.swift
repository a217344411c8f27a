/// Tags and parses a row of syntactic words; holds the room that this needs, so that it can be used again.
package struct WordParser: Sendable {
  private let model: SyntaxModel
  /// The words, with edges before and after.
  private var words: [Tagger.Word] = []
  /// The tags, as raw values of ``PartOfSpeech``.
  package private(set) var tags: [UInt8] = []
  /// The head of each word, from 0; -1 for the root.
  package private(set) var heads: [Int32] = []
  /// The relations, as raw values of ``Relation``.
  package private(set) var relations: [UInt8] = []
  private var parser = ArcParser()
  private var features = FeatureList()

  package init(model: SyntaxModel) { self.model = model }

  /// Begins a new row of words.
  package mutating func begin() {
    words.removeAll(keepingCapacity: true)
    for _ in 0..<Tagger.margin { words.append(.edge) }
    tags.removeAll(keepingCapacity: true)
    heads.removeAll(keepingCapacity: true)
    relations.removeAll(keepingCapacity: true)
  }

  /// Adds a word.
  @inline(__always) package mutating func add(_ form: WordForm) {
    words.append(Tagger.Word(form: form, entry: model.entry(of: form)))
  }

  /// Tags the words that were added.
  package mutating func tag() {
    for _ in 0..<Tagger.margin { words.append(.edge) }
    var last = Tagger.noTag
    var lastButOne = Tagger.noTag
    for index in Tagger.margin..<words.count - Tagger.margin {
      let tag: UInt8
      if let only = words[index].entry.only {
        tag = only
      } else {
        Tagger.features(&features, words, index, last, lastButOne)
        tag = model.bestTag(&features)
      }
      tags.append(tag)
      lastButOne = last
      last = tag
    }
  }

  /// Takes tags from elsewhere, one for each word, in place of its own.
  package mutating func take(tags: [UInt8]) {
    for _ in 0..<Tagger.margin { words.append(.edge) }
    self.tags = tags
  }

  /// Finds heads and relations of the tagged words, in pieces where they are many.
  package mutating func parse() {
    var start = 0
    var root = -1
    while start < tags.count {
      let end = min(tags.count, start + ArcParser.longest)
      root = parse(start..<end, root: root)
      start = end
    }
  }

  /// Parses a piece; its top depends on the root of the first piece, which is given back.
  private mutating func parse(_ range: Range<Int>, root: Int) -> Int {
    let margin = Tagger.margin
    parser.begin(words[range.lowerBound + margin..<range.upperBound + margin], tags[range])
    while !parser.isDone {
      parser.make(nextMove())
    }
    parser.findSiblings()
    var root = root
    for index in 1...parser.count {
      let head = parser.head(of: index)
      if head == parser.count + 1 {
        heads.append(Int32(truncatingIfNeeded: root))
        relations.append(root < 0 ? Relation.root.rawValue : Relation.parataxis.rawValue)
        if root < 0 { root = range.lowerBound + index - 1 }
        parser.set(label: Relation.root.rawValue, of: index)
      } else {
        parser.relationFeatures(&features, of: index)
        let label = model.bestLabel(&features)
        parser.set(label: label, of: index)
        heads.append(Int32(truncatingIfNeeded: range.lowerBound + head - 1))
        relations.append(label)
      }
    }
    return root
  }

  /// The allowed transition with the highest sum; the weights are asked only where there is a choice.
  @inline(__always) private mutating func nextMove() -> ArcParser.Move {
    let canShift = parser.canShift
    let canLeft = parser.canLeft
    let canRight = parser.canRight
    if !canLeft, !canRight { return .shift }
    if !canShift, canLeft != canRight { return canLeft ? .left : .right }
    parser.features(&features)
    let scores = model.arcScores(&features)
    var best = ArcParser.Move.shift
    var highest = canShift ? Int(scores.shift) : .min
    if canLeft, Int(scores.left) > highest { (best, highest) = (.left, Int(scores.left)) }
    if canRight, Int(scores.right) > highest { best = .right }
    return best
  }
}
