/// Finds the head of every word, from left to right, by the transitions of the arc-hybrid system.
///
/// The words wait in a buffer; a stack holds those whose head is not yet found. `shift` moves a word to the stack,
/// `left` makes the word on top of the stack depend on the first of the buffer, `right` on the one below it. A root
/// that stands behind the last word takes what remains. Source: Kuhlmann, Gómez-Rodríguez and Satta 2011; the order
/// of training follows Goldberg and Nivre 2013. O(words).
package struct ArcParser: Sendable {
  /// A transition.
  package enum Move: Int, Sendable { case shift, left, right }

  /// A word and what is known of its place in the tree so far.
  package struct Node: Sendable {
    package var word: UInt32 = 0
    /// The tag with the last two letters, which tell the forms of verbs.
    package var form: UInt32 = 0
    package var head: Int16 = 0
    package var left1: Int16 = 0
    package var left2: Int16 = 0
    package var right1: Int16 = 0
    package var right2: Int16 = 0
    package var lefts: UInt8 = 0
    package var rights: UInt8 = 0
    package var tag: UInt8 = Tagger.noTag
    package var label: UInt8 = 63
  }

  /// The most words that are parsed at once.
  package static let longest = 250

  /// The tag of the root.
  package static let rootTag: UInt8 = 30

  /// Node 0 stands for nothing, the words are 1 to `count`, the root is `count` + 1; two more nothings follow.
  var nodes = InlineArray<254, Node>(repeating: Node())
  package private(set) var count = 0
  /// The stack, over two zeros.
  private var stack = InlineArray<254, Int16>(repeating: 0)
  private var height = 2
  /// The first word of the buffer.
  package private(set) var next = 1
  /// The sibling before each word, 0 for none.
  var siblings = InlineArray<254, Int16>(repeating: 0)
  var youngest = InlineArray<254, Int16>(repeating: 0)

  package init() {}

  /// The head that a word has been given.
  @inline(__always) package mutating func head(of word: Int) -> Int {
    Int(nodes.mutableSpan[word].head)
  }

  /// Sets the relation of a word.
  @inline(__always) package mutating func set(label: UInt8, of word: Int) {
    var nodes = nodes.mutableSpan
    nodes[word].label = label
  }

  /// Begins a sentence.
  package mutating func begin(_ words: ArraySlice<Tagger.Word>, _ tags: ArraySlice<UInt8>) {
    precondition(words.count <= Self.longest, "A longer sentence is parsed in pieces.")
    count = 0
    var nodes = nodes.mutableSpan
    for (word, tag) in zip(words, tags) {
      var node = Node()
      node.word = word.form.lower
      node.tag = tag
      node.form = (word.form.ending & 0xFFFF) << 8 | UInt32(tag)
      count += 1
      nodes[count] = node
    }
    var root = Node()
    root.tag = Self.rootTag
    root.form = UInt32(Self.rootTag)
    nodes[count + 1] = root
    nodes[count + 2] = Node()
    nodes[count + 3] = Node()
    height = 2
    next = 1
  }

  /// Whether every word has its head.
  @inline(__always) package var isDone: Bool { next == count &+ 1 && height == 2 }

  @inline(__always) package var canShift: Bool { next <= count }
  /// The root takes one word alone.
  @inline(__always) package var canLeft: Bool { height > 2 && (next <= count || height == 3) }
  @inline(__always) package var canRight: Bool { height > 3 }

  /// The word on top of the stack and the one below it, 0 for none.
  package var top: (first: Int, second: Int) {
    (Int(stack.span[height - 1]), Int(stack.span[height - 2]))
  }

  /// Whether a word is on the stack, not counting as many as `except` on top.
  package func isWaiting(_ word: Int, except: Int) -> Bool {
    let stack = stack.span
    var index = 2
    while index < height - except {
      if Int(stack[index]) == word { return true }
      index += 1
    }
    return false
  }

  /// Makes a transition, which must be allowed.
  @inline(__always) package mutating func make(_ move: Move) {
    var nodes = nodes.mutableSpan
    switch move {
    case .shift:
      var stack = stack.mutableSpan
      stack[height] = Int16(truncatingIfNeeded: next)
      height &+= 1
      next &+= 1
    case .left:
      height &-= 1
      let child = stack.mutableSpan[height]
      nodes[Int(child)].head = Int16(truncatingIfNeeded: next)
      nodes[next].left2 = nodes[next].left1
      nodes[next].left1 = child
      nodes[next].lefts &+= 1
    case .right:
      height &-= 1
      let child = stack.mutableSpan[height]
      let head = Int(stack.mutableSpan[height &- 1])
      nodes[Int(child)].head = Int16(truncatingIfNeeded: head)
      nodes[head].right2 = nodes[head].right1
      nodes[head].right1 = child
      nodes[head].rights &+= 1
    }
  }

  /// A distance in eight steps.
  @inline(__always) static func distance(_ from: Int, _ to: Int) -> UInt32 {
    let length = to &- from
    return length < 5
      ? UInt32(truncatingIfNeeded: length) : length < 8 ? 5 : length < 12 ? 6 : 7
  }

  /// The features of the next transition.
  ///
  /// Mutating only so that no array is copied.
  @inline(__always) package mutating func features(_ list: inout FeatureList) {
    // A span is looked through; the array itself would be copied for each look.
    let nodes = nodes.mutableSpan
    let stack = stack.mutableSpan
    let s0Index = Int(stack[height &- 1])
    let s1Index = Int(stack[height &- 2])
    let s2Index = height > 4 ? Int(stack[height &- 3]) : 0
    let s0 = nodes[s0Index]
    let s1 = nodes[s1Index]
    let s2 = nodes[s2Index]
    let b0 = nodes[next]
    let b1 = nodes[next + 1]
    let b2 = next < count ? nodes[next + 2] : nodes[0]
    let s0l1 = nodes[Int(s0.left1)]
    let s0l2 = nodes[Int(s0.left2)]
    let s0r1 = nodes[Int(s0.right1)]
    let s0r2 = nodes[Int(s0.right2)]
    let s1l1 = nodes[Int(s1.left1)]
    let s1r1 = nodes[Int(s1.right1)]
    let s1r2 = nodes[Int(s1.right2)]
    let b0l1 = nodes[Int(b0.left1)]
    let b0l2 = nodes[Int(b0.left2)]
    let s0t = UInt32(s0.tag)
    let s1t = UInt32(s1.tag)
    let s2t = UInt32(s2.tag)
    let b0t = UInt32(b0.tag)
    let b1t = UInt32(b1.tag)
    let b2t = UInt32(b2.tag)
    let near = Self.distance(s0Index, next)
    let far = Self.distance(s1Index, s0Index)
    let s0b0 = s0t | b0t << 5
    let s1s0 = s1t | s0t << 5
    let s1s0b0 = s1s0 | b0t << 10
    list.removeAll()
    // Single words.
    list.add(s0.word, s0t)
    list.add(s0.form, 0)
    list.add(s1.word, s1t)
    list.add(s1.form, 0)
    list.add(b0.word, b0t)
    list.add(b0.form, 0)
    list.add(b1.word, b1t)
    list.add(b1.form, 0)
    list.add(b2.word, b2t)
    list.add(s2.word, s2t)
    // Pairs.
    list.add(s0.word, b0.word)
    list.add(s0.word, b0t)
    list.add(s0t, b0.word)
    list.add(s0.form, b0.form)
    list.add(s0.word, s1.word)
    list.add(s0.word, s1t)
    list.add(s0t, s1.word)
    list.add(s0.form, s1.form)
    list.add(s1.word, b0.word)
    list.add(s1.word, b0t)
    list.add(s1t, b0.word)
    list.add(s1.form, b0.form)
    list.add(b0.form, b1.form)
    list.add(s0.word, b1.word)
    // Tags of three and four.
    list.add(s0b0 | b1t << 10, 0)
    list.add(s1s0b0, 0)
    list.add(s2t | s1s0 << 5, 0)
    list.add(b0t | b1t << 5 | b2t << 10, 0)
    list.add(s1s0b0 | b1t << 15, 0)
    list.add(s1s0b0 | s2t << 15, 0)
    list.add(s0b0 | b1t << 10 | b2t << 15, 0)
    list.add(s1.form, s0.form, b0.form)
    list.add(s1s0b0, s0.word)
    list.add(s1s0b0, s1.word)
    list.add(s1s0b0, b0.word)
    // Children.
    list.add(s0b0 | UInt32(s0l1.tag) << 10, 0)
    list.add(s0b0 | UInt32(s0r1.tag) << 10, 0)
    list.add(s0b0 | UInt32(b0l1.tag) << 10, 0)
    list.add(s0b0 | UInt32(b0l1.tag) << 10 | UInt32(b0l2.tag) << 15, 0)
    list.add(s1s0 | UInt32(s1l1.tag) << 10, 0)
    list.add(s1s0 | UInt32(s1r1.tag) << 10, 0)
    list.add(s1s0 | UInt32(s0l1.tag) << 10, 0)
    list.add(s1s0 | UInt32(s0r1.tag) << 10, 0)
    list.add(s1s0b0 | UInt32(s0l1.tag) << 15 | UInt32(s0r1.tag) << 20, 0)
    list.add(s1s0b0 | UInt32(s1r1.tag) << 15 | UInt32(b0l1.tag) << 20, 0)
    list.add(s0t | UInt32(s0l1.tag) << 5 | UInt32(s0l2.tag) << 10, 0)
    list.add(s0t | UInt32(s0r1.tag) << 5 | UInt32(s0r2.tag) << 10, 0)
    list.add(s1t | UInt32(s1r1.tag) << 5 | UInt32(s1r2.tag) << 10, s0t)
    list.add(s0l1.word, s0t)
    list.add(s0r1.word, s0t)
    list.add(s1r1.word, s1t)
    list.add(s1l1.word, s1t)
    list.add(b0l1.word, b0t)
    list.add(s1.word, s0l1.word, s0t)
    list.add(s0l1.word, s1s0b0)
    list.add(s0.word, b0l1.word, b0t)
    list.add(b0l1.word, s1s0b0)
    // Distances and numbers of children.
    list.add(s0b0 | near << 10, 0)
    list.add(s1s0 | far << 10, 0)
    list.add(s1s0b0 | far << 15 | near << 18, 0)
    list.add(s0.word, near)
    list.add(b0.word, near)
    list.add(s1.word, far)
    list.add(s0.word, far)
    let s0Children = UInt32(min(s0.lefts, 7)) | UInt32(min(s0.rights, 7)) << 3
    let s1Children = UInt32(min(s1.lefts, 7)) | UInt32(min(s1.rights, 7)) << 3
    let b0Children = UInt32(min(b0.lefts, 7))
    list.add(s0.word, s0Children)
    list.add(s0b0, s0Children | b0Children << 6)
    list.add(s1.word, s1Children)
    list.add(s1s0, s1Children | s0Children << 6)
    list.add(b0.word, b0Children)
  }
}

extension ArcParser {
  /// Takes every head from elsewhere, the root's being ``count`` + 1; the first element is not looked at.
  package mutating func take(heads: [Int]) {
    var nodes = nodes.mutableSpan
    for index in 1..<heads.count {
      let head = heads[index]
      nodes[index].head = Int16(head)
      if index > head {
        nodes[head].right2 = nodes[head].right1
        nodes[head].right1 = Int16(index)
        nodes[head].rights += 1
      }
    }
    for index in stride(from: heads.count - 1, through: 1, by: -1) where index < heads[index] {
      let head = heads[index]
      nodes[head].left2 = nodes[head].left1
      nodes[head].left1 = Int16(index)
      nodes[head].lefts += 1
    }
    next = count + 1
  }
}
