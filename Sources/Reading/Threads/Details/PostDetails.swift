import AssayModel
import Markup

/// What a thread's pages say of its posts beside their words: votes, parents, and what is missing.
enum PostDetails {
  /// Puts the details on the posts of a group that has been nested.
  static func thread(_ group: PostGroup, pieces: [Range<Int>]) -> PageThread {
    var posts = group.posts
    let items = PostItems(group)
    RemovedPosts.mark(&posts, group.page)
    RemovedPosts.part(&posts, group)
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
