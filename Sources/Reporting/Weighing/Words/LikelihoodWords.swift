/// The word of the scale of ICD 203 for a probability; `nil` under 1 % and over 99 %, for which the scale has no word.
///
/// The bands of the scale touch; a value on a border belongs to the band that begins there. Source: Intelligence
/// Community Directive 203, Analytic Standards, of 2 January 2015, D.6.e (2)(a).
func likelihoodWord(_ value: Double) -> String? {
  switch value {
  case 0.01..<0.05: "almost no chance"
  case 0.05..<0.20: "very unlikely"
  case 0.20..<0.45: "unlikely"
  case 0.45..<0.55: "roughly even chance"
  case 0.55..<0.80: "likely"
  case 0.80..<0.95: "very likely"
  case 0.95...0.99: "almost certain"
  default: nil
  }
}

/// A result in words with its figures: `likely, 62 %, 41–79 %`.
///
/// The figures never stand without the band, and the word never without the figures.
func likelihoodWords(_ central: Double, band: ClosedRange<Double>) -> String {
  let figures = percent(central) + ", " + percents(band)
  guard let word = likelihoodWord(central) else { return figures }
  return word + ", " + figures
}
