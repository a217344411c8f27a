import AssayModel
import Attributing
import Testing

@Suite struct StandingsTests {
  @Test("A quotation that the next paragraph calls edited stands as disputed")
  func edited() {
    let account = account(
      of: article(
        "The channel NTX showed the mayor Rolf Lund blaming the owners. “They knew it all along.”",
        "However, an analysis by the Tone Institute shows that the clip was an edited version of two interviews."
      ))
    let quotation = account.statements.first { $0.kind == .direct }
    #expect(quotation?.standing.word == "disputed")
    #expect(quotation?.chain.map(\.name) == ["The Example", "NTX", "Rolf Lund"])
  }

  @Test("A forced door forces nobody to speak")
  func door() {
    let account = account(of: article("A captain said the door was forced from outside."))
    #expect(account.statements.allSatisfy { $0.standing == .undisputed })
  }
}
