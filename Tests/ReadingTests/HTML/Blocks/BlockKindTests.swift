import AssayModel
import Testing

@testable import Reading

@Suite("Kinds of blocks")
struct BlockKindTests {
  static let paragraph = """
    <p>The ferry Alder struck the northern pier of Port Ansel on Tuesday. Nobody rang the bell that morning, the pilot told
    the inquiry. Eleven passengers were injured, and the harbour was closed for four hours.</p>
    """

  func read(_ middle: String) throws -> Document {
    try document(
      of: capture(
        "<article><h1>Ferry</h1>\(Self.paragraph)\(Self.paragraph)\(middle)\(Self.paragraph)</article>",
        kind: .html))
  }

  func texts(_ kind: Block.Kind, _ document: Document) -> [String] {
    document.blocks.filter { $0.kind == kind }.map { document.text($0.range) }
  }

  @Test(arguments: [
    "<blockquote><p>Nobody rang the bell that morning</p></blockquote>",
    "<aside><p>“Nobody rang the bell that morning”</p></aside>",
    "<div class=\"pull-quote\"><p>A bell that nobody rang, as it seems to us now</p></div>",
  ])
  func aSentenceSaidAgainAsDecorationIsAPullQuote(html: String) throws {
    let document = try read(html)
    #expect(document.blocks.filter { $0.kind == .quotation }.isEmpty)
    #expect(!document.articleBlocks.contains { document.text($0.range).count < 60 })
  }

  @Test func aQuotationSaidOnceIsAQuotation() throws {
    let words = "The fog came in at noon, and I saw no light on the pier, as I told them all."
    #expect(texts(.quotation, try read("<blockquote><p>\(words)</p></blockquote>")) == [words])
  }

  @Test(arguments: [
    "Correction: An earlier count gave twelve injured; the hospital names eleven people.",
    "UPDATE 14:30: The pier was opened again, the harbour master said in the afternoon.",
    "This article was amended on 6 June 2031 because the ferry is called Alder and not Elder.",
    "Korrektur: In einer früheren Fassung war von zwölf Verletzten die Rede, es sind elf.",
    "Исправление: в первой версии говорилось о двенадцати раненых, на самом деле их одиннадцать.",
    "Mise à jour : le quai a été rouvert dans l'après-midi, selon le capitaine du port.",
    "Sprostowanie: w pierwszej wersji podano dwunastu rannych, w rzeczywistości było ich jedenastu.",
  ])
  func whatTheEditorsPutRightIsANote(words: String) throws {
    let document = try read("<p>\(words)</p>")
    #expect(texts(.note, document) == [words])
    #expect(document.articleText.contains(words))
  }

  @Test(arguments: [
    "Corrections officers came to the pier in the morning, and they helped to carry the injured.",
    "The update of the charts was late by a year, as the pilot told the inquiry on the second day.",
    "Update the charts, the pilot had asked the office in three letters: nobody answered him.",
  ])
  func otherParagraphsAreNoNotes(words: String) throws {
    #expect(texts(.paragraph, try read("<p>\(words)</p>")).contains(words))
  }

  @Test(arguments: [
    (
      "The pier after the blow. (AP Photo/Mara Quill)", "The pier after the blow.",
      "AP Photo/Mara Quill"
    ),
    ("The pier after the blow. Photo: Mara Quill", "The pier after the blow.", "Mara Quill"),
    ("The pier after the blow © Mara Quill", "The pier after the blow", "Mara Quill"),
    ("Der Kai nach dem Stoß. Foto: dpa", "Der Kai nach dem Stoß.", "dpa"),
    ("Le quai après le choc. Crédit photo : Mara Quill", "Le quai après le choc.", "Mara Quill"),
    ("El muelle tras el golpe. Foto de Mara Quill", "El muelle tras el golpe.", "Mara Quill"),
    ("Il molo dopo l'urto. Foto di Mara Quill", "Il molo dopo l'urto.", "Mara Quill"),
    ("Molo po uderzeniu. Fot. Mara Quill", "Molo po uderzeniu.", "Mara Quill"),
    ("Причал после удара. Фото: Мара Квилл", "Причал после удара.", "Мара Квилл"),
    ("Причал після удару. Джерело: Мара Квілл", "Причал після удару.", "Мара Квілл"),
    (
      "The pier after the blow. M. Quill / Reuters", "The pier after the blow.",
      "M. Quill / Reuters"
    ),
    (
      "<div>The pier after the blow</div><div><div>(</div><div>Image:</div><div>Getty Images)</div></div>",
      "The pier after the blow", "Getty Images"
    ),
    ("The pier after the blow. Reuters", "The pier after the blow.", "Reuters"),
    (
      "The pier after the blow <span class=\"photo-credit\">Mara Quill</span>",
      "The pier after the blow", "Mara Quill"
    ),
  ])
  func aCaptionAndItsCreditPart(html: String, caption: String, credit: String) throws {
    let document = try read(
      "<figure><img src=\"/pier.jpg\"><figcaption>\(html)</figcaption></figure>")
    #expect(texts(.caption, document) == [caption])
    #expect(texts(.credit, document).count == 1)
    let image = try #require(document.images.first)
    #expect(image.caption.map { document.text($0) } == caption)
    #expect(image.credit == credit)
  }

  @Test(arguments: [
    "The pier after the blow, seen from the hill on Tuesday morning.",
    "Mara Quill (left) and Ivo Lind at the inquiry on Tuesday",
  ])
  func aCaptionWithoutACreditStaysWhole(caption: String) throws {
    let document = try read(
      "<figure><img src=\"/pier.jpg\"><figcaption>\(caption)</figcaption></figure>")
    #expect(texts(.caption, document) == [caption])
    #expect(document.images.map(\.credit) == [nil])
  }

  @Test func aNoticeOfAPersonIsTheArticlesLevelAndKind() throws {
    let document = try read(
      "<h3>The pilot</h3><ul><li>He had worked for nine hours without a rest.</li></ul>")
    #expect(document.blocks.first { $0.kind == .heading }?.level == 3)
    #expect(document.blocks.first { $0.kind == .listItem }?.level == 1)
  }
}
