import AssayModel

/// Finds the words that reports and arguments quote, and on whose word they rest.
struct Citer {
  let accounts: [Account]
  let judgements: Judgements
  let files: SourceFiles
  let holders: [Int: Int]
  /// Who is who in the case.
  let names: KnownNames
  /// For each report found, by its id, where its words stand.
  private(set) var citations: [String: Citation] = [:]
  /// For each argument whose words were found, by its id, where they stand.
  private(set) var argumentPassages: [String: Passage] = [:]
  /// What is wrong.
  private(set) var flaws: [Unattached] = []
  /// What is weighed as it stands, but somebody should look at.
  private(set) var doubts: [Unattached] = []

  init(_ made: Case, _ decisions: Decisions, files: SourceFiles, holders: [Int: Int]) {
    accounts = made.accounts
    judgements = decisions.judgements
    self.files = files
    self.holders = holders
    names = KnownNames(
      actors: made.actors, outlets: accounts.map(\.document.byname),
      given: judgements.evidence.flatMap { $0.reports.flatMap { $0.chain ?? [] } })
  }

  /// Finds everything; a text is folded once for all that is quoted from it.
  mutating func cite() {
    var reports: [Int: [EvidenceReport]] = [:]
    for report in judgements.evidence.flatMap(\.reports) {
      guard let account = account(of: report.file, at: report.place) else { continue }
      reports[account, default: []].append(report)
    }
    var arguments: [Int: [Argument]] = [:]
    for argument in judgements.arguments {
      guard let file = argument.file, let account = account(of: file, at: argument.place) else {
        continue
      }
      arguments[account, default: []].append(argument)
    }
    for index in accounts.indices where reports[index] != nil || arguments[index] != nil {
      let text = FoldedText(accounts[index].document.buffer)
      for report in reports[index] ?? [] { cite(report, in: accounts[index], text) }
      for argument in arguments[index] ?? [] { cite(argument, in: accounts[index], text) }
    }
  }

  /// The account that a file went into; `nil`, and a flaw, where there is none.
  private mutating func account(of file: String, at place: FilePlace) -> Int? {
    do throws(Misfit) {
      guard let account = holders[try files.index(of: file)] else {
        throw Misfit(reason: "\(file) could not be read")
      }
      return account
    } catch {
      flaws.append(Unattached(place, error.reason))
      return nil
    }
  }

  private mutating func cite(_ report: EvidenceReport, in account: Account, _ text: FoldedText) {
    do throws(Misfit) {
      let words = try account.quoted(places(of: report.quote, in: text, file: report.file))
      let citation = Citation(
        passage: account.passage(words.place),
        statement: words.statement.map { account.statements[$0].id },
        chain: links(of: words, report, in: account),
        standing: words.statement.map { account.statements[$0].standing } ?? .undisputed,
        isByReader: account.voice(at: words.place.lowerBound..<words.place.upperBound) != .article)
      flaws += report.flaws(by: citation.standing)
      if report.chain == nil, account.isUnattributedQuotation(words) {
        let outlet = citation.chain.last?.name ?? account.document.byname
        doubts.append(
          Unattached(
            report.quotePlace,
            "nobody was found to say these words in quotation marks; they count as \(outlet)'s own unless chain says who"
          ))
      }
      citations[report.id] = citation
    } catch {
      flaws.append(Unattached(report.quotePlace, error.reason))
    }
  }

  private mutating func cite(_ argument: Argument, in account: Account, _ text: FoldedText) {
    guard let quote = argument.quote, let file = argument.file else { return }
    do throws(Misfit) {
      let places = try places(of: quote, in: text, file: file)
      argumentPassages[argument.id] = account.passage(account.firstInArticle(places))
    } catch {
      flaws.append(Unattached(argument.quotePlace ?? argument.place, error.reason))
    }
  }

  private func places(
    of quote: String, in text: FoldedText, file: String
  ) throws(Misfit) -> [Range<Int>] {
    let places = text.ranges(of: FoldedText(Array(quote.utf8)).trimmed)
    guard !places.isEmpty else { throw Misfit(reason: "the quoted words are not in \(file)") }
    return places
  }

  /// Who says it, outermost first: the outlet, then the statement's speakers or those that the report names.
  ///
  /// A link that follows itself, an agency in its own report, is one.
  private func links(
    of words: QuotedWords, _ report: EvidenceReport, in account: Account
  ) -> [Citation.Link] {
    let voice = account.voice(at: words.place)
    var speakers = words.statement.map { account.statements[$0].chain } ?? []
    if speakers.first?.role != .outlet { speakers = account.publishers(of: voice) + speakers }
    if let chain = report.chain {
      let found = speakers
      speakers = found.prefix { $0.role == .outlet || $0.role == .poster }
      speakers += chain.map { name in
        found.first { $0.name.lowercased() == name.lowercased() } ?? Speaker(name, role: .named)
      }
    }
    var links: [Citation.Link] = []
    for speaker in speakers {
      let link = names.link(for: speaker, in: account.document, voice: voice)
      if links.last?.source != link.source { links.append(link) }
    }
    return links
  }
}
