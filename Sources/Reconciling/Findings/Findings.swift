import AssayModel

/// Everything in the accounts that cannot be right, in the order of the accounts.
func findings(_ accounts: [Account]) -> [Finding] {
  accounts.flatMap { account in
    (wrongWeekdays(account) + wrongSums(account) + wrongZones(account)).sorted {
      ($0.passages[0], $0.kind.rawValue) < ($1.passages[0], $1.kind.rawValue)
    }
  }
}
