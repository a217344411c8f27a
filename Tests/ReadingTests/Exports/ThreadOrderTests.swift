import AssayModel
import Testing

@testable import Reading

@Suite("Thread order")
struct ThreadOrderTests {
  private func thread(_ posts: [(String, String?)], removed: Set<String> = [], isFlat: Bool = false)
    -> ExportThread
  {
    var thread = ExportThread()
    thread.isFlat = isFlat
    thread.posts = posts.map {
      var post = ExportPost(id: $0.0, parent: $0.1)
      post.isRemoved = removed.contains($0.0)
      return post
    }
    return thread
  }

  @Test func answersFollowWhatTheyAnswer() {
    let order = ThreadOrder(
      thread([("a", nil), ("b", nil), ("c", "a"), ("d", "b"), ("e", "c"), ("f", "a")]))
    #expect(order.order == [0, 2, 4, 5, 1, 3])
    #expect(order.parents == [.none, .post(0), .post(1), .post(0), .none, .post(4)])
    #expect(order.depths == [1, 2, 3, 2, 1, 2])
  }

  @Test func flatThreadsKeepTheirOrder() {
    let order = ThreadOrder(
      thread([("a", nil), ("b", nil), ("c", "a"), ("d", "c")], isFlat: true))
    #expect(order.order == [0, 1, 2, 3])
    #expect(order.parents == [.none, .none, .post(0), .post(2)])
    #expect(order.depths == [1, 1, 2, 3])
  }

  @Test func answersToRemovedPostsSaySo() {
    let order = ThreadOrder(
      thread(
        [("a", nil), ("b", "a"), ("c", "b"), ("d", "gone"), ("e", nil), ("f", "e")],
        removed: ["b", "e"]))
    #expect(order.order == [0, 2, 3, 5])
    #expect(
      order.parents == [.none, .removed(under: 0), .removed(under: nil), .removed(under: nil)])
    #expect(order.depths == [1, 3, 2, 2])
  }

  @Test func circlesAreCut() {
    let order = ThreadOrder(thread([("a", "b"), ("b", "a"), ("c", "c"), ("d", "b")]))
    #expect(order.order.sorted() == [0, 1, 2, 3])
    #expect(order.parents.count { $0 == .none } == 2)
  }

  @Test func aHundredThousandDeepIsNoTrouble() {
    var posts: [(String, String?)] = [("0", nil)]
    for index in 1..<100_000 { posts.append(("\(index)", "\(index - 1)")) }
    let order = ThreadOrder(thread(posts))
    #expect(order.depths.last == 100_000)
  }
}
