/// Finds the syntax of one sentence after another, with room that is used again.
///
/// ```swift
/// var reader = SyntaxReader()
/// for sentence in text.sentences {
///   reader.read(sentence, of: text)
///   let root = reader.syntax.root
/// }
/// ```
public struct SyntaxReader: Sendable {
  /// The syntax of the sentence that was read last.
  ///
  /// A copy that is kept while the next sentence is read costs new room.
  public private(set) var syntax = SentenceSyntax()

  private var words: [SyntacticWord] = []
  private var parser: WordParser
  private var depths: [Int32] = []
  private var path: [Int32] = []

  /// Creates a reader of English.
  public init() { parser = WordParser(model: .english) }

  /// Finds the syntax of a sentence.
  ///
  /// O(tokens). A sentence of more than 250 words is parsed in pieces, each of which depends on the root of the first.
  public mutating func read(_ sentence: Sentence, of text: TokenizedText) {
    syntax.text = text
    syntax.tokens = sentence.tokens
    syntax.nodes.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    parser.begin()
    addWords(sentence.tokens, text)
    parser.tag()
    parser.parse()
    findDepths()
    fillNodes(sentence.tokens, text)
    syntax.link()
  }

  private mutating func addWords(_ tokens: Range<Int>, _ text: TokenizedText) {
    for token in tokens {
      let index = token - tokens.lowerBound
      // A stop that belongs to the abbreviation before it is no word.
      if token > tokens.lowerBound, token + 1 < tokens.upperBound,
        text.tokens[token].kind == .mark, text.tokens[token].range.count == 1,
        text.buffer[text.tokens[token].range.lowerBound] == 0x2E,
        text.tokens[token - 1].range.upperBound == text.tokens[token].range.lowerBound,
        SyntacticWords.takesStop(text, token - 1), let last = words.indices.last
      {
        words[last].end += 1
      } else {
        SyntacticWords.append(text.tokens[token], at: index, in: text.buffer, to: &words)
      }
    }
    for word in words { parser.add(WordForm(text.buffer, word.range)) }
  }

  /// How deep each word stands in the tree.
  ///
  /// O(words): a chain of heads is walked up to the first known depth, then filled.
  private mutating func findDepths() {
    depths.removeAll(keepingCapacity: true)
    for _ in words { depths.append(-1) }
    for word in words.indices where depths[word] < 0 {
      path.removeAll(keepingCapacity: true)
      var index = word
      var depth: Int32 = -1
      while true {
        path.append(Int32(truncatingIfNeeded: index))
        let head = Int(parser.heads[index])
        if head < 0 { break }
        if depths[head] >= 0 {
          depth = depths[head]
          break
        }
        index = head
      }
      for index in path.reversed() {
        depth += 1
        depths[Int(index)] = depth
      }
    }
  }

  /// Gives every token what its highest word has.
  ///
  /// The highest word is the one of least depth; so heads of tokens can make no circle.
  private mutating func fillNodes(_ tokens: Range<Int>, _ text: TokenizedText) {
    var word = 0
    for index in 0..<tokens.count {
      var node = SentenceSyntax.Node()
      let first = word
      while word < words.count, Int(words[word].token) == index { word += 1 }
      guard first < word else {
        // The stop of an abbreviation.
        node.head = Int32(truncatingIfNeeded: index - 1)
        node.tag = .punctuation
        node.relation = .punct
        syntax.nodes.append(node)
        continue
      }
      var highest = first
      for other in first..<word {
        if depths[other] < depths[highest] { highest = other }
        let tag = PartOfSpeech(rawValue: parser.tags[other]) ?? .other
        switch words[other].part {
        case .negation: node.flags.insert(.negation)
        case .clitic: node.flags.insert(tag == .particle ? .possessive : .verb)
        case .whole, .first, .piece: break
        }
      }
      let head = Int(parser.heads[highest])
      node.head = head < 0 ? -1 : words[head].token
      node.tag = PartOfSpeech(rawValue: parser.tags[highest]) ?? .other
      node.relation = Relation(rawValue: parser.relations[highest]) ?? .dep
      let start = text.tokens[tokens.lowerBound + index].range.lowerBound
      node.wordStart = UInt16(clamping: words[highest].range.lowerBound - start)
      node.wordCount = UInt16(clamping: words[highest].range.count)
      syntax.nodes.append(node)
    }
  }
}

extension TokenizedText {
  /// The parts of speech, heads and relations of a sentence.
  ///
  /// O(tokens). For many sentences a ``SyntaxReader`` saves the making of new room for each.
  public func syntax(of sentence: Sentence) -> SentenceSyntax {
    var reader = SyntaxReader()
    reader.read(sentence, of: self)
    return reader.syntax
  }
}
