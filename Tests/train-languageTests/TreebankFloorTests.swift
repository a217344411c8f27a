import Foundation
import Language
import Testing

@testable import train_language

/// The folder with the treebanks, where the machine has it.
private let treebanks: String? = {
  let shared =
    ProcessInfo.processInfo.environment["ASSAY_SHARED"]
    ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared")
    .standardized.path()
  let folder = shared + "/train/ud"
  return FileManager.default.fileExists(atPath: folder) ? folder : nil
}()

@Suite(.enabled(if: treebanks != nil)) struct TreebankFloorTests {
  @Test func `the weights that are built in reach their floors on unseen sentences`() throws {
    let folder = try #require(treebanks)
    let sentences = try readTreebank(at: folder + "/en_ewt-test.conllu.gz")
    let evaluation = Evaluation(.english, on: sentences, times: 0)
    let words = Double(evaluation.words)
    #expect(Double(evaluation.tags) / words >= 0.95)
    #expect(Double(evaluation.gold.heads) / words >= 0.87)
    #expect(Double(evaluation.gold.relations) / words >= 0.84)
    #expect(Double(evaluation.own.relations) / words >= 0.81)
    #expect(Double(evaluation.lemmas.gold) / words >= 0.96)
  }
}
