import AssayModel
import CaseFile

extension Document {
  /// Puts what a person says of a source in the place of what was read, and records what stood there before.
  ///
  /// - Parameters:
  ///   - decision: What the person says.
  ///   - fetched: When the capture was fetched as far as it says itself.
  mutating func apply(_ decision: SourceDecision, fetched: Moment?) {
    let by = decision.by ?? "the case file"
    func record(_ field: String, before: String?) {
      corrections.append(AppliedCorrection(field: field, before: before, by: by))
    }
    if let outlet = decision.outlet, outlet != self.outlet {
      record("outlet", before: self.outlet)
      self.outlet = outlet
    }
    if let authors = decision.authors, authors != self.authors {
      record("authors", before: self.authors.isEmpty ? nil : self.authors.joined(separator: ", "))
      self.authors = authors
    }
    if let published = decision.published.flatMap(moment(iso8601:)), published != self.published {
      record("published", before: self.published?.value)
      self.published = published
    }
    if let url = decision.url, url != self.url {
      record("url", before: self.url)
      self.url = url
    }
    if let retrieved = decision.retrievedAt, retrieved != fetched {
      record("fetched", before: fetched?.value)
      retrievedAt = retrieved
    }
    // A document has no place of its own for a grade, which says nothing about its text.
    if let grade = decision.grade {
      notes.append("graded \(grade) by \(by)")
    }
  }
}

extension SourceDecision {
  /// When the source was fetched, as the person says.
  var retrievedAt: Moment? { retrieved.flatMap(moment(iso8601:)) }
}
