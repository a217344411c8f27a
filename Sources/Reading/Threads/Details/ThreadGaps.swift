import AssayModel
import Markup

/// Finds what a page says is missing from its thread: buttons that load more, other pages, a larger count.
struct ThreadGaps {
  private let page: Page
  private let group: PostGroup
  private let items: PostItems
  /// The posts in the order of their elements, and those elements.
  private let ascending: [Int]
  private let units: [Int]
  private var tree: Tree { page.tree }

  init(_ group: PostGroup, _ items: PostItems) {
    page = group.page
    self.group = group
    self.items = items
    let order = group.units.indices.sorted { group.units[$0] < group.units[$1] }
    ascending = order
    units = order.map { group.units[$0] }
  }

  /// The gaps, in the order of the page.
  func gaps(_ posts: [PagePost]) -> [ThreadGap] {
    guard let first = items.all.firstIndex(where: { $0.post >= 0 }),
      let last = items.all.lastIndex(where: { $0.post >= 0 })
    else { return [] }
    var result: [ThreadGap] = []
    var counter: (number: Int, words: String)?
    var hasPages = false
    for index in max(0, first - ThreadGaps.around)..<min(items.all.count, last + ThreadGaps.around)
    {
      let item = items.all[index]
      let count = ShownCount(item.text)
      let kinds = count.words.map { ThreadGaps.kinds(of: $0) }
      if item.control != nil {
        if !ThreadGaps.otherPages.contains(item.text[...]),
          let gap = notLoaded(index, count, kinds, posts)
        {
          let isRepeated =
            gap.under == nil && result.last?.kind == gap.kind && result.last?.under == nil
            && result.last?.count == gap.count
          if !isRepeated { result.append(gap) }
          continue
        }
        if !hasPages, item.post < 0, isPager(index, count) {
          hasPages = true
          result.append(ThreadGap(.otherPages, count: results(around: item), words: words(item)))
          continue
        }
      }
      if !hasPages, item.post < 0, isPageOf(item.text) {
        hasPages = true
        result.append(ThreadGap(.otherPages, count: results(around: item), words: words(item)))
      } else if index < first, counter == nil, let number = counted(index, count, kinds) {
        counter = (number, words(item))
      }
    }
    let known = posts.count + result.reduce(0) { $0 + ($1.count ?? 0) }
    if let counter, !hasPages, counter.number > known {
      result.append(
        ThreadGap(.fewerThanCounted, count: counter.number - posts.count, words: counter.words))
    }
    return result
  }

  /// How many short texts before the first post and after the last one are looked at.
  private static let around = 30

  private func words(_ item: PostItem) -> String { collapsed(tree.text(of: item.node)) }

  // MARK: Not loaded

  private func notLoaded(
    _ index: Int, _ count: ShownCount, _ kinds: [UInt8], _ posts: [PagePost]
  ) -> ThreadGap? {
    let item = items.all[index]
    guard !count.words.isEmpty, count.words.count <= 6 else { return nil }
    var hasNumber = count.number
    let all = kinds.reduce(0, |)
    if !ThreadGaps.goesOn.contains(item.text[...]) {
      guard kinds.allSatisfy({ $0 != 0 }), !count.hasOther else { return nil }
      let hasNoun = all & ThreadGaps.noun != 0
      let hasMore = all & ThreadGaps.more != 0
      guard
        hasMore && hasNoun || all & ThreadGaps.load != 0 && hasMore
          || all & (ThreadGaps.show | ThreadGaps.load) != 0 && hasNoun && count.number != nil
      else { return nil }
    }
    // "(17 replies)" may stand beside it in the same button.
    if hasNumber == nil, items.all.indices.contains(index + 1),
      items.all[index + 1].control == item.control
    {
      let next = ShownCount(items.all[index + 1].text)
      if next.words.allSatisfy({ ThreadGaps.kinds(of: $0) & ThreadGaps.noun != 0 }) {
        hasNumber = next.number
      }
    }
    let isReplies = count.words.contains { ThreadGaps.replies.contains($0) }
    // A thread goes on under the post that stands before the words.
    if ThreadGaps.goesOn.contains(item.text[...]) {
      let before = items.all[..<index].last { $0.post >= 0 }?.post
      return ThreadGap(.notLoaded, under: before, count: hasNumber.map(abs), words: words(item))
    }
    if let number = hasNumber, count.words.contains(where: { ThreadGaps.everything.contains($0) }) {
      // "View all 57 comments" counts those that stand here too.
      guard number > posts.count else { return nil }
      return ThreadGap(.notLoaded, count: number - posts.count, words: words(item))
    }
    return ThreadGap(
      .notLoaded, under: under(item, isReplies, posts), count: hasNumber.map(abs),
      words: words(item))
  }

