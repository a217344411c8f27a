/// What an element's own style says that matters for reading.
enum Style {
  /// Whether a style leaves nothing to see.
  static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    guard style.count >= 11, style.contains(0x3A) else { return false }
    let plain = withoutSpace(style)
    if offset(of: displayNone, in: plain) != nil { return true }
    if offset(of: visibilityHidden, in: plain) != nil { return true }
    guard let size = offset(of: noFontSize, in: plain) else { return false }
    let next = size + noFontSize.count
    return next >= plain.count || plain[next] != 0x2E
  }

  /// How far a style moves an element in, in pixels; `nil` where it does not say.
  static func indent(_ style: ArraySlice<UInt8>) -> Int? {
    let plain = withoutSpace(style)
    for name in indents {
      guard let at = offset(of: name, in: plain) else { continue }
      var value = 0
      var index = at + name.count
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

  private static func withoutSpace(_ style: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(style.count)
    for byte in style where byte > 0x20 {
      plain.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    return plain
  }

  private static let displayNone = Array("display:none".utf8)
  private static let visibilityHidden = Array("visibility:hidden".utf8)
  private static let noFontSize = Array("font-size:0".utf8)
  private static let indents = ["margin-left:", "padding-left:", "margin-inline-start:"].map {
    Array($0.utf8)
  }
}
