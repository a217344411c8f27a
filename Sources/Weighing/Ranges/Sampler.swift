/// Fills a plan's rows with numbers drawn from their ranges.
struct Sampler {
  /// What a drawn number is for.
  private enum Use {
    /// The rows of a variable, each with a factor.
    case variable(row: Int, hypothesis: Int, ifSo: Double, ifNot: Double)
    /// The row of an established fact, with a factor.
    case established(row: Int, hypothesis: Int, ifSo: Double)
    /// The row of a relation's power, for so many facts beyond the first.
    case power(row: Int, others: Double)
    /// A row of a report.
    case report(row: Int, hypothesis: Int, Numbers.Form, copying: Double)
    /// How likely a report is a copy, kept for its rows.
    case copying(place: Int)
    /// A row of a report whose copying is drawn too.
    case copy(row: Int, hypothesis: Int, Numbers.Form, copying: Int)
  }

  private struct Column {
    var number: Int
    var mean: Double
    var deviation: Double
    var use: Use
  }

  private var columns: [Column] = []
  private var copyings = 0
  private let strata: Strata

  /// Collects what is to be drawn.
  ///
  /// - Parameter numbers: For each parameter its place among the strata's numbers.
  init(_ numbers: Numbers, layout: RowLayout, strata: Strata) {
    self.strata = strata
    let model = numbers.model
    var next = 0
    /// Every range of the model has its place, whatever a variation leaves out.
    func place(_ number: Uncertain) -> Int {
      if number.isPoint { return -1 }
      defer { next += 1 }
      return next
    }
    func add(_ parameter: WeighingModel.Parameter, _ stated: Uncertain, at place: Int, _ use: Use) {
      let number = numbers.value(parameter, stated)
      if case .copy = use {
      } else if number.isPoint {
        return
      }
      columns.append(
        .init(
          number: number.isPoint ? -1 : place, mean: number.mean, deviation: number.deviation,
          use: use))
    }
    for (index, source) in model.sources.enumerated() {
      add(
        .reliability(source: index), source, at: place(source),
        .variable(row: layout.source(index), hypothesis: 0, ifSo: 1, ifNot: 1))
    }
    for (index, relation) in model.relations.enumerated() {
      let others = Double(max(numbers.counted(index, without: []), 1) - 1)
      add(
        .relation(index), relation, at: place(relation),
        .power(row: layout.weight(index), others: others))
    }
    for (index, fact) in model.facts.enumerated() {
      let finding = numbers.variant.findings[index] ?? .init(ifSo: 1, ifNot: 1)
      for (hypothesis, expected) in fact.expected.enumerated() {
        let place = place(expected)
        if numbers.isOut(fact: index) { continue }
        let row = layout.fact(index)
        add(
          .expected(fact: index, hypothesis: hypothesis), expected, at: place,
          fact.isEstablished
            ? .established(row: row, hypothesis: hypothesis, ifSo: finding.ifSo)
            : .variable(
              row: row, hypothesis: hypothesis, ifSo: finding.ifSo, ifNot: finding.ifNot))
      }
    }
    for (index, report) in model.reports.enumerated() {
      let copyingPlace = place(report.copying)
      let form = numbers.form(of: index)
      let copying = numbers.value(.copying(report: index), report.copying)
      let isOut = numbers.isOut[index]
      let isDrawn = form.isCopy && !copying.isPoint && !isOut
      if isDrawn {
        add(
          .copying(report: index), report.copying, at: copyingPlace, .copying(place: copyings))
      }
      func addRow(
        _ parameter: WeighingModel.Parameter, _ stated: Uncertain, _ row: Int, _ hypothesis: Int
      ) {
        let place = place(stated)
        if isOut { return }
        add(
          parameter, stated, at: place,
          isDrawn
            ? .copy(row: row, hypothesis: hypothesis, form, copying: copyings)
            : .report(row: row, hypothesis: hypothesis, form, copying: copying.central))
      }
      addRow(.hit(report: index), report.hit, layout.hit(index), 0)
      addRow(.falseAlarm(report: index), report.falseAlarm, layout.falseAlarm(index), 0)
      for (link, stated) in report.links.enumerated() {
        let row = layout.anyway(index, link)
        switch stated.anyway {
        case .same(let value):
          addRow(.anyway(report: index, link: link, hypothesis: nil), value, row, 0)
        case .each(let values):
          for (hypothesis, value) in values.enumerated() {
            // A value for one hypothesis goes before a value for all.
            let own = WeighingModel.Parameter.anyway(
              report: index, link: link, hypothesis: hypothesis)
            let all = WeighingModel.Parameter.anyway(report: index, link: link, hypothesis: nil)
            addRow(numbers.variant.values[own] == nil ? all : own, value, row, hypothesis)
          }
        }
      }
      if isDrawn { copyings += 1 }
    }
  }

