import AssayModel
import CaseFile

extension Citer {
  /// Names the sources in grades and arguments as the chains show them, and adds the grades that stand with the files.
  ///
  /// - Parameters:
  ///   - judgements: What is changed.
  ///   - decisions: The decisions with the graded files.
  ///   - flaws: Takes what is wrong: an argument against a source of no report, two grades of one source by one person.
  /// - Returns: Grades that take no effect, because no report rests on the source.
  func nameSources(
    in judgements: inout Judgements, of decisions: Decisions, flaws: inout [Unattached]
  ) -> [Unattached] {
    var strays: [Unattached] = []
    let inUse = namesInUse
    for index in judgements.grades.indices {
      let grade = judgements.grades[index]
      if let name = shownName(of: grade.name, inUse) {
        judgements.grades[index].name = name
      } else if flaws.isEmpty {
        strays.append(Unattached(grade.place, "no report rests on a source named \(grade.name)"))
      }
    }
    flaws += twiceGraded(judgements.grades)
    for index in judgements.arguments.indices {
      let argument = judgements.arguments[index]
      judgements.arguments[index].attacks = argument.attacks.map { target in
        guard case .source(let name) = target else { return target }
        if let shown = shownName(of: name, inUse) { return .source(shown) }
        flaws.append(Unattached(argument.place, "no report rests on a source named \(name)"))
        return target
      }
    }
    for source in decisions.sources {
      guard let grade = grade(of: source) else { continue }
      let known = judgements.grades.first { $0.name == grade.name && $0.by == grade.by }
      guard let known else {
        judgements.grades.append(grade)
        continue
      }
      if known.letter != grade.letter || known.reliability != nil {
        flaws.append(
          Unattached(
            grade.place,
            "\(grade.name) is graded in another way by the same person in line \(known.place.line)")
        )
      }
    }
    return strays
  }

  /// Grades of one source by one person under two names.
  private func twiceGraded(_ grades: [Grade]) -> [Unattached] {
    struct Key: Hashable { var name: String, by: String? }
    var places: [Key: FilePlace] = [:]
    return grades.compactMap { grade in
      let key = Key(name: Citation.Link.source(named: grade.name), by: grade.by)
      guard let first = places.updateValue(grade.place, forKey: key) else { return nil }
      return Unattached(
        grade.place, "\(grade.name) is graded by the same person in line \(first.line) already")
    }
  }

  /// For every name of a source in any chain, folded, the name as it is shown.
  private var namesInUse: [String: String] {
    var names: [String: String] = [:]
    for report in judgements.evidence.flatMap(\.reports) {
      for link in citations[report.id]?.chain ?? [] {
        let key = Citation.Link.source(named: link.name)
        if names[key] == nil { names[key] = link.name }
      }
    }
    return names
  }

  private func shownName(of name: String, _ inUse: [String: String]) -> String? {
    inUse[Citation.Link.source(named: names[name])] ?? inUse[Citation.Link.source(named: name)]
  }

  /// The grade that a person gave with a file, as one of its outlet.
  private func grade(of source: SourceDecision) -> Grade? {
    guard let written = source.grade, let letters = try? AdmiraltyGrade(written: written),
      let index = try? files.index(of: source.file), let account = holders[index]
    else { return nil }
    return Grade(
      name: names[accounts[account].document.byname], letter: letters.letter.rawValue,
      digit: letters.digit?.rawValue, by: source.by,
      place: source.gradePlace ?? FilePlace(line: source.line, column: 1))
  }
}
