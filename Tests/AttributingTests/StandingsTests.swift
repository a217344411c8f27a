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

  @Test(
    "What a text says of words or a recording disputes the quotation",
    arguments: [
      (
        "“Shut them all,” a man is heard saying on the tape. The owners' lawyers said the tape had been tampered with.",
        "The owners' lawyers"
      ),
      (
        "Rolf Lund told the crew that the rules were “for children”. A spokesman says the line was taken out of context.",
        "A spokesman"
      ),
      (
        "Lund is shown in a video. “Shut them all,” he says. The union maintains the subtitles were falsified.",
        "The union"
      ),
    ])
  func disputed(text: String, by: String) {
    let account = account(of: article(text))
    let quotation = account.statements.first { $0.kind == .direct || $0.kind == .mixed }
    guard case .disputed(let who, _)? = quotation?.standing else {
      Issue.record("\(String(describing: quotation?.standing))")
      return
    }
    #expect(who == by)
  }

  @Test(
    "What is said in custody or with signs of force stands as forced",
    arguments: [
      "Held at a base and speaking in the presence of two guards, the pilot said he had seen the map.",
      "“I was paid,” says the man, his lip split and his speech slurred.",
      "“I put it there and forgot it,” Lund said in police custody, according to the record.",
    ])
  func forced(text: String) {
    let account = account(of: article(text))
    let own = account.statements.filter { $0.kind != .own }
    #expect(own.contains { $0.standing.word == "duress" })
  }

  @Test("Those who work in a prison speak freely")
  func doctor() {
    let account = account(
      of: article(
        "A prison doctor noted bruises, but wrote that they may be older."))
    #expect(account.statements.allSatisfy { $0.standing == .undisputed })
  }

  @Test("A forced door forces nobody to speak")
  func door() {
    let account = account(of: article("A captain said the door was forced from outside."))
    #expect(account.statements.allSatisfy { $0.standing == .undisputed })
  }
}
