/// What an element's own style says that matters for reading.
enum Style {
  /// Whether a style leaves nothing to see.
  static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    guard style.count >= 11 else { return false }
    let plain = Array(style.filter { $0 > 0x20 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 })
    if offset(of: Array("display:none".utf8), in: plain) != nil { return true }
    if offset(of: Array("visibility:hidden".utf8), in: plain) != nil { return true }
    guard let size = offset(of: Array("font-size:0".utf8), in: plain) else { return false }
    let next = size + "font-size:0".utf8.count
    return next >= plain.count || plain[next] != 0x2E
  }

  /// How far a style moves an element in, in pixels; `nil` where it does not say.
  static func indent(_ style: ArraySlice<UInt8>) -> Int? {
    let plain = Array(style.filter { $0 > 0x20 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 })
    for name in ["margin-left:", "padding-left:", "margin-inline-start:"] {
      guard let at = offset(of: Array(name.utf8), in: plain) else { continue }
      var value = 0
      var index = at + name.utf8.count
      while index < plain.count, isDigit(plain[index]), value < 100_000 {
        value = value * 10 + Int(plain[index] - 0x30)
        index += 1
      }
      let unit = plain[index...].prefix(2)
      if unit.elementsEqual("em".utf8) || unit.elementsEqual("re".utf8) { value *= 16 }
      return value
    }
    return nil
  }
}
