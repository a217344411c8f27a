extension ArticleFinder {
  /// What a piece is worth by itself: its length where it reads as text, less than nothing where it does not.
  static func worth(_ piece: Page.Piece) -> Int {
    let free = piece.length - piece.linkBytes
    if piece.linkBytes * 10 > piece.length * 6 { return -min(60, piece.length) - 6 }
    if piece.words >= 14 || (piece.isSentence && piece.words >= 7) { return free }
    if piece.isSentence && piece.words >= 3 { return 4 }
    return -min(24, piece.length / 2) - 6
  }
}

extension Page.Piece {
  /// Whether it reads as running text and not as a scrap.
  var runs: Bool { words >= 10 || (isSentence && words >= 5) }
}
