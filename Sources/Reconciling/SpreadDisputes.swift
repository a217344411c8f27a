import AssayModel

/// Marks a quotation as disputed wherever it is shown, when one account says that these very words were cut or faked.
///
/// Only the same words, or a part of them, are marked: an account that shows the whole sentence is not disputed by the
/// one that says it was cut.
func spreadDisputes(_ accounts: inout [Account]) {
  var disputed: [(words: String, by: String, at: Passage, account: Int)] = []
  for (position, account) in accounts.enumerated() {
    for statement in account.statements where statement.voice == .article {
      guard case .disputed(let by, let at) = statement.standing else { continue }
      let words = folded(account.document.text(statement.content))
      guard words.split(separator: " ").count >= 4 else { continue }
      disputed.append((words, by ?? account.document.byname, at, position))
    }
  }
  guard !disputed.isEmpty else { return }
  for position in accounts.indices {
    for index in accounts[position].statements.indices {
      let statement = accounts[position].statements[index]
      guard statement.kind == .direct || statement.kind == .mixed, statement.standing == .undisputed
      else { continue }
      let words = folded(accounts[position].document.text(statement.content))
      guard words.split(separator: " ").count >= 4,
        let dispute = disputed.first(where: { $0.account != position && $0.words.contains(words) })
      else { continue }
      accounts[position].statements[index].standing = .disputed(by: dispute.by, at: dispute.at)
    }
  }
}

/// The words of a text in lower case, without marks, one blank between them.
private func folded(_ text: String) -> String {
  text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
}
