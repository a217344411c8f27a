/// A text that is safe to show on a terminal: control characters, and the marks that reverse the direction of writing,
/// as `\u{1B}`.
func printable(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isHidden) else { return text }
  var shown = ""
  for scalar in text.unicodeScalars {
    if isHidden(scalar) {
      shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}

/// JSON that is safe to show on a terminal: what ``printable(_:)`` would show is escaped as JSON escapes it.
///
/// Such characters can stand only in JSON's strings, so that the values stay the same. Line ends between values stay.
func printableJSON(_ json: String) -> String {
  func isKept(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || !isHidden(scalar) }
  guard !json.unicodeScalars.allSatisfy(isKept) else { return json }
  var shown = ""
  for scalar in json.unicodeScalars {
    if isKept(scalar) {
      shown.unicodeScalars.append(scalar)
    } else {
      let digits = String(scalar.value, radix: 16)
      shown += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
  }
  return shown
}

private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F...0x9F: true
  case 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}
