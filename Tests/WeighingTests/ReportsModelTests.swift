import Foundation
import Testing
import Weighing

/// The worked cases of the model of reports.
enum WorkedCases {
  /// Where the shared material lies: `ASSAY_SHARED`, or a folder `shared` beside the project.
  static let folder: String? = {
    let named =
      ProcessInfo.processInfo.environment["ASSAY_SHARED"]
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared").path
    let cases = named + "/bench/weighing"
    return FileManager.default.fileExists(atPath: cases) ? cases : nil
  }()

  static func read(_ name: String) throws -> [[String: Any]] {
    let path = try #require(folder) + "/" + name
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let whole = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    return try #require(whole["cases"] as? [[String: Any]])
  }
}

@Suite(
  "Worked cases of reports",
  .enabled(
    if: WorkedCases.folder != nil, "The cases are in ../shared (or ASSAY_SHARED), which is absent.")
)
struct ReportsModelTests {
  @Test("Likelihoods and posteriors, whole and without each report and source")
  func cases() throws {
    for item in try WorkedCases.read("reports_model.json") {
      let (model, names) = try ReportsModelTests.model(item)
      let engine = try Engine(model)
      let expected = item["expected"] as! [String: Any]
      let likelihood = expected["likelihood"] as! [String: Double]
      let logs = engine.logLikelihoods(of: [.init()])[0]
      for (index, name) in names.hypotheses.enumerated() {
        #expect(abs(exp(logs[index]) / likelihood[name]! - 1) < 1e-9)
      }
      func check(_ variant: WeighingModel.Variant, _ stated: [String: Double]) {
        let posterior = engine.posteriors(of: [variant])[0]
        for (index, name) in names.hypotheses.enumerated() {
          #expect(abs(posterior[index] - stated[name]!) < 1e-9, "\(item["id"]!)")
        }
      }
      check(.init(), expected["posterior"] as! [String: Double])
      for (report, stated) in expected["without_report"] as! [String: [String: Any]] {
        check(
          .init(withoutReports: [names.reports.firstIndex(of: report)!]),
          stated["posterior"] as! [String: Double])
      }
      for (source, stated) in expected["without_source"] as! [String: [String: Any]] {
        let place = names.sources.firstIndex(of: source)!
        let gone = model.reports.indices.filter { model.reports[$0].links[0].source == place }
        check(.init(withoutReports: Set(gone)), stated["posterior"] as! [String: Double])
      }
    }
  }

  struct Names {
    var hypotheses: [String]
    var sources: [String]
    var reports: [String]
  }

  static func model(_ item: [String: Any]) throws -> (WeighingModel, Names) {
    func list(_ key: String) -> [[String: Any]] { item[key] as? [[String: Any]] ?? [] }
    func names(_ key: String) -> [String] { list(key).map { $0["id"] as! String } }
    let hypotheses = names("hypotheses")
    let facts = names("facts")
    let sources = names("sources")
    let reports = names("reports")
    let model = WeighingModel(
      priors: list("hypotheses").map { $0["prior"] as! Double },
      sources: list("sources").map { Uncertain($0["reliability"] as! Double) },
      facts: list("facts").map { fact in
        let expected = fact["p_true"] as! [String: Double]
        return .init(expected: hypotheses.map { Uncertain(expected[$0]!) })
      },
      reports: list("reports").map { report in
        let noise = report["noise_assert"]!
        let anyway: WeighingModel.PerHypothesis =
          (noise as? [String: Double]).map { each in .each(hypotheses.map { Uncertain(each[$0]!) })
          }
          ?? .same(Uncertain(noise as! Double))
        return .init(
          fact: facts.firstIndex(of: report["fact"] as! String)!,
          asserts: report["asserts"] as! Bool,
          hit: Uncertain(report["hit"] as! Double),
          falseAlarm: Uncertain(report["false_alarm"] as! Double),
          links: [
            .init(source: sources.firstIndex(of: report["source"] as! String)!, anyway: anyway)
          ],
          copies: (report["copies"] as? String).map { reports.firstIndex(of: $0)! },
          copying: Uncertain(report["copy_prob"] as? Double ?? 0))
      })
    return (model, .init(hypotheses: hypotheses, sources: sources, reports: reports))
  }
}
