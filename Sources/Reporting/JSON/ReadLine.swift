public import AssayModel

/// One line of `assay read`: a document as a JSON object.
///
/// Keys, in this order: `url`, `title`, `authors`, `published`, `updated`, `outlet`, `language`, `text` (the
/// article, a blank line between blocks), `blocks` (all of them, so that `block N` counts here), `comments`,
/// `links`, `images`, `sha256`, `name`, `kind`, `notes`, `corrections`, `via`, `retrieved`, `place` (of the
/// dateline), `entries` (of a live blog, and embedded posts), `gaps` (what the page says is missing from its thread),
/// `archive` (`name`, `sha256`, and `offset` of the record in bytes). Times are ISO 8601; an absent value is `null`. A comment's
/// `parent` is the index of the comment it answers, `null` where it begins a thread, and `"unknown"` where the
/// page does not say or the answered comment was removed. O(length).
///
/// - Parameter document: The document.
/// - Returns: The object, without a line break.
public func readLine(_ document: Document) -> String {
  var json = JSON()
  json.object { $0.fields(of: document) }
  return String(decoding: json.bytes, as: UTF8.self)
}

extension JSON {
  /// Writes the fields of a line of `assay read`.
  mutating func fields(of document: Document) {
    pair("url", document.url)
    pair("title", document.title)
    pair("authors", document.authors)
    pair("published", document.published?.iso)
    pair("updated", document.updated?.iso)
    pair("outlet", document.outlet)
    pair("language", document.language)
    key("text")
    string(document.articleBlocks.map { document.slice($0.range) }, separator: "\n\n")
    key("blocks")
    array(document.blocks) { json, block in
      json.object { json in
        json.pair("kind", block.kind.rawValue)
        json.pair("level", block.level > 0 ? block.level : nil)
        json.pair("comment", block.post)
        json.pair("entry", block.entry)
        json.pair("page", block.page)
        json.key("text")
        json.string([document.slice(block.range)])
      }
    }
    comments(of: document)
    key("links")
    array(document.links) { json, link in
      json.object { json in
        json.pair("url", link.url)
        json.key("text")
        json.string([document.slice(link.range)])
      }
    }
    key("images")
    array(document.images) { json, image in
      json.object { json in
        json.pair("url", image.url)
        json.key("caption")
        if let caption = image.caption {
          json.string([document.slice(caption)])
        } else {
          json.null()
        }
        json.pair("credit", image.credit)
      }
    }
    pair("sha256", document.sha256)
    pair("name", document.name)
    pair("kind", document.kind.rawValue)
    pair("notes", document.notes)
    key("corrections")
    array(document.corrections) { $0.correction($1) }
    pair("via", document.via)
    pair("retrieved", document.retrievedAt?.iso)
    key("place")
    if let place = document.place { string([document.slice(place)]) } else { null() }
    key("entries")
    array(document.entries) { json, entry in
      json.object { json in
        json.pair("kind", entry.kind.rawValue)
        json.pair("author", entry.author)
        json.pair("published", entry.published?.iso)
        json.pair("publishedText", entry.publishedText)
        json.pair("url", entry.url)
      }
    }
    key("gaps")
    array(document.gaps) { json, gap in
      json.object { json in
        json.pair("kind", gap.kind.rawValue)
        json.pair("under", gap.under)
        json.pair("count", gap.count)
        json.pair("words", gap.words)
      }
    }
    key("archive")
    if let container = document.container {
      object { json in
        json.pair("name", container.name)
        json.pair("sha256", container.sha256)
        json.pair("offset", container.offset)
      }
    } else {
      null()
    }
  }

  private mutating func comments(of document: Document) {
    let blocks = document.blocksByPost
    key("comments")
    array(document.posts.indices) { json, index in
      let post = document.posts[index]
      json.object { json in
        json.pair("author", post.author)
        json.pair("published", post.published?.iso)
        json.pair("publishedText", post.publishedText)
        json.pair("votes", post.votes)
        json.key("text")
        json.string(
          blocks[index].map { document.slice(document.blocks[$0].range) }, separator: "\n\n")
        json.key("parent")
        switch post.parent {
        case .none: json.null()
        case .post(let parent): json.number(parent)
        case .removed, .unknown: json.string("unknown")
        }
      }
    }
  }
}

extension Document {
  /// A range of the buffer, moved into it and to whole scalars.
  fileprivate func slice(_ range: Range<Int>) -> ArraySlice<UInt8> { buffer[whole(range)] }
}
