import Glibc
import Weighing

/// The likelihood of all reports, by going through every joint state of facts and sources.
///
/// Cost: two to the number of facts and sources together.
struct Enumeration {
  let model: WeighingModel
  let variant: WeighingModel.Variant
  let hypothesis: Int

  /// The likelihood under the hypothesis.
  func likelihood() -> Double {
    let related = model.facts.indices.filter { model.facts[$0].relation != nil && !isOut(fact: $0) }
    var home = [Int: Set<Int>]()
    for (index, report) in model.reports.enumerated()
    where !isOut(report: index) && !isVerbatim(index) {
      for link in report.links { home[link.source, default: []].insert(report.fact) }
    }
    let privateTo = home.filter { $0.value.count == 1 && related.contains($0.value.first ?? -1) }
      .mapValues { $0.first! }
    let sharedSources = model.sources.indices.filter { privateTo[$0] == nil }
    let sharedFacts = model.facts.indices.filter { model.facts[$0].relation == nil }
    var facts = [Bool](repeating: true, count: model.facts.count)
    var tracks = [Bool](repeating: true, count: model.sources.count)
    return sum(over: sharedSources[...], &tracks) { tracks in
      sumFacts(over: sharedFacts[...], &facts) { facts in
        var product = 1.0
        for (index, report) in model.reports.enumerated()
        where model.facts[report.fact].relation == nil {
          product *= probability(ofReport: index, facts, tracks)
        }
        for fact in related {
          let own = privateTo.filter { $0.value == fact }.keys.sorted()
          let mine = sum(over: own[...], &tracks) { tracks in
            sumFacts(over: [fact][...], &facts) { facts in
              var product = 1.0
              for (index, report) in model.reports.enumerated() where report.fact == fact {
                product *= probability(ofReport: index, facts, tracks)
              }
              return product
            }
          }
          product *= pow(mine, weight(of: fact))
        }
        return product
      }
    }
  }

  /// Whether a report is a word-for-word copy of one that counts, so that its own sources say nothing.
  private func isVerbatim(_ index: Int) -> Bool {
    let report = model.reports[index]
    guard let original = report.copies, !isOut(report: original) else { return false }
    return report.copying == Uncertain(1) && variant.values[.copying(report: index)] == nil
      && model.reports[original].asserts == report.asserts
  }

  private func isOut(fact: Int) -> Bool { variant.withoutFacts.contains(fact) }

  private func isOut(report index: Int) -> Bool {
    let report = model.reports[index]
    return variant.withoutReports.contains(index) || isOut(fact: report.fact)
      || report.ifGenuine.map { isOut(fact: $0) } ?? false
  }

  private func value(_ parameter: WeighingModel.Parameter, _ stated: Uncertain) -> Double {
    variant.values[parameter] ?? stated.central
  }

  private func weight(of fact: Int) -> Double {
    guard let relation = model.facts[fact].relation else { return 1 }
    let count = model.facts.indices.filter { other in
      model.facts[other].relation == relation && !isOut(fact: other)
        && (model.facts[other].isEstablished
          || model.reports.indices.contains {
            model.reports[$0].fact == other && !isOut(report: $0)
          })
    }.count
    return 1
      / (1 + Double(max(count, 1) - 1) * value(.relation(relation), model.relations[relation]))
  }

  private func sum(
    over sources: ArraySlice<Int>, _ tracks: inout [Bool], _ term: (inout [Bool]) -> Double
  ) -> Double {
    guard let source = sources.first else { return term(&tracks) }
    let reliability = value(.reliability(source: source), model.sources[source])
    tracks[source] = true
    let yes = sum(over: sources.dropFirst(), &tracks, term)
    tracks[source] = false
    let no = sum(over: sources.dropFirst(), &tracks, term)
    return reliability * yes + (1 - reliability) * no
  }

  private func sumFacts(
    over chosen: ArraySlice<Int>, _ facts: inout [Bool], _ term: (inout [Bool]) -> Double
  ) -> Double {
    guard let fact = chosen.first else { return term(&facts) }
    let rest = chosen.dropFirst()
    facts[fact] = true
    if isOut(fact: fact) { return sumFacts(over: rest, &facts, term) }
    let expected = value(
      .expected(fact: fact, hypothesis: hypothesis), model.facts[fact].expected[hypothesis])
    let finding = variant.findings[fact] ?? .init(ifSo: 1, ifNot: 1)
    let yes = expected * finding.ifSo * sumFacts(over: rest, &facts, term)
    if model.facts[fact].isEstablished { return yes }
    facts[fact] = false
    return yes + (1 - expected) * finding.ifNot * sumFacts(over: rest, &facts, term)
  }

  private func probability(ofReport index: Int, _ facts: [Bool], _ tracks: [Bool]) -> Double {
    if isOut(report: index) { return 1 }
    let report = model.reports[index]
    func anyway(_ link: Int) -> Double {
      variant.values[.anyway(report: index, link: link, hypothesis: hypothesis)]
        ?? value(
          .anyway(report: index, link: link, hypothesis: nil), report.links[link].anyway[hypothesis]
        )
    }
    let isGenuine = report.ifGenuine.map { facts[$0] } ?? true
    var says = anyway(0)
    if isGenuine && tracks[report.links[0].source] {
      says =
        facts[report.fact]
        ? value(.hit(report: index), report.hit)
        : value(.falseAlarm(report: index), report.falseAlarm)
    }
    for link in report.links.indices.dropFirst() where !tracks[report.links[link].source] {
      says = anyway(link)
    }
    let alone = report.asserts ? says : 1 - says
    guard let copied = report.copies, !isOut(report: copied) else { return alone }
    let copying = value(.copying(report: index), report.copying)
    return copying * (report.asserts == model.reports[copied].asserts ? 1 : 0) + (1 - copying)
      * alone
  }
}
