import AssayModel
import CaseFile

extension Document {
  /// Puts what a person says of a source in the place of what was read, and records what stood there before.
  mutating func apply(_ decision: SourceDecision) {
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
    // A document has no place of its own for these two, which say nothing about its text.
    if let retrieved = decision.retrieved {
      notes.append("retrieved \(retrieved), as \(by) says")
    }
    if let grade = decision.grade {
      notes.append("graded \(grade) by \(by)")
    }
  }
}
