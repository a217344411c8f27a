import AssayModel
import Markup

/// What a thread's pages say of its posts beside their words: votes, parents, and what is missing.
enum PostDetails {
  /// Puts the details on the posts of a group that has been nested.
  static func thread(_ group: PostGroup, pieces: [Range<Int>]) -> PageThread {
    var posts = group.posts
    let items = PostItems(group)
    RemovedPosts.mark(&posts, group.page)
    JoinedPosts.name(&posts, group)
    PostAnswers(group, items).complete(&posts)
    for (index, votes) in PostVotes(group, items).votes().enumerated() {
      posts[index].votes = votes
    }
    PostLabels.drop(from: &posts, group.page)
    return PageThread(
      posts: posts, pieces: pieces, gaps: ThreadGaps(group, items).gaps(posts))
  }
}

/// Labels within posts that are no part of what the posts say.
enum PostLabels {
  /// Takes counts of thumbs and buttons that open a quotation out of the posts.
  static func drop(from posts: inout [PagePost], _ page: Page) {
    for index in posts.indices where posts[index].blocks.count > 1 {
      posts[index].blocks.removeAll { block in
        guard block.range.count <= 40 else { return false }
        let text = lowered(page.buffer[block.range])
        if expanders.contains(text[...]) { return true }
        let count = ShownCount(text)
        return count.number != nil && count.words.isEmpty && !count.hasOther
          && (count.isUp || count.isDown)
      }
    }
  }

  private static let expanders = ByteWords([
    "click to expand...", "click to expand…", "zum vergrößern anklicken....", "read more",
  ])
}

/// Posts that were taken away, of which the page keeps the place.
enum RemovedPosts {
  /// Leaves no author on a post whose words only say that it is gone.
  static func mark(_ posts: inout [PagePost], _ page: Page) {
    for index in posts.indices where posts[index].length <= 120 {
      guard let author = posts[index].author, isNotice(author) else { continue }
      let says = posts[index].blocks.map { page.text($0.range) }
      if says.allSatisfy(isNotice) { posts[index].author = nil }
    }
  }

  /// Whether pieces of a page hold a short text that says that a post was taken away.
  static func stands(in pieces: Range<Int>, _ page: Page) -> Bool {
    pieces.prefix(12).contains {
      page.pieces[$0].length <= 120 && isNotice(page.text(page.pieces[$0].range))
    }
  }

  /// Whether a short text says that a post was taken away.
  static func isNotice(_ text: String) -> Bool { isRemovedNotice(text) }
}

/// Messages of a chat that follow one another and name their author only once.
enum JoinedPosts {
  /// Puts the author of the message before on messages that have none, in a list of messages beside one another.
  static func name(_ posts: inout [PagePost], _ group: PostGroup) {
    guard posts.count > 2, posts.count(where: { $0.author != nil }) * 2 >= posts.count else {
      return
    }
    let page = group.page
    let parent = page.elements[group.slots[0]].parent
    guard group.slots.allSatisfy({ page.elements[$0].parent == parent }),
      posts.allSatisfy({ $0.parent == .none })
    else { return }
    for index in posts.indices.dropFirst() where posts[index].author == nil {
      guard !posts[index].blocks.isEmpty,
        !posts[index].blocks.contains(where: {
          $0.range.count <= 120 && RemovedPosts.isNotice(page.text($0.range))
        })
      else { continue }
      posts[index].author = posts[index - 1].author
    }
  }
}
