import AssayModel
import Reconciling
import Testing

@Suite struct ActorsTests {
  @Test("A surname in one account is the full name of another")
  func surname() {
    let result = reconcile([
      account("A", "“The roof fell,” said Anna Berg."), account("B", "The roof fell, Berg said."),
    ])
    #expect(result.actors.map(\.name) == ["Anna Berg"])
    #expect(result.actors.first?.aliases == ["Berg"])
    #expect(result.actors.first?.statements.count == 2)
  }
}
