import AssayModel
import Language

/// The quantities of a text, each as `words | value unit kind`, with the bound where it is not exact.
func described(_ text: String, anchor: Moment? = nil) -> [String] {
  let tokenized = TokenizedText(text)
  let times = timeExpressions(in: tokenized, anchor: anchor)
  return quantities(in: tokenized, times: times).map { quantity in
    let measure = quantity.measure
    var line = tokenized.text(quantity.range) + " | "
    if measure.bound != .exactly, measure.bound != .between { line += measure.bound.rawValue + " " }
    line += plain(measure.value)
    if let upper = measure.upper { line += "..." + plain(upper) }
    if let unit = measure.unit { line += " " + unit }
    switch quantity.kind {
    case .cardinal, .money, .percent, .measured: break
    case .ordinal: line += " ordinal"
    case .vague: line += " vague"
    case .fraction: line += " fraction"
    case .label: line += " label"
    case .wording: line += " wording"
    case .unreadable: line += " unreadable"
    }
    return line
  }
}

private func plain(_ value: Double) -> String {
  value == value.rounded() && abs(value) < 1e15
    ? String(Int(value)) : String((value * 1000).rounded() / 1000)
}
