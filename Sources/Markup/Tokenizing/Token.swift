/// What the tokenizer found; the details stand in its fields until the next one.
enum Token {
  case startTag
  case endTag
  case text
  /// One or more U+0000 in a row, which mean different things in different places.
  case null
  case comment
  case doctype
  case end
}

/// How the content of the element just opened is read.
enum ContentModel {
  case data
  case rcdata
  case rawtext
  case script
  case plaintext
  case cdata
}

/// A doctype as written.
struct DoctypeToken {
  var name: String?
  var publicID: String?
  var systemID: String?
  var forcesQuirks = false
}
