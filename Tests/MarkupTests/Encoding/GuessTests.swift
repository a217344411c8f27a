import Foundation
import Testing

@testable import Markup

@Suite("Guessing the encoding")
struct GuessTests {
  /// Bytes of a text in an encoding of the C library; `nil` where it has no such letters.
  static func encode(_ text: String, _ name: String) -> [UInt8]? {
    guard let converter = iconv_open(name, "UTF-8"), Int(bitPattern: converter) != -1 else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 3 + 16)
    let room = output.count
    return input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from: UnsafeMutablePointer<CChar>? = source.baseAddress
        var to: UnsafeMutablePointer<CChar>? = target.baseAddress
        var left = source.count
        var free = room
        guard iconv(converter, &from, &left, &to, &free) != -1 else { return nil }
        return target[..<(room - free)].map { UInt8(bitPattern: $0) }
      }
    }
  }

  static let sentences: [(encodings: [String], text: String)] = [
    (["windows-1252"], "Le bac a été arrêté vendredi à cause de la tempête, a déclaré le maire."),
    (["windows-1252"], "Die Fähre lag zwei Stunden still, sagte der Bürgermeister von Großhafen."),
    (["windows-1252"], "El barco quedó detenido el miércoles por la mañana, según la alcaldía."),
    (["windows-1252"], "A balsa não saiu do cais na sexta-feira por razões de segurança."),
    (["windows-1252"], "Il traghetto è rimasto fermo per due ore perché il mare era così alto."),
    (["windows-1252"], "Färjan låg stilla i två timmar på grund av höga vågor, sade hamnen."),
    (["windows-1252"], "Færgen lå stille i to timer, fordi bølgerne var for høje, sagde havnen."),
    (["windows-1252"], "Ferjan stöðvaðist í tvær klukkustundir þegar veðrið versnaði."),
    (["windows-1252"], "The café’s owner said: “We closed at noon” – and left."),
    (
      ["windows-1250", "iso-8859-2"],
      "Prom stał dwie godziny, bo fale były za wysokie, powiedział świadek."
    ),
    (
      ["windows-1250", "iso-8859-2"],
      "Přívoz stál dvě hodiny, protože vlny byly příliš vysoké, řekl starosta."
    ),
    (
      ["windows-1250", "iso-8859-2"],
      "Trajekt stál dve hodiny, lebo vlny boli príliš vysoké, povedal ľuďom šéf."
    ),
    (
      ["windows-1250", "iso-8859-2"],
      "A komp két órán át állt, mert túl erős volt a szél, közölte a kikötő."
    ),
    (
      ["windows-1250", "iso-8859-2"],
      "Trajekt je stajao dva sata zbog većih valova, kaže šef luke Živko Čačić."
    ),
    (
      ["windows-1251", "koi8-r", "iso-8859-5", "ibm866"],
      "Паром стоял два часа из-за высоких волн, сообщил начальник порта."
    ),
    (
      ["windows-1251", "koi8-u"],
      "Пором стояв дві години через високі хвилі, повідомив начальник її порту."
    ),
    (["windows-1251"], "Фериботът стоя два часа заради високите вълни, съобщи началникът."),
    (["windows-1251"], "ПАРОМ СТОЯЛ ДВА ЧАСА У ПРИЧАЛА, СООБЩИЛ ПОРТ"),
    (
      ["windows-1253", "iso-8859-7"],
      "Το πλοίο έμεινε δεμένο δύο ώρες λόγω των κυμάτων, είπε ο λιμενάρχης."
    ),
    (
      ["windows-1254"],
      "Vapur iki saat boyunca kıyıda kaldı, çünkü dalgalar çok yüksekti, dedi başkan."
    ),
    (["windows-1255"], "המעבורת עמדה שעתיים בגלל הגלים הגבוהים, אמר מנהל הנמל."),
    (
      ["windows-1256", "iso-8859-6"],
      "توقفت العبارة ساعتين بسبب ارتفاع الأمواج كما قال مدير الميناء."
    ),
    (
      ["windows-1257"],
      "Keltas dvi valandas stovėjo dėl aukštų bangų, sakė uosto viršininkas, ir žmonės laukė."
    ),
    (["windows-874"], "เรือข้ามฟากหยุดสองชั่วโมงเพราะคลื่นสูง นายท่าเรือกล่าว"),
    (["gbk"], "渡船因为大浪停了两个小时，港口的负责人说，没有人受伤。"),
    (["big5"], "渡船因為大浪停了兩個小時，港口的負責人說，沒有人受傷。"),
    (["shift_jis", "euc-jp"], "高い波のため船は二時間止まったと港の人が言った。けが人はいない。"),
    (["shift_jis", "euc-jp"], "フェリーは２時間とまりました。"),
    (["euc-kr"], "여객선이 높은 파도 때문에 두 시간 동안 멈췄다고 항구 책임자가 말했다."),
  ]

  static let cases: [(String, String)] = sentences.flatMap { entry in
    entry.encodings.map { ($0, entry.text) }
  }

  /// The C library's name of an encoding.
  private static func libraryName(_ name: String) -> String {
    switch name {
    case "shift_jis": "CP932"
    case "euc-kr": "UHC"
    case let name where name.hasPrefix("windows-"): "CP" + name.dropFirst(8)
    default: name.uppercased()
    }
  }

  @Test("A sentence is read in its own letters, whatever its encoding", arguments: cases)
  func undeclared(name: String, text: String) throws {
    let bytes = try #require(Self.encode("<p>\(text)</p>", Self.libraryName(name)))
    let decoded = decode(bytes)
    #expect(
      String(decoding: decoded.utf8, as: UTF8.self) == "<p>\(text)</p>", "\(decoded.encoding)")
    #expect(decoded.basis == .detected)
  }

  @Test("A page that says UTF-8 and is not is read in its own letters", arguments: cases)
  func declaredUTF8(name: String, text: String) throws {
    let page = "<meta charset=utf-8><p>\(text)</p>"
    let decoded = decode(try #require(Self.encode(page, Self.libraryName(name))))
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == page)
    #expect(decoded.wrongDeclaration == "utf-8")
  }

  @Test("A page that says windows-1252 and is Western stays what it says", arguments: cases)
  func declaredWestern(name: String, text: String) throws {
    let page = "<meta charset=iso-8859-1><p>\(text)</p>"
    let decoded = decode(try #require(Self.encode(page, Self.libraryName(name))))
    if name == "windows-1252" {
      #expect(decoded.encoding == name)
      #expect(decoded.basis == .meta)
    }
  }

  @Test(
    "A word or a sign or two are no ground to leave windows-1252",
    arguments: [
      "Núñez", "naïve", "£5", "©", "5 °C", "½ mile", "“so”", "Ærø", "Åse", "×", "Ü", "ß", "…",
    ])
  func short(text: String) throws {
    let page = "<p>They said \(text) at the pier.</p>"
    let decoded = decode(try #require(Self.encode(page, "CP1252")))
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == page)
  }

  @Test("Bytes without meaning are still text, and soon", arguments: 0..<4)
  func noise(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    let bytes = (0..<200_000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(state >> 56) | (seed % 2 == 0 ? 0x80 : 1)
    }
    #expect(isValidUTF8(decode(bytes).utf8))
  }
}