  /// The post whose answers a button would have loaded; `nil` where it is the thread that goes on.
  private func under(_ item: PostItem, _ isReplies: Bool, _ posts: [PagePost]) -> Int? {
    if item.post >= 0 { return item.post }
    var at = item.element
    for _ in 0..<8 where at >= 0 {
      let low = lowerBound(of: at, in: units)
      let inside = ascending[low..<max(low, lowerBound(of: page.elements[at].end, in: units))]
      if let first = inside.first {
        let least = posts[first].depth
        let isOneThread = inside.dropFirst().prefix(500).allSatisfy { posts[$0].depth > least }
        if isOneThread, inside.count < posts.count || isReplies {
          return first
        }
        if case .post(let parent) = posts[first].parent { return parent }
        return nil
      }
      at = page.elements[at].parent
    }
    return nil
  }

  // MARK: Other pages

  /// Whether a link goes to another page of the thread.
  private func isPager(_ index: Int, _ count: ShownCount) -> Bool {
    let item = items.all[index]
    if ThreadGaps.otherPages.contains(item.text[...]) { return true }
    guard let control = item.control, tree.isElement(control, .a) else { return false }
    let plain = trimmed(0..<item.text.count, of: ThreadGaps.arrows, in: item.text)
    let isNext = ThreadGaps.next.contains(item.text[plain])
    let isNumber = count.words.isEmpty && count.number.map { (2...9999).contains($0) } == true
    guard isNext || isNumber else { return false }
    if let rel = tree.attributeBytes("rel", of: control), rel.elementsEqual("next".utf8) {
      return true
    }
    // A number or "next" beside the number of another page.
    for other in [index - 1, index + 1, index - 2] where items.all.indices.contains(other) {
      let near = items.all[other]
      let count = ShownCount(near.text)
      guard near.post < 0, count.words.isEmpty, !count.hasOther, let number = count.number else {
        continue
      }
      if isNext || number == 1 { return true }
    }
    return false
  }

  /// "Page 1 of 7", in any of the languages.
  private func isPageOf(_ text: [UInt8]) -> Bool {
    let count = ShownCount(text)
    guard count.numbers == 2, count.words.count == 2, !count.hasOther,
      ThreadGaps.pages.contains(count.words[0]), ThreadGaps.of.contains(count.words[1])
    else { return false }
    var numbers: [Int] = []
    var value: Int?
    for byte in text + [0x20] {
      if isDigit(byte) {
        value = min(9_999_999, (value ?? 0) * 10 + Int(byte - 0x30))
      } else if let number = value {
        numbers.append(number)
        value = nil
      }
    }
    return numbers.count == 2 && numbers[1] > 1 && numbers[0] <= numbers[1]
  }

  /// How many posts stand on other pages, where a title says "Results 1 to 10 of 37" around a link.
  private func results(around item: PostItem) -> Int? {
    var at = tree.parent(of: item.node)
    for _ in 0..<3 { at = at.flatMap { tree.parent(of: $0) } ?? at }
    guard let top = at else { return nil }
    for (step, node) in tree.descendants(of: top).enumerated() {
      if step > 60 { break }
      guard let value = tree.attributeBytes("title", of: node), value.count < 60 else { continue }
      let text = lowered(value)
      guard text.starts(with: "results ".utf8) else { continue }
      let numbers = text.split(whereSeparator: { !isDigit($0) }).compactMap {
        Int(String(decoding: $0, as: UTF8.self))
      }
      if numbers.count == 3, numbers[1] >= numbers[0], numbers[2] > numbers[1] {
        return numbers[2] - (numbers[1] - numbers[0] + 1)
      }
    }
    return nil
  }

  // MARK: Counters

