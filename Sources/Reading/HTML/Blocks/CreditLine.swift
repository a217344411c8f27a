/// Where a caption ends and its credit begins.
///
/// Reads bytes; both ranges are of the buffer. A caption without a credit is no credit line.
struct CreditLine {
  var caption: Range<Int>?
  var credit: Range<Int>

  /// Reads the text of a caption; `nil` where nobody is credited.
  init?(_ range: Range<Int>, in buffer: [UInt8]) {
    guard !range.isEmpty, range.count <= 2000,
      let start = CreditLine.bracketed(range, buffer) ?? CreditLine.labelled(range, buffer)
        ?? CreditLine.tail(range, buffer)
    else { return nil }
    let caption = trimmedRange(range.lowerBound..<start, in: buffer)
    self.caption = caption.isEmpty ? nil : caption
    credit = trimmedRange(start..<range.upperBound, in: buffer)
  }

  /// Who is credited, without the label and brackets: of "Photo: Mara Quill" the name.
  static func holder(_ credit: Range<Int>, in buffer: [UInt8]) -> String {
    var low = credit.lowerBound
    var high = credit.upperBound
    if let open = buffer[low..<high].first, open == 0x28 || open == 0x5B,
      let close = buffer[low..<high].last, close == 0x29 || close == 0x5D
    {
      low += 1
      high -= 1
    }
    for _ in 0..<2 {
      guard let label = buffer.prefix(of: labels, at: low, before: high) else { break }
      // "AP Photo/…" and "Photo by …" are names and labels both; what is left must be something.
      let rest = trimmedRange((low + label.count)..<high, in: buffer)
      if rest.isEmpty { break }
      low = rest.lowerBound
    }
    while low < high, buffer[low] == 0x3A || buffer[low] == 0x20 { low += 1 }
    return collapsed(buffer[low..<high])
  }

  /// "(AP Photo/Mara Quill)", "[AFP]": brackets at the end that hold an agency, a stroke or a label.
  private static func bracketed(_ range: Range<Int>, _ buffer: [UInt8]) -> Int? {
    var end = range.upperBound
    if buffer[end - 1] == 0x2E { end -= 1 }
    guard end > range.lowerBound, buffer[end - 1] == 0x29 || buffer[end - 1] == 0x5D else {
      return nil
    }
    let open: UInt8 = buffer[end - 1] == 0x29 ? 0x28 : 0x5B
    var start = end - 2
    while start >= range.lowerBound, end - start < 120, buffer[start] != open { start -= 1 }
    guard start >= range.lowerBound, buffer[start] == open else { return nil }
    let inner = trimmedRange((start + 1)..<(end - 1), in: buffer)
    return isSource(inner, buffer) ? start : nil
  }

  /// After a label: "Photo: Mara Quill", "… | Bild: dpa", "© Mara Quill".
  private static func labelled(_ range: Range<Int>, _ buffer: [UInt8]) -> Int? {
    var at = range.lowerBound
    while at < range.upperBound {
      defer { at += 1 }
      let isStart = at == range.lowerBound
      if !isStart {
        let before = buffer[at - 1]
        guard before == 0x20 || before == 0x0A || before == 0x28 || before == 0x7C || before == 0x2F
        else { continue }
      }
      guard mayBegin[Int(buffer[at])], range.upperBound - at <= 120,
        let label = buffer.prefix(of: labels, at: at, before: range.upperBound)
      else { continue }
      let rest = trimmedRange((at + label.count)..<range.upperBound, in: buffer)
      // Words of a name or two, and no sentence: "Photo: the pier after the blow, seen on Sunday." is a caption.
      guard !rest.isEmpty, wordCount(buffer.span.extracting(rest)) <= (isStart ? 9 : 12),
        !(buffer[rest.upperBound - 1] == 0x2E && wordCount(buffer.span.extracting(rest)) > 5)
      else { continue }
      // Within a line a label stands after a stop or a sign, or is plain by its colon.
      if !isStart, label.last != 0x3A, label.last != 0xA9, !isAfterStop(at, range, buffer) {
        continue
      }
      return at
    }
    return nil
  }

  /// After the last sentence, stroke or line: "(stop) Reuters/Mara Quill", "… | AFP".
  private static func tail(_ range: Range<Int>, _ buffer: [UInt8]) -> Int? {
    var start = range.upperBound
    while start > range.lowerBound, range.upperBound - start <= 60 {
      let before = buffer[start - 1]
      if before == 0x7C || before == 0x0A { break }
      if start < range.upperBound, buffer[start] == 0x20,
        before == 0x2E && !isInitial(start - 2, range, buffer) || before == 0x21 || before == 0x3F
      {
        break
      }
      start -= 1
    }
    guard range.upperBound - start <= 60 else { return nil }
    let rest = trimmedRange(start..<range.upperBound, in: buffer)
    guard !rest.isEmpty, isSource(rest, buffer) else { return nil }
    return rest.lowerBound
  }

