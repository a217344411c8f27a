import AssayModel
import Testing

@testable import Reading

/// Four posts beside one another, each with what a test puts after its words or before them.
func thread(
  before: (Int) -> String = { _ in "" }, after: (Int) -> String = { _ in "" }, around: String = "",
  end: String = "", time: String = "<time datetime='2024-03-05T19:15:00Z'>March 5, 2024</time>"
) throws -> Document {
  let posts = PageThreadTests.names.indices.map { index in
    """
    <li id="post-\(4100 + index)"><div><b>\(PageThreadTests.names[index])</b> \(time)</div>\
    <div>\(before(index))<p>\(PageThreadTests.words[index])</p></div><div>\(after(index))</div></li>
    """
  }
  return try document(
    of: capture(
      PageThreadTests.page("\(around)<ol>\(posts.joined())</ol>\(end)"), kind: .html))
}

@Suite("Votes of posts on pages")
struct PostVotesTests {
  @Test(
    "What is plainly votes is read",
    arguments: [
      ("<span>12 points</span>", 12), ("<span>1 point</span>", 1), ("<span>-3 points</span>", -3),
      ("<span>12 likes</span>", 12), ("<button>Like (4)</button>", 4), ("<span>▲ 12</span>", 12),
      ("<span>👍 3</span>", 3), ("<span>+5/−2</span>", 3), ("<a href='#v'>Gefällt mir 3</a>", 3),
      ("<span>👍</span><span>7</span>", 7), ("<span>1,204 votes</span>", 1204),
      ("<button class='like'><span>8</span></button>", 8),
      ("<button class='like'>8</button><button class='dislike'>3</button>", 5),
      (
        "<button aria-label='Upvote'></button><span>9</span><button aria-label='Downvote'></button>",
        9
      ),
      ("<span>11 points</span><span>12 points</span><span>13 points</span>", 12),
      ("<span>1.2k likes</span>", 1200), ("<span>3 Stimmen</span>", 3),
      ("<span>5 голосов</span>", 5), ("<span>6 głosów</span>", 6),
      ("<span>7 balów votos</span>", nil),
      ("<a href='#r' class='likes-list'><bdi>Ivo</bdi>, <bdi>Bren</bdi> and 3 others</a>", 5),
    ] as [(String, Int?)])
  func votes(markup: String, votes: Int?) throws {
    let document = try thread(after: { _ in markup })
    #expect(document.posts.map(\.votes) == [votes, votes, votes, votes])
  }

  @Test(
    "What may be something else is not",
    arguments: [
      "<span>12</span>", "<span>12 replies</span>", "<span>#12</span>",
      "<dl><dt>Likes</dt><dd>300</dd></dl>", "<span>Reaction score 40</span>",
      "<button>Reply</button><span>3</span>", "<span>2 of 7 points</span>",
      "<span class='user-score'>40</span>",
    ])
  func noVotes(markup: String) throws {
    let document = try thread(after: { _ in markup })
    #expect(document.posts.map(\.votes) == [nil, nil, nil, nil])
  }

  @Test func anAttributeOfThePostsTellsTheirVotes() throws {
    let posts = PageThreadTests.names.indices.map { index in
      "<div data-score='\(index - 1)'><p><b>\(PageThreadTests.names[index])</b> <time datetime='2024-03-05T19:15:00Z'>March 5, 2024</time></p><p>\(PageThreadTests.words[index])</p></div>"
    }
    let document = try document(
      of: capture(PageThreadTests.page(posts.joined()), kind: .html))
    #expect(document.posts.map(\.votes) == [-1, 0, 1, 2])
  }
}

@Suite("Gaps of threads on pages")
struct ThreadGapsTests {
  @Test(
    "A button after the posts says that more would have been loaded",
    arguments: [
      ("Load more comments", nil), ("View more comments", nil), ("Load more", nil),
      ("5 more comments", 5), ("Show 12 more comments", 12), ("Mehr Kommentare anzeigen", nil),
      ("Weitere Kommentare laden", nil), ("View all 57 comments", 53), ("Ver más comentarios", nil),
      ("Voir plus de commentaires", nil), ("Carica altri commenti", nil),
      ("Pokaż więcej komentarzy", nil), ("Показать ещё комментарии", nil),
      ("Показати більше коментарів", nil),
    ] as [(String, Int?)])
  func loadMore(words: String, count: Int?) throws {
    let document = try thread(end: "<div><button>\(words)</button></div>")
    #expect(document.gaps == [ThreadGap(.notLoaded, count: count, words: words)])
  }

