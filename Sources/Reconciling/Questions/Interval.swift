import AssayModel

/// The values that an answer allows, in the base unit of its kind.
struct Interval: Hashable {
  let low: Double
  let high: Double

  /// Whether one value can satisfy both.
  func meets(_ other: Interval) -> Bool { low <= other.high && other.low <= high }
}

/// The values that an answer allows.
///
/// "About" is read as within one twentieth, which is the house's convention; "more than" leaves out the number itself; a
/// time is the stretch that its precision leaves open, times in another zone compared in UTC where both zones are known.
func interval(_ value: Answer.Value) -> Interval {
  switch value {
  case .measure(let measure): return interval(measure)
  case .moment(let moment):
    let start = Double(moment.startUTC ?? moment.start ?? moment.secondOfDay ?? 0)
    let end = moment.end.flatMap { end in moment.start.map { Double(end - $0) } } ?? 60
    let slack: Double = moment.approximate ? 900 : 0
    return Interval(low: start - slack, high: start + max(0, end - 1) + slack)
  }
}

private func interval(_ measure: Measure) -> Interval {
  let factor = measure.unit.flatMap { baseUnit($0)?.factor } ?? 1
  let value = measure.value * factor
  let tiny = max(abs(value), 1) * 1e-9
  switch measure.bound {
  case .exactly: return Interval(low: value, high: measure.upper.map { $0 * factor } ?? value)
  case .about:
    let slack = abs(value) / 20
    return Interval(low: value - slack, high: (measure.upper.map { $0 * factor } ?? value) + slack)
  case .atLeast: return Interval(low: value, high: .infinity)
  case .moreThan: return Interval(low: value + tiny, high: .infinity)
  case .atMost: return Interval(low: 0, high: value)
  case .lessThan: return Interval(low: 0, high: value - tiny)
  case .between:
    return Interval(low: value, high: max(value, (measure.upper ?? measure.value) * factor))
  }
}

/// The unit that lengths and durations are compared in, with the factor to it.
func baseUnit(_ unit: String) -> (name: String, factor: Double)? {
  switch unit {
  case "m": ("m", 1)
  case "km": ("m", 1000)
  case "cm": ("m", 0.01)
  case "mm": ("m", 0.001)
  case "mi": ("m", 1609.344)
  case "yd": ("m", 0.9144)
  case "ft": ("m", 0.3048)
  case "in": ("m", 0.0254)
  case "s": ("min", 1.0 / 60)
  case "min": ("min", 1)
  case "h": ("min", 60)
  case "d": ("min", 1440)
  case "wk": ("min", 10080)
  case "ha": ("m2", 10000)
  case "m2": ("m2", 1)
  case "km2": ("m2", 1_000_000)
  default: nil
  }
}