  /// Whether a capital letter stands alone before a stop, as the initial of a name does.
  private static func isInitial(_ at: Int, _ range: Range<Int>, _ buffer: [UInt8]) -> Bool {
    guard at >= range.lowerBound, buffer[at] >= 0x41, buffer[at] <= 0x5A else { return false }
    return at == range.lowerBound || !buffer[at - 1].isWord
  }

  private static func isAfterStop(_ at: Int, _ range: Range<Int>, _ buffer: [UInt8]) -> Bool {
    var before = at
    while before > range.lowerBound, buffer[before - 1] == 0x20 { before -= 1 }
    guard before > range.lowerBound else { return true }
    switch buffer[before - 1] {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x7C, 0x2F, 0x2D, 0x28, 0x0A, 0x29, 0x22, 0x94, 0x93, 0x9D:
      return true
    default: return false
    }
  }

  /// Whether a few words name where a picture is from: an agency among them, or a stroke between names.
  private static func isSource(_ range: Range<Int>, _ buffer: [UInt8]) -> Bool {
    guard !range.isEmpty, range.count <= 100 else { return false }
    if buffer.prefix(of: labels, at: range.lowerBound, before: range.upperBound) != nil {
      return true
    }
    var word = WordHash()
    var words = 0
    var hasAgency = false
    var hasStroke = false
    for index in range {
      let byte = buffer[index]
      if byte == 0x2F, index > range.lowerBound, index + 1 < range.upperBound,
        !isDigit(buffer[index + 1])
      {
        hasStroke = true
      }
      if byte.isWord {
        if word.count == 0 { words += 1 }
        word.add(byte.lower)
      } else {
        if agencies.contains(word.value) { hasAgency = true }
        word = WordHash()
      }
    }
    if agencies.contains(word.value) { hasAgency = true }
    let first = buffer[range.lowerBound]
    let isName = first >= 0x41 && first <= 0x5A || first >= 0x80
    return isName && words <= 8 && (hasAgency && words <= 6 || hasStroke && words <= 6)
  }

  /// What introduces a credit, in the languages that are read; small letters of ASCII stand for large ones.
  private static let labels: [[UInt8]] = byteList(
    "photo credit:|photo credits:|image credit:|image credits:|picture credit:|photo courtesy of |image courtesy of |photo courtesy |image source:|photo source:|picture source:|photographer:|photograph by |photographs by |photograph:|photo by |photos by |picture by |image by |illustration by |photo illustration by |photo illustration:|illustration:|graphic:|photo:|photos:|image:|picture:|credit:|credits:|source:|courtesy of |courtesy:|handout:|photo ©|image ©|©|(c) |copyright: |copyright ©|copyright "
      + "|bildquelle:|bildnachweis:|bildrechte:|fotoquelle:|foto: |foto:|fotos:|bild:|bilder:|quelle:|grafik:|montage:|foto ©|bild ©|fotograf:"
      + "|crédit photo :|crédit photo:|crédits photo :|crédits photo:|crédit :|crédit:|crédits :|crédits:|photo :|photos :|image :|source :|photographie :|photographie:|© "
      + "|crédito:|créditos:|fotografía:|fotografía de |foto de |fotos de |imagen:|imagen de |fuente:|foto cortesía|cortesía de |crédito de "
      + "|foto di |fotografia di |fonte:|credito:|crediti:|immagine:|per gentile concessione di "
      + "|zdjęcie:|zdjęcia:|fot. |fot.:|fot:|źródło:|autor zdjęcia:|grafika:"
      + "|Фото: |Фото:|фото: |фото:|ФОТО:|Фото ©|фото ©|Фото из |Снимок:|Источник:|источник:|Источник фото:|Изображение:|Иллюстрация:|Автор фото:|Скриншот:"
      + "|Джерело:|джерело:|Джерело фото:|Світлина:|світлина:|Зображення:|Ілюстрація:|Знімок:|Скріншот:"
  )

  private static let mayBegin: [Bool] = {
    var result = [Bool](repeating: false, count: 256)
    for label in labels {
      guard let first = label.first else { continue }
      result[Int(first)] = true
      if first >= 0x61 && first <= 0x7A { result[Int(first - 0x20)] = true }
    }
    return result
  }()

  /// Agencies and picture libraries, and the words for a picture that stand beside a name, by their hashes.
  private static let agencies: Set<UInt64> = Set(
    byteList(
      "ap|afp|reuters|getty|epa|efe|tass|xinhua|pa|dpa|upi|anadolu|shutterstock|alamy|istock|keystone|lapresse|imago|bloomberg|pti|ani|ansa|zuma|sipa|photo|photos|foto|handout|unsplash|pixabay|pexels|flickr|wikimedia|ritzau|ntb|lusa|belga|apa|pap|cna|ians|yonhap|kyodo|tt|scanpix|adobestock|depositphotos|dreamstime|gettyimages|wikipedia|тасс|ТАСС|риа|РИА|рбк|уніан|УНІАН|укрінформ|Укрінформ|интерфакс|Интерфакс"
    ).map { WordHash($0).value })
}