  @Test(
    "A button in a post says that answers to it would have been loaded",
    arguments: [
      ("Show 5 replies", 5), ("3 more replies", 3), ("View 12 more replies", 12),
      ("continue this thread", nil), ("4 weitere Antworten", 4), ("Ver 2 respuestas", 2),
      ("Voir les 6 réponses", 6), ("Mostra 3 risposte", 3), ("Pokaż 2 odpowiedzi", 2),
      ("Показать 7 ответов", 7), ("Показати 5 відповідей", 5),
    ] as [(String, Int?)])
  func moreReplies(words: String, count: Int?) throws {
    let document = try thread(after: { $0 == 2 ? "<a href='#more'>\(words)</a>" : "" })
    #expect(document.gaps == [ThreadGap(.notLoaded, under: 2, count: count, words: words)])
  }

  @Test(
    "Pages of the thread are elsewhere",
    arguments: [
      "<div><span>Page 1 of 7</span></div>", "<p>Seite 2 von 3</p>", "<p>Página 1 de 4</p>",
      "<p>Page 1 sur 9</p>", "<p>Pagina 1 di 2</p>", "<p>Strona 1 z 8</p>",
      "<p>Страница 1 из 5</p>", "<p>Сторінка 1 з 5</p>",
      "<p><a href='/c?page=2'>Older comments</a></p>", "<a rel='next' href='?p=2'>More</a>",
      "<ul><li>1</li><li><a href='?p=2'>2</a></li><li><a href='?p=3'>3</a></li></ul>",
    ])
  func otherPages(markup: String) throws {
    let document = try thread(end: markup)
    #expect(document.gaps.map(\.kind) == [.otherPages])
  }

  @Test(
    "A counter larger than what stands there is a gap, one that fits is none",
    arguments: [
      ("57 comments", 53), ("All 9 comments", 5), ("4 comments", nil), ("12 Kommentare", 8),
      ("7 commentaires", 3), ("9 комментариев", 5),
    ] as [(String, Int?)])
  func counter(words: String, missing: Int?) throws {
    let document = try thread(around: "<p>\(words)</p>")
    #expect(
      document.gaps
        == (missing.map { [ThreadGap(.fewerThanCounted, count: $0, words: words)] } ?? []))
  }

  @Test(
    "Other buttons are no gaps",
    arguments: [
      "<button>Show more</button>", "<a href='/x'>Read more</a>", "<a href='/n'>Next story</a>",
      "<a rel='next' href='/n'>Herring grows dearer again</a>", "<button>Reply</button>",
      "<p>View all comments</p>",
    ])
  func noGaps(markup: String) throws {
    #expect(try thread(after: { _ in markup }).gaps.isEmpty)
    #expect(try thread(end: markup).gaps.isEmpty)
  }
}

@Suite("Answers of posts on flat pages")
struct PostAnswersTests {
  @Test(
    "What a post quotes or links to is its parent",
    arguments: [
      "<blockquote><p>Orla wrote:</p><p>\(PageThreadTests.words[0])</p></blockquote>",
      "<blockquote><cite>Orla</cite> wrote: <a href='./view?p=4100#p4100'>↑</a> Nobody told us.</blockquote>",
      "<div class='bbcode_quote'>Originally posted by <b>Orla</b> <a href='view?p=4100#post4100'>»</a> Nobody told us.</div>",
      "<div>In reply to <a href='#go_to_post4100'>this message</a></div>",
      "<p>Reply to <a href='/u/orla'>Orla</a></p>",
    ])
  func parents(markup: String) throws {
    let document = try thread(before: { $0 == 2 ? markup : "" })
    #expect(document.posts.map(\.parent) == [.none, .none, .post(0), .none])
    #expect(document.posts.map(\.depth) == [1, 1, 2, 1])
    let own = document.blocks.filter { $0.post == 2 && $0.kind != .quotation }
    #expect(own.map { document.text($0.range) } == [PageThreadTests.words[2]])
  }

  @Test func anAnswerToAMessageThatIsNotThereHasARemovedParent() throws {
    let document = try thread(before: {
      $0 == 1 ? "<div>In reply to <a href='#go_to_post17'>this message</a></div>" : ""
    })
    #expect(document.posts.map(\.parent) == [.none, .removed(under: nil), .none, .none])
  }
}

