import AssayModel
import Testing

@Suite("Orders of a thread")
struct PostOrderTests {
  private func thread() -> Document {
    func at(_ start: Int) -> Moment {
      Moment(.time, "2031-05-04T10:00", start: start, precision: .minute)
    }
    return Document(
      id: "a", name: "a", sha256: "a", kind: .html, buffer: [],
      posts: [
        Post(author: "a", published: at(30), votes: 2), Post(author: "b", votes: -4),
        Post(author: "c", published: at(10)), Post(author: "d", published: at(30), votes: 7),
        Post(author: "e", published: at(20), votes: 2),
      ])
  }

  @Test(
    "What is known decides, and what is not known comes last",
    arguments: [
      (PostOrder.page, [0, 1, 2, 3, 4]), (.newest, [0, 3, 4, 2, 1]), (.oldest, [2, 4, 0, 3, 1]),
      (.mostVoted, [3, 0, 4, 1, 2]),
    ])
  func orders(order: PostOrder, indices: [Int]) {
    #expect(thread().posts(in: order) == indices)
  }
}