  /// How many comments a counter above the thread tells: "57 comments", "all 57 comments".
  private func counted(_ index: Int, _ count: ShownCount, _ kinds: [UInt8]) -> Int? {
    if count.words.isEmpty {
      guard let number = count.number, !count.hasOther, items.all.indices.contains(index + 1)
      else { return nil }
      let next = ShownCount(items.all[index + 1].text)
      guard next.numbers == 0, next.words.count == 1,
        ThreadGaps.kinds(of: next.words[0]) & ThreadGaps.noun != 0
      else { return nil }
      return number
    }
    guard let number = count.number, !count.hasOther, count.words.count <= 2,
      kinds.allSatisfy({ $0 & (ThreadGaps.noun | ThreadGaps.filler) != 0 }),
      kinds.contains(where: { $0 & ThreadGaps.noun != 0 })
    else { return nil }
    return number
  }

  // MARK: Words

  private static let load: UInt8 = 1
  private static let show: UInt8 = 2
  private static let more: UInt8 = 4
  private static let noun: UInt8 = 8
  private static let filler: UInt8 = 16

  /// What a word can be in the words of such a button.
  private static func kinds(of word: ArraySlice<UInt8>) -> UInt8 {
    (loads.contains(word) ? load : 0) | (shows.contains(word) ? show : 0)
      | (mores.contains(word) ? more : 0)
      | (nouns.contains(word) || replies.contains(word) ? noun : 0)
      | (fillers.contains(word) ? filler : 0)
  }

  private static let loads = ByteWords(
    words: "load laden cargar charger carica załaduj wczytaj загрузить завантажити")
  private static let shows = ByteWords(
    words: """
      show view see expand read anzeigen zeigen ansehen ver mostrar voir afficher lire mostra vedi \
      leggi pokaż zobacz rozwiń показать посмотреть показати переглянути
      """)
  private static let mores = ByteWords(
    words: """
      more older earlier additional further mehr weitere ältere más anteriores plus autres altri \
      altre più precedenti więcej starsze ещё еще больше старые ще більше
      """)
  private static let nouns = ByteWords(
    words: """
      comment comments message messages kommentar kommentare beiträge comentario \
      comentarios commentaire commentaires commento commenti komentarz komentarze komentarzy \
      комментарий комментарии комментариев комментария коментар коментарі коментарів коментаря
      """)
  private static let replies = ByteWords(
    words: """
      reply replies answer answers response responses antwort antworten respuesta respuestas réponse \
      réponses risposta risposte odpowiedź odpowiedzi ответ ответа ответов ответы відповідь \
      відповіді відповідей
      """)
  private static let fillers = ByteWords(
    words: """
      all the this previous next of alle todos todas tous toutes los las les de des d' tutti tutte \
      wszystkie все всі
      """)
  private static let everything = ByteWords(
    words: "all alle todos todas tous toutes tutti tutte wszystkie все всі")
  private static let goesOn = ByteWords([
    "continue this thread", "continue thread", "continue this conversation",
    "diesen thread fortsetzen", "continuar este hilo", "continuer la discussion",
    "continua la discussione", "продолжить ветку", "продовжити гілку",
  ])
  private static let otherPages = ByteWords([
    "older comments", "newer comments", "previous comments", "next comments", "next messages",
    "previous messages", "older posts", "newer posts", "more pages", "ältere kommentare",
    "neuere kommentare", "comentarios anteriores", "comentarios más recientes",
    "commentaires plus anciens", "commentaires précédents", "commenti precedenti",
    "starsze komentarze", "nowsze komentarze", "предыдущие комментарии", "попередні коментарі",
    "← older comments", "newer comments →", "следующие комментарии", "наступні коментарі",
  ])
  private static let next = ByteWords([
    "next", "next page", "more", "weiter", "nächste", "nächste seite", "siguiente",
    "página siguiente", "suivant", "suivante", "page suivante", "successiva", "successivo",
    "avanti", "pagina successiva", "następna", "dalej", "следующая", "далее", "наступна", "далі",
  ])
  private static let pages = ByteWords(
    words: "page seite página pagina strona страница сторінка стр")
  private static let of = ByteWords(words: "of von de sur di z ze из з із")
  private static let arrows = SignSet("→»›>←«‹<")
}