  /// How many numbers of a model are ranges.
  static func ranges(of model: WeighingModel) -> Int {
    func count(_ numbers: [Uncertain]) -> Int { numbers.reduce(0) { $0 + ($1.isPoint ? 0 : 1) } }
    var total = count(model.sources) + count(model.relations)
    for fact in model.facts { total += count(fact.expected) }
    for report in model.reports {
      total += count([report.copying, report.hit, report.falseAlarm])
      for link in report.links {
        switch link.anyway {
        case .same(let value): total += count([value])
        case .each(let values): total += count(values)
        }
      }
    }
    return total
  }

  /// Draws numbers for so many vectors of lanes.
  ///
  /// - Parameter draw: The number of the first draw, a multiple of eight.
  func fill(_ lanes: borrowing Lanes, from draw: Int, vectors: Int) {
    let copies = UnsafeMutablePointer<Vector>.allocate(capacity: max(1, copyings * vectors))
    copies.initialize(repeating: Vector(), count: copyings * vectors)
    defer { copies.deallocate() }
    for column in columns {
      let middle = Vector(repeating: column.number < 0 ? logistic(column.mean) : 0)
      for vector in 0..<vectors {
        var so = middle
        var not = 1 - middle
        if column.number >= 0 {
          let normal = strata.normals(column.number, from: draw + vector * Vector.scalarCount)
          (so, not) = probabilities(column.mean + normal * column.deviation)
        }
        switch column.use {
        case .variable(let row, let hypothesis, let ifSo, let ifNot):
          let rows = lanes.row(row, hypothesis: hypothesis)
          rows[vector] = so * ifSo
          rows[lanes.blocks + vector] = not * ifNot
        case .established(let row, let hypothesis, let ifSo):
          lanes.row(row, hypothesis: hypothesis)[vector] = so * ifSo
        case .power(let row, let others):
          lanes.row(row)[vector] = 1 / (1 + so * others)
        case .report(let row, let hypothesis, let form, let copying):
          let alone = form.asserts ? so : not
          lanes.row(row, hypothesis: hypothesis)[vector] =
            !form.isCopy ? alone : alone * (1 - copying) + (form.isSame ? copying : 0)
        case .copying(let place):
          copies[place * vectors + vector] = so
        case .copy(let row, let hypothesis, let form, let place):
          let alone = form.asserts ? so : not
          let copying = copies[place * vectors + vector]
          lanes.row(row, hypothesis: hypothesis)[vector] =
            alone * (1 - copying) + (form.isSame ? copying : Vector())
        }
      }
    }
  }
}

/// The probabilities with these log odds, and those of the contrary.
///
/// Log odds beyond ±34 are taken as ±34, so that neither is ever zero.
@inline(__always)
private func probabilities(_ logOdds: Vector) -> (Vector, Vector) {
  let limit = Vector(repeating: 34)
  var x = logOdds.replacing(with: limit, where: logOdds .> limit)
  x.replace(with: -limit, where: x .< -limit)
  let odds = exponential(-x)
  let so = 1 / (1 + odds)
  return (so, odds * so)
}
