/// A count with its noun: `1 account`, `12,345 accounts`.
func counted(_ count: Int, _ one: String, _ many: String) -> String {
  grouped(count) + " " + (count == 1 ? one : many)
}

/// A whole number with commas between its thousands.
func grouped(_ number: Int) -> String {
  var out: [Character] = []
  for (index, digit) in String(number.magnitude).reversed().enumerated() {
    if index > 0, index.isMultiple(of: 3) { out.append(",") }
    out.append(digit)
  }
  return (number < 0 ? "-" : "") + String(out.reversed())
}
