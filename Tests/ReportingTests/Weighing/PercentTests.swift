import Testing

@testable import Reporting

@Suite struct PercentTests {
  @Test(
    "Nothing inexact reads as 0 % or 100 %",
    arguments: [
      (0.0, "under 1 %", "<1"), (1e-300, "under 1 %", "<1"), (0.0099, "under 1 %", "<1"),
      (0.01, "1 %", "1"), (0.0149, "1 %", "1"), (0.015, "2 %", "2"), (0.125, "13 %", "13"),
      (0.5, "50 %", "50"), (0.985, "99 %", "99"), (0.99, "99 %", "99"),
      (0.9901, "over 99 %", ">99"), (1.0, "over 99 %", ">99"), (-0.2, "under 1 %", "<1"),
      (Double.nan, "unknown", "?"), (Double.infinity, "unknown", "?"),
    ] as [(Double, String, String)])
  func edges(value: Double, words: String, short: String) {
    #expect(percent(value).plainlySpaced == words)
    #expect(shortPercent(value) == short)
  }

  @Test(
    "A range reads as one where its ends do",
    arguments: [
      (0.412...0.787, "41–79 %", "41–79"), (0.001...0.79, "under 1 % to 79 %", "<1–79"),
      (0.2...0.999, "20 % to over 99 %", "20–>99"), (0.0...1.0, "under 1 % to over 99 %", "<1–>99"),
      (0.621...0.624, "62 %", "62"), (0.0...0.002, "under 1 %", "<1"),
    ] as [(ClosedRange<Double>, String, String)])
  func ranges(range: ClosedRange<Double>, words: String, short: String) {
    #expect(percents(range).plainlySpaced == words)
    #expect(shortPercents(range) == short)
  }

  @Test(
    "A value on a border belongs to the band that begins there",
    arguments: [
      (0.0099, nil), (0.01, "almost no chance"), (0.0449, "almost no chance"),
      (0.05, "very unlikely"), (0.1949, "very unlikely"), (0.1951, "unlikely"),
      (0.2, "unlikely"), (0.4449, "unlikely"), (0.45, "roughly even chance"),
      (0.5449, "roughly even chance"), (0.55, "likely"), (0.7949, "likely"),
      (0.8, "very likely"), (0.9449, "very likely"), (0.95, "almost certain"),
      (0.99, "almost certain"), (0.9901, nil), (Double.nan, nil),
    ] as [(Double, String?)])
  func scale(value: Double, word: String?) {
    #expect(likelihoodWord(value) == word)
  }

  @Test("A word never stands without its figures, and figures can stand without a word")
  func words() {
    #expect(likelihoodWords(0.62, band: 0.41...0.79).plainlySpaced == "likely, 62 %, 41–79 %")
    #expect(
      likelihoodWords(0.999, band: 0.97...0.9999).plainlySpaced == "over 99 %, 97 % to over 99 %")
  }

  @Test(
    "Numbers are written without a locale",
    arguments: [
      (0.0, 2, "0.00"), (1.005, 1, "1.0"), (-0.08, 2, "−0.08"), (-0.001, 2, "0.00"),
      (1234.5, 1, "1,234.5"), (0.05, 2, "0.05"), (2.5, 0, "3"), (Double.nan, 2, "unknown"),
      (1e300, 2, "unknown"),
    ] as [(Double, Int, String)])
  func decimals(value: Double, places: Int, words: String) {
    #expect(decimal(value, places: places) == words)
  }

  @Test(
    "Ratios are told in times",
    arguments: [
      (2.66, "2.7 times"), (12.4, "12 times"), (9.96, "10 times"), (5e5, "over 1,000 times"),
      (Double.infinity, "over 1,000 times"), (Double.nan, "an unknown number of times"),
    ] as [(Double, String)])
  func ratios(value: Double, words: String) {
    #expect(times(value) == words)
  }

  @Test(
    "Ten to a power",
    arguments: [(0.0, 1.0), (2.0, 100.0), (-2.0, 0.01), (0.5, 3.16227766), (40.0, 1e12)]
      as [(Double, Double)])
  func powers(exponent: Double, value: Double) {
    #expect((power(ofTen: exponent) / value - 1).magnitude < 1e-8)
  }

  @Test(
    "Files keep twelve digits",
    arguments: [
      (0.30000000000000004, 0.3), (0.3333333333333333, 0.333333333333),
      (0.6666666666666666, 0.666666666667), (-0.3333333333333333, -0.333333333333),
      (123456789.123456789, 123456789.123), (0.99999999999999, 1.0),
      (1.23456789012345e-20, 1.23456789012e-20), (9.9999999999996e22, 1e23), (0.0, 0.0),
      (-0.0, 0.0), (0.5, 0.5), (.leastNonzeroMagnitude, .leastNonzeroMagnitude),
    ] as [(Double, Double)])
  func digits(value: Double, rounded: Double) {
    #expect(twelveDigits(value) == rounded)
  }
}
