import AssayModel

extension Page {
  /// Writes the thread of an account: a flat list whose posts say whom they answer, and are indented by their depth where
  /// they stand in the order of the page.
  func writeThread(of index: Int, into html: inout HTML) {
    let document = study.accounts[index].document
    if document.posts.isEmpty { return writeGaps(of: index, into: &html) }
    let blocks = document.blocksByPost
    html.element(.details, .style("thread"), .unfolded(true)) { html in
      html.element(
        .summary, text: counted(document.posts.count, "reader’s comment", "readers’ comments"))
      if comments != .page {
        html.element(.p, .style("quiet"), text: comments.words)
      }
      html.element(.ol) { html in
        for post in document.posts(in: comments) where post < shownPosts[index] {
          write(post, blocks[post], of: index, into: &html)
        }
      }
      writeRest(document.posts.count, shown: shownPosts[index], "comments", into: &html)
      writeGaps(of: index, into: &html)
    }
  }

  /// Writes what the page says is missing from its thread, in its own words.
  private func writeGaps(of index: Int, into html: inout HTML) {
    let document = study.accounts[index].document
    for gap in document.gaps.prefix(Limits.gaps) {
      html.element(.p, .style("rest")) { html in
        html.text(gap.kind.words)
        if let count = gap.count { html.text(", " + grouped(count)) }
        if let under = gap.under, document.posts.indices.contains(under) {
          html.text(", under the comment of ")
          html.element(.a, .to(postAnchor(index, under))) { html in
            html.element(.bdi, text: posterName(document.posts[under]).capped(200))
          }
        }
        html.text(". The page says: “")
        html.element(.bdi, text: masked(gap.words, byReader: true).capped(200))
        html.text("”")
      }
    }
    writeRest(
      document.gaps.count, shown: min(document.gaps.count, Limits.gaps), "gaps", into: &html)
  }

  private func write(_ post: Int, _ blocks: [Int], of index: Int, into html: inout HTML) {
    let document = study.accounts[index].document
    let depth = comments == .page ? document.posts[post].depth : 1
    html.element(.li, .depth(depth), .id(.post(index, post))) { html in
      html.element(.p, .style("poster")) { html in
        writeHead(ofPost: post, index, into: &html)
      }
      for block in blocks where document.blocks[block].range.lowerBound < shown[index] {
        write(document.blocks[block], index, into: &html)
      }
      if blocks.isEmpty { html.element(.p, .style("quiet"), text: "(This comment is empty.)") }
    }
  }

  /// Writes who wrote a post, when, and whom it answers.
  func writeHead(ofPost index: Int, _ account: Int, into html: inout HTML) {
    let post = study.accounts[account].document.posts[index]
    html.element(.strong) { html in
      html.element(.bdi, text: posterName(post).capped(200))
    }
    if let time = post.published?.words ?? post.publishedText {
      html.element(.span, .style("quiet"), text: " · " + masked(time, byReader: true).capped(80))
    }
    if let votes = post.votes {
      html.element(.span, .style("quiet"), text: " · " + counted(votes, "vote", "votes"))
    }
    html.element(.span, .style("quiet")) { html in
      writeParent(of: post, account, into: &html)
    }
  }

  /// The name of a post's author as this edition shows it.
  func posterName(_ post: Post) -> String {
    guard let author = post.author, !author.isEmpty else { return "a reader without a name" }
    return readers?.name(of: author) ?? author
  }

  private func writeParent(of post: Post, _ account: Int, into html: inout HTML) {
    func link(_ parent: Int) {
      guard study.accounts[account].document.posts.indices.contains(parent) else {
        return html.text("a comment that is not on the page")
      }
      let name = posterName(study.accounts[account].document.posts[parent]).capped(200)
      html.element(.a, .to(postAnchor(account, parent))) { html in html.element(.bdi, text: name) }
    }
    switch post.parent {
    case .none: break
    case .post(let parent):
      html.text(" · answers ")
      link(parent)
    case .removed(let above):
      html.text(" · answers a comment that was removed")
      if let above {
        html.text(", under ")
        link(above)
      }
    case .unknown(let candidates):
      html.text(" · answers a comment that the page does not name for certain")
      for (place, candidate) in candidates.prefix(8).enumerated() {
        html.text(place == 0 ? ": " : " or ")
        link(candidate)
      }
    }
  }

  /// Where a link to a post leads: to the post where the thread is shown, else to its source.
  func postAnchor(_ account: Int, _ post: Int) -> Anchor {
    post < shownPosts[account] ? .post(account, post) : .source(account)
  }
}

extension Document {
  /// How many posts, from the first, are shown where the text is shown up to an offset.
  ///
  /// O(blocks).
  func postsShown(upTo offset: Int) -> Int {
    if offset == 0 && !buffer.isEmpty { return 0 }
    var out = min(posts.count, Limits.posts)
    for block in blocks where block.range.lowerBound >= offset {
      if let post = block.post { out = min(out, max(post, 0)) }
    }
    return out
  }

  /// The indices of the blocks of each post.
  ///
  /// O(blocks + posts).
  var blocksByPost: [[Int]] {
    var out = [[Int]](repeating: [], count: posts.count)
    for (index, block) in blocks.enumerated() {
      guard let post = block.post, posts.indices.contains(post) else { continue }
      out[post].append(index)
    }
    return out
  }
}

extension ThreadGap.Kind {
  /// What is missing, in words.
  fileprivate var words: String {
    switch self {
    case .notLoaded: "More comments were not loaded when this page was saved"
    case .otherPages: "More comments stand on other pages"
    case .fewerThanCounted: "The page counts more comments than stand on it"
    }
  }
}

extension PostOrder {
  /// The order, in words.
  fileprivate var words: String {
    switch self {
    case .page: "In the order of the page."
    case .newest: "The newest first; those without a time come last."
    case .oldest: "The oldest first; those without a time come last."
    case .mostVoted: "Most votes first; those without votes come last."
    }
  }
}
