/// The parts of speech, heads and relations of the tokens of one sentence.
///
/// All numbers of tokens are indices into the tokens of the text. A token that holds several syntactic words ("don't",
/// "officer's", "state-owned") has the part of speech, head and relation of its highest word. For a token outside the
/// sentence there is ``PartOfSpeech/other``, no head and ``Relation/dep``.
public struct SentenceSyntax: Sendable {
  /// What is known of a token; tokens are counted from the beginning of the sentence.
  struct Node: Sendable {
    var head: Int32 = -1
    var firstChild: Int32 = -1
    var nextSibling: Int32 = -1
    var spanStart: Int32 = 0
    var spanEnd: Int32 = 0
    /// The highest word's place from the token's beginning.
    var wordStart: UInt16 = 0
    var wordCount: UInt16 = 0
    var tag: PartOfSpeech = .other
    var relation: Relation = .dep
    var flags: Flags = []
  }

  /// What a token carries beside its highest word.
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    static let possessive = Flags(rawValue: 1)
    static let verb = Flags(rawValue: 2)
    static let negation = Flags(rawValue: 4)
  }

  /// The tokens of the sentence.
  public internal(set) var tokens: Range<Int> = 0..<0
  var text: TokenizedText?
  var nodes: [Node] = []
  var top: Int32 = -1
  /// Room to order the nodes in.
  var order: [Int32] = []

  init() {}

  /// The token that depends on none; `nil` for a sentence without tokens.
  public var root: Int? { top < 0 ? nil : tokens.lowerBound + Int(top) }

  /// The part of speech of a token.
  public func tag(_ token: Int) -> PartOfSpeech {
    tokens.contains(token) ? nodes[token - tokens.lowerBound].tag : .other
  }

  /// The token that a token depends on; `nil` for the root.
  public func head(_ token: Int) -> Int? {
    guard tokens.contains(token) else { return nil }
    let head = nodes[token - tokens.lowerBound].head
    return head < 0 ? nil : tokens.lowerBound + Int(head)
  }

  /// What a token is to its head.
  public func relation(_ token: Int) -> Relation {
    tokens.contains(token) ? nodes[token - tokens.lowerBound].relation : .dep
  }

  /// The tokens from the first to the last that depend on a token, directly or not, itself included.
  ///
  /// Where branches cross, tokens in between may belong elsewhere.
  public func span(_ token: Int) -> Range<Int> {
    guard tokens.contains(token) else { return token..<token }
    let node = nodes[token - tokens.lowerBound]
    return tokens.lowerBound + Int(node.spanStart)..<tokens.lowerBound + Int(node.spanEnd)
  }

  /// The tokens that depend directly on a token, in the order of the text.
  public func children(_ token: Int) -> Children {
    Children(
      nodes: nodes, offset: tokens.lowerBound,
      next: tokens.contains(token) ? nodes[token - tokens.lowerBound].firstChild : -1)
  }

  /// The first child of a token with this relation.
  public func child(_ token: Int, _ relation: Relation) -> Int? {
    children(token).first { self.relation($0) == relation }
  }

  /// Whether the token ends with a possessive mark ("officer's").
  ///
  /// The apostrophe of "officers'" is a token of its own, with the relation ``Relation/case``.
  public func isPossessive(_ token: Int) -> Bool { flags(token).contains(.possessive) }

  /// Whether the token ends with a short verb ("he'll", "she's gone").
  public func hasShortVerb(_ token: Int) -> Bool { flags(token).contains(.verb) }

  /// Whether the token ends with a negation ("don't", "cannot").
  public func hasNegation(_ token: Int) -> Bool { flags(token).contains(.negation) }

  private func flags(_ token: Int) -> Flags {
    tokens.contains(token) ? nodes[token - tokens.lowerBound].flags : []
  }

  /// The base form of a token's highest word: "say" for "said", "child" for "children", "do" for "don't".
  ///
  /// Names keep their capitals. Worked out on demand, by rules and a table learnt from the treebank.
  public func lemma(_ token: Int) -> String {
    guard tokens.contains(token), let text else { return "" }
    let node = nodes[token - tokens.lowerBound]
    let start = text.tokens[token].range.lowerBound + Int(node.wordStart)
    let end = min(start + Int(node.wordCount), text.buffer.count)
    return SyntaxModel.english.lemma(Array(text.buffer[start..<end]), node.tag)
  }

  /// The tokens that depend on one token, in the order of the text; nothing is allocated.
  public struct Children: Sequence, IteratorProtocol, Sendable {
    private let nodes: [Node]
    private let offset: Int
    private var following: Int32

    init(nodes: [Node], offset: Int, next: Int32) {
      self.nodes = nodes
      self.offset = offset
      following = next
    }

    /// The next one.
    public mutating func next() -> Int? {
      guard following >= 0 else { return nil }
      let token = Int(following)
      following = nodes[token].nextSibling
      return offset + token
    }
  }
}

extension SentenceSyntax {
  /// Links the nodes by their heads and works out the spans; every head chain must end at the top.
  ///
  /// O(tokens).
  mutating func link() {
    top = -1
    for index in nodes.indices {
      nodes[index].firstChild = -1
      nodes[index].nextSibling = -1
      nodes[index].spanStart = Int32(truncatingIfNeeded: index)
      nodes[index].spanEnd = Int32(truncatingIfNeeded: index + 1)
    }
    for index in nodes.indices.reversed() {
      let head = Int(nodes[index].head)
      if head < 0 {
        top = Int32(truncatingIfNeeded: index)
      } else {
        nodes[index].nextSibling = nodes[head].firstChild
        nodes[head].firstChild = Int32(truncatingIfNeeded: index)
      }
    }
    order.removeAll(keepingCapacity: true)
    guard top >= 0 else { return }
    order.append(top)
    var done = 0
    while done < order.count {
      var child = nodes[Int(order[done])].firstChild
      while child >= 0 {
        order.append(child)
        child = nodes[Int(child)].nextSibling
      }
      done += 1
    }
    for index in order.reversed() {
      let node = nodes[Int(index)]
      guard node.head >= 0 else { continue }
      let head = Int(node.head)
      nodes[head].spanStart = min(nodes[head].spanStart, node.spanStart)
      nodes[head].spanEnd = max(nodes[head].spanEnd, node.spanEnd)
    }
  }
}
