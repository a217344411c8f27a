/// For each token of a text the index of what holds it: a name, a time, a quantity, a quotation.
///
/// Takes no room where nothing holds any token, else four bytes a token.
struct TokenHolders {
  private let holders: [Int32]
  /// How many tokens there are.
  let count: Int

  /// Notes who holds each token; of ranges that overlap the later one.
  ///
  /// O(tokens).
  init(_ ranges: [Range<Int>], count: Int) {
    self.count = count
    guard !ranges.isEmpty else {
      holders = []
      return
    }
    var holders = [Int32](repeating: -1, count: count)
    for (position, range) in ranges.enumerated() {
      for token in range where token < count { holders[token] = Int32(clamping: position) }
    }
    self.holders = holders
  }

  /// The tokens.
  var indices: Range<Int> { 0..<count }

  /// The index of what holds a token, -1 where nothing does.
  subscript(token: Int) -> Int { holders.isEmpty ? -1 : Int(holders[token]) }
}
