/// The numbers of one variation of a model, as a plan's rows need them.
struct Numbers {
  /// Which end of each range is meant.
  enum End {
    case central
    /// What makes a table's entries least.
    case least
    /// What makes a table's entries greatest.
    case greatest

    /// The end that makes one less the number least or greatest.
    var opposite: End {
      switch self {
      case .central: .central
      case .least: .greatest
      case .greatest: .least
      }
    }

    func pick(_ number: Uncertain) -> Double {
      switch self {
      case .central: number.central
      case .least: number.lower
      case .greatest: number.upper
      }
    }
  }

  let model: WeighingModel
  let variant: WeighingModel.Variant
  let end: End
  /// Which reports are left out, directly or with a fact.
  let isOut: [Bool]
  /// Which reports and facts may be in or out, where bounds hold either way.
  let mayBeOut: Removals

  init(
    _ model: WeighingModel, _ variant: WeighingModel.Variant = .init(), end: End = .central,
    mayBeOut: Removals = .init()
  ) {
    self.model = model
    self.variant = variant
    self.end = end
    self.mayBeOut = mayBeOut
    isOut = Removals(variant).reports(of: model)
  }

  /// Whether a fact is left out.
  func isOut(fact: Int) -> Bool { variant.withoutFacts.contains(fact) }

  /// The four numbers of a source.
  func source(_ index: Int) -> [Double] {
    pairs(value(.reliability(source: index), model.sources[index]), ifSo: 1, ifNot: 1)
  }

  /// The four numbers of a fact.
  func fact(_ index: Int, _ hypothesis: Int) -> [Double] {
    if isOut(fact: index) {
      return model.facts[index].isEstablished ? [1, 0, 1, 0] : [0, 1, 0, 1]
    }
    let stated = model.facts[index].expected[hypothesis]
    let expected = value(.expected(fact: index, hypothesis: hypothesis), stated)
    var finding = variant.findings[index] ?? .init(ifSo: 1, ifNot: 1)
    let isUnsure = end == .greatest && mayBeOut.facts.contains(index)
    if isUnsure { finding = .init(ifSo: 1, ifNot: 1) }
    if model.facts[index].isEstablished {
      let so = isUnsure ? 1 : end.pick(expected) * finding.ifSo
      return [so, 0, so, 0]
    }
    return pairs(expected, ifSo: finding.ifSo, ifNot: finding.ifNot)
  }

  private func pairs(_ number: Uncertain, ifSo: Double, ifNot: Double) -> [Double] {
    let lower = end == .central ? number.central : number.lower
    let upper = end == .central ? number.central : number.upper
    return [lower * ifSo, (1 - lower) * ifNot, upper * ifSo, (1 - upper) * ifNot]
  }

  /// The power that a relation gives the likelihood of each of its facts.
  ///
  /// Likelihoods are at most one: the least power makes them greatest.
  func weight(_ relation: Int) -> Double {
    let strength = value(.relation(relation), model.relations[relation])
    var count = counted(relation, without: [])
    if end == .greatest { return 1 / (1 + Double(max(count, 1) - 1) * end.pick(strength)) }
    if !mayBeOut.isEmpty { count = counted(relation, without: mayBeOut.reports(of: model)) }
    return 1 / (1 + Double(max(count, 1) - 1) * end.pick(strength))
  }

  func counted(_ relation: Int, without gone: [Bool]) -> Int {
    var reported = Set<Int>()
    for (index, report) in model.reports.enumerated()
    where !isOut[index] && (gone.isEmpty || !gone[index]) {
      reported.insert(report.fact)
    }
    return model.facts.indices.filter {
      let fact = model.facts[$0]
      let isGone = isOut(fact: $0) || !gone.isEmpty && mayBeOut.facts.contains($0)
      return fact.relation == relation && !isGone && (fact.isEstablished || reported.contains($0))
    }.count
  }

  /// How likely a report is by a source that tracks the truth, of a fact that is so.
  func hit(_ index: Int) -> Double {
    report(index, value(.hit(report: index), model.reports[index].hit))
  }

  /// How likely a report is by a source that tracks the truth, of a fact that is not so.
  func falseAlarm(_ index: Int) -> Double {
    report(index, value(.falseAlarm(report: index), model.reports[index].falseAlarm))
  }

  /// How likely a report is if its outermost link that does not track the truth is this one.
  func anyway(_ index: Int, _ link: Int, _ hypothesis: Int) -> Double {
    let stated = model.reports[index].links[link].anyway[hypothesis]
    let number =
      variant.values[.anyway(report: index, link: link, hypothesis: hypothesis)].map(Uncertain.init)
      ?? value(.anyway(report: index, link: link, hypothesis: nil), stated)
    return report(index, number)
  }

  /// A report's probability where its chain would assert the fact so often.
  private func report(_ index: Int, _ says: Uncertain) -> Double {
    if isOut[index] { return 1 }
    if end == .greatest && mayBeOut.isReportOut(index, of: model) { return 1 }
    let form = form(of: index)
    let alone = form.asserts ? end.pick(says) : 1 - end.opposite.pick(says)
    guard form.isCopy else { return alone }
    let copying = value(.copying(report: index), model.reports[index].copying)
    if form.isSame {
      var share = end.pick(copying)
      if end == .least && form.mayStandAlone { share = 0 }
      return share + (1 - share) * alone
    }
    var share = end.opposite.pick(copying)
    if end == .greatest && form.mayStandAlone { share = 0 }
    return (1 - share) * alone
  }

  /// What a report looks like.
  struct Form {
    var asserts: Bool
    /// Whether it may be a copy of a report that is counted.
    var isCopy: Bool
    /// Whether it says the same as the report that it copies.
    var isSame: Bool
    var mayStandAlone: Bool
  }

  func form(of index: Int) -> Form {
    let report = model.reports[index]
    guard let copied = report.copies, !isOut[copied] else {
      return Form(asserts: report.asserts, isCopy: false, isSame: false, mayStandAlone: false)
    }
    return Form(
      asserts: report.asserts, isCopy: true,
      isSame: model.reports[copied].asserts == report.asserts,
      mayStandAlone: mayBeOut.isReportOut(copied, of: model))
  }

  func value(_ parameter: WeighingModel.Parameter, _ stated: Uncertain) -> Uncertain {
    variant.values.isEmpty ? stated : variant.values[parameter].map(Uncertain.init) ?? stated
  }
}

/// Reports and facts that are left out.
struct Removals: Sendable, Hashable {
  var reports: Set<Int> = []
  var facts: Set<Int> = []

  init() {}

  init(_ variant: WeighingModel.Variant) {
    reports = variant.withoutReports
    facts = variant.withoutFacts
  }

  var isEmpty: Bool { reports.isEmpty && facts.isEmpty }

  mutating func formUnion(_ other: Removals) {
    reports.formUnion(other.reports)
    facts.formUnion(other.facts)
  }

  /// Whether a report is left out, by itself or with a fact.
  func isReportOut(_ index: Int, of model: WeighingModel) -> Bool {
    if isEmpty { return false }
    let report = model.reports[index]
    return reports.contains(index) || facts.contains(report.fact)
      || report.ifGenuine.map { facts.contains($0) } ?? false
  }

  /// For each report whether it is left out.
  func reports(of model: WeighingModel) -> [Bool] {
    isEmpty
      ? [Bool](repeating: false, count: model.reports.count)
      : model.reports.indices.map { isReportOut($0, of: model) }
  }
}