@Suite("Times of posts on pages")
struct PostTimesTests {
  static let retrieved = Moment(
    .time, "2024-03-06T12:00:00Z", start: 1_709_726_400, end: 1_709_726_401, offset: 0,
    precision: .second)

  @Test(
    "A time that counts back keeps its words and has no moment without the day it counts from",
    arguments: [
      "3 hours ago", "vor 3 Stunden", "hace 2 días", "il y a 5 heures", "3 часа назад",
      "2 godziny temu",
      "2 ore fa", "3 години тому",
    ])
  func relative(words: String) throws {
    let bare = try thread(time: "<span>\(words)</span>")
    #expect(bare.posts.map(\.publishedText) == [words, words, words, words])
    #expect(bare.posts.allSatisfy { $0.published == nil })
    let known = Reading.moment(words, retrievedAt: Self.retrieved, language: nil)
    #expect(known?.relative == true)
    #expect(known?.start.map { $0 < 1_709_726_400 } == true)
  }

  @Test(
    "A machine's time goes before the words, which stay",
    arguments: [
      ("<span title='05.03.2024 19:15:00 UTC+02:00'>19:15</span>", "19:15", "2024-03-05T19:15"),
      (
        "<span>05-03-2024, <span>07:15 PM</span></span>", "05-03-2024, 07:15 PM", "2024-03-05T19:15"
      ),
      ("<time datetime='2024-03-05T19:15:00Z'>3 d</time>", "3 d", "2024-03-05T19:15"),
    ])
  func times(markup: String, words: String, value: String) throws {
    let document = try thread(time: markup)
    #expect(document.posts.map(\.publishedText) == [words, words, words, words])
    #expect(document.posts.allSatisfy { $0.published?.value.hasPrefix(value) == true })
  }
}

@Suite("Authors and removed posts on pages")
struct PostAuthorsTests {
  @Test func theNameOnAButtonIsTheAuthors() throws {
    let posts = PageThreadTests.names.indices.map { index in
      "<div><p><button>\(PageThreadTests.names[index])</button> <time>\(index + 2) d</time></p><div><p>\(PageThreadTests.words[index])</p></div><button>Reply</button></div>"
    }
    let document = try document(of: capture(PageThreadTests.page(posts.joined()), kind: .html))
    #expect(document.posts.map(\.author) == PageThreadTests.names)
    #expect(document.posts.map(\.publishedText) == ["2 d", "3 d", "4 d", "5 d"])
    #expect(document.posts.allSatisfy { $0.published == nil })
  }

  @Test func messagesThatFollowOneAnotherHaveTheAuthorOfTheFirst() throws {
    let posts = PageThreadTests.names.indices.map { index in
      let name = index == 2 ? "" : "<div>\(PageThreadTests.names[index])</div>"
      return
        "<div><div><span title='05.03.2024 19:1\(index):00'>19:1\(index)</span>\(name)<div>\(PageThreadTests.words[index])</div></div></div>"
    }
    let document = try document(
      of: capture("<div><div>\(posts.joined())</div></div>", kind: .html))
    #expect(document.posts.map(\.author) == ["Orla", "Bren", "Bren", "Ivo"])
  }

  @Test(
    "What answers a removed post does not answer another one",
    arguments: ["Comment removed", "[deleted]", "This comment has been deleted by its author"])
  func removed(words: String) throws {
    let item = { (index: Int) in
      "<li class='comment'><div><p><b>\(PageThreadTests.names[index])</b> <span>\(PageThreadTests.time)</span></p><div><p>\(PageThreadTests.words[index])</p></div></div></li>"
    }
    let html = """
      <article><h1>Ferry strikes pier</h1><p>The ferry Alder struck the northern pier of Port Ansel on Tuesday,
      injuring eleven passengers and closing the harbour for four hours.</p></article>
      <section id="comments"><h2>Comments</h2><ul>\(item(0))\(item(1))
      <li class="comment"><p>\(words)</p><ol>\(item(2))</ol></li>\(item(3))</ul></section>
      """
    let document = try document(of: capture(html, kind: .html))
    let third = try #require(
      document.posts.indices.first { document.text(ofPost: $0) == PageThreadTests.words[2] })
    switch document.posts[third].parent {
    case .removed: break
    case .post(let parent): #expect(document.posts[parent].author == nil)
    default: Issue.record("it answers a post that is gone")
    }
    #expect(document.posts.compactMap(\.author) == PageThreadTests.names)
  }
}
