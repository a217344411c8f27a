import AssayModel

/// A document with the map of its offsets, for writing passages of it.
struct Mapped {
  /// The document.
  let document: Document
  /// Its map.
  let map: OffsetMap

  /// Maps a document.
  ///
  /// O(length).
  init(_ document: Document) {
    self.document = document
    map = OffsetMap(document)
  }
}

extension JSON {
  /// Writes a part of a statement: its text and spans, and its own `in` where it lies elsewhere than
  /// `place`.
  mutating func pair(
    _ name: StaticString, _ passage: Passage?, _ mapped: Mapped, in place: OffsetMap.Place?
  ) {
    key(name)
    guard let passage else { return null() }
    object { json in
      let own = mapped.map.place(of: passage)
      if own != place { json.pair("in", own?.name) }
      json.pair("text", mapped.document.text(whole: passage))
      json.key("spans")
      json.spans(own.map { mapped.map.spans(of: passage, in: $0) } ?? [])
    }
  }

  /// Writes a passage with the document and the place it is in.
  mutating func passage(_ passage: Passage, _ mapped: Mapped?) {
    object { json in
      json.passageFields(passage, mapped)
    }
  }

  /// Writes the fields of a passage: `document`, `in`, `page`, `spans`, `text`.
  mutating func passageFields(_ passage: Passage, _ mapped: Mapped?) {
    pair("document", passage.document)
    let place = mapped?.map.place(of: passage)
    pair("in", place?.name)
    pair("page", passage.page)
    key("spans")
    if let place, let mapped {
      spans(mapped.map.spans(of: passage, in: place))
    } else {
      spans([])
    }
    pair("text", mapped?.document.text(whole: passage))
  }

  /// Writes spans as `[start, end)` pairs.
  mutating func spans(_ spans: [Range<Int>]) {
    array(spans) { json, span in
      json.array([span.lowerBound, span.upperBound]) { $0.number($1) }
    }
  }

  /// Writes a record of what a person put right, or `null`.
  mutating func correction(_ correction: AppliedCorrection?) {
    guard let correction else { return null() }
    object { json in
      json.pair("field", correction.field)
      json.pair("before", correction.before)
      json.pair("by", correction.by)
      json.pair("reason", correction.reason)
    }
  }

  /// Writes a moment with its precision, or `null`.
  mutating func moment(_ moment: Moment?) {
    guard let moment else { return null() }
    object { json in
      json.pair("kind", moment.kind.rawValue)
      json.pair("value", moment.iso)
      json.pair("zone", moment.zone)
      json.key("relative")
      json.bool(moment.relative)
      json.key("approximate")
      json.bool(moment.approximate)
    }
  }
}

extension Document {
  /// The text of a passage, its ranges moved into the buffer and to whole scalars.
  func text(whole passage: Passage) -> String {
    passage.ranges.map { text(whole($0)) }.joined(separator: " … ")
  }
}
