import AssayModel
import Attributing
import Reconciling

/// An invented account: an outlet and its paragraphs, the first of them also its title.
func account(_ outlet: String, published: Moment? = nil, _ paragraphs: String...) -> Account {
  var buffer: [UInt8] = []
  var blocks: [Block] = []
  for paragraph in paragraphs {
    if !buffer.isEmpty { buffer += "\n\n".utf8 }
    let start = buffer.count
    buffer += paragraph.utf8
    blocks.append(Block(.paragraph, start..<buffer.count))
  }
  var document = Document(
    id: outlet, name: outlet, sha256: outlet, kind: .text, buffer: buffer, blocks: blocks)
  document.outlet = outlet
  document.title = paragraphs.first
  document.published = published
  return Attributing.account(of: document)
}

/// The day 2031-05-04.
let sunday = Moment(
  .date, "2031-05-04", start: 1_935_532_800, end: 1_935_619_200, precision: .day)

extension Case {
  /// The question of the case's own event with this text.
  func question(_ text: String) -> Question? {
    questions.first { $0.text == text && $0.event == Event.caseID }
  }

  /// A question's answers as `outlet: text`.
  func answers(_ text: String) -> [String] {
    question(text)?.answers.map { "\($0.chain[0].name): \($0.text)" } ?? []
  }
}
