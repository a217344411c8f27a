import AssayModel

/// The word of the scale of ICD 203 for a probability; `nil` under 1 % and over 99 %, for which the scale has no word.
///
/// The word is that of the whole percent that is printed beside it, so that both agree. The bands of the scale touch; a
/// value on a border belongs to the band that begins there. Source: Intelligence
/// Community Directive 203, Analytic Standards, of 2 January 2015, D.6.e (2)(a).
func likelihoodWord(_ value: Double) -> String? {
  guard case .whole(let percent) = WholePercent(value) else { return nil }
  return Likelihood.words(for: Double(percent) / 100)
}

/// A result in words with its figures: `likely, 62 %, 41–79 %`.
///
/// The figures never stand without the band, and the word never without the figures.
func likelihoodWords(_ central: Double, band: ClosedRange<Double>) -> String {
  let figures = percent(central) + ", " + percents(band)
  guard let word = likelihoodWord(central) else { return figures }
  return word + ", " + figures
}
