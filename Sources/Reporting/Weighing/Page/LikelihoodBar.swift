import AssayModel

extension Page {
  /// Draws a value on a line from 0 to 100 percent: the outer bounds as a thin line, the band as a thick one, the value
  /// as a stroke.
  func writeBar(_ result: HypothesisResult, into html: inout HTML) {
    let words =
      "\(percent(result.central)); range of the ratings’ noise \(percents(result.band)); "
      + "outer bounds \(percents(result.bounds)); before the evidence \(percent(result.prior))"
    html.element(.svg, .viewBox(204, 20), .style("bar-drawing"), .role("img"), .label(words)) {
      html in
      line("scale", from: 2, 15, to: 202, 15, into: &html)
      for tick in [2, 102, 202] { line("scale", from: tick, 12, to: tick, 18, into: &html) }
      let bounds = places(result.bounds)
      line("bounds", from: bounds.0, 7, to: bounds.1, 7, into: &html)
      let band = places(result.band)
      rectangle("band-box", x: band.0, y: 3, width: max(2, band.1 - band.0), height: 8, into: &html)
      let prior = place(result.prior)
      line("prior", from: prior, 11, to: prior, 19, into: &html)
      let central = place(result.central)
      line("central", from: central, 0, to: central, 14, into: &html)
    }
  }

  /// Draws a line.
  func line(
    _ style: StaticString, from x1: Int, _ y1: Int, to x2: Int, _ y2: Int, into html: inout HTML
  ) {
    html.element(
      .line, .style(style), .at("x1", x1), .at("y1", y1), .at("x2", x2), .at("y2", y2)
    ) { _ in }
  }

  /// Draws a rectangle.
  func rectangle(
    _ style: StaticString, x: Int, y: Int, width: Int, height: Int, into html: inout HTML
  ) {
    html.element(
      .rect, .style(style), .at("x", x), .at("y", y), .at("width", width), .at("height", height)
    ) { _ in }
  }

  private func places(_ range: ClosedRange<Double>) -> (Int, Int) {
    (place(range.lowerBound), place(range.upperBound))
  }

  /// Where a probability stands on the line; what is no number stands at its beginning.
  private func place(_ value: Double) -> Int { 2 + scaled(value, to: 200) }
}

/// A probability as a whole part of a length; what is no number is 0.
func scaled(_ value: Double, to length: Int) -> Int {
  guard value.isFinite else { return 0 }
  return Int((min(max(value, 0), 1) * Double(length)).rounded(.toNearestOrAwayFromZero))
}
