/// What the names that an author of a page gave an element suggest of it.
///
/// A hint alone never decides: it only tips what the structure leaves open.
struct Hints: OptionSet, Hashable {
  let rawValue: UInt32

  static let comment = Hints(rawValue: 1 << 0)
  static let share = Hints(rawValue: 1 << 1)
  static let related = Hints(rawValue: 1 << 2)
  static let invitation = Hints(rawValue: 1 << 3)
  static let navigation = Hints(rawValue: 1 << 4)
  static let side = Hints(rawValue: 1 << 5)
  static let footer = Hints(rawValue: 1 << 6)
  static let advert = Hints(rawValue: 1 << 7)
  static let caption = Hints(rawValue: 1 << 8)
  static let byline = Hints(rawValue: 1 << 9)
  static let tags = Hints(rawValue: 1 << 10)
  static let notice = Hints(rawValue: 1 << 11)
  static let content = Hints(rawValue: 1 << 12)
  static let author = Hints(rawValue: 1 << 13)
  static let date = Hints(rawValue: 1 << 14)
  static let title = Hints(rawValue: 1 << 15)
  static let articleBody = Hints(rawValue: 1 << 16)
  static let reply = Hints(rawValue: 1 << 17)
  static let signature = Hints(rawValue: 1 << 18)
  static let quote = Hints(rawValue: 1 << 19)
  static let hiddenText = Hints(rawValue: 1 << 20)
  static let post = Hints(rawValue: 1 << 21)
  static let embed = Hints(rawValue: 1 << 22)
  static let pullQuote = Hints(rawValue: 1 << 23)
  static let note = Hints(rawValue: 1 << 24)
  static let credit = Hints(rawValue: 1 << 25)
  static let pager = Hints(rawValue: 1 << 26)

  /// What belongs to the page and not to the article.
  static let pageParts: Hints = [
    .share, .related, .invitation, .navigation, .footer, .advert, .tags, .notice, .hiddenText,
  ]

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Reads the words of a class or id: cut at signs, digits and inner capitals.
  ///
  /// What is cut only at spaces is looked up as one word too ("post-body" is "post", "body" and "postbody").
  init(words value: ArraySlice<UInt8>) {
    self.init(rawValue: 0)
    guard value.count <= 600 else { return }
    let bytes = value.span
    var word = WordHash()
    var joined = WordHash()
    var wasLower = false
    for index in bytes.indices {
      let byte = bytes[index]
      let isUpper = byte >= 0x41 && byte <= 0x5A
      let isLetter = isUpper || (byte >= 0x61 && byte <= 0x7A) || byte >= 0x80
      if !isLetter || (isUpper && wasLower) {
        formUnion(hintWords[word])
        word = WordHash()
        if byte <= 0x20 {
          formUnion(hintWords[joined])
          joined = WordHash()
        }
      }
      if isLetter {
        word.add(byte | (isUpper ? 0x20 : 0))
        joined.add(byte | (isUpper ? 0x20 : 0))
      }
      wasLower = isLetter && !isUpper
    }
    formUnion(hintWords[word])
    formUnion(hintWords[joined])
  }

  /// Reads an ARIA role.
  init(role value: ArraySlice<UInt8>) { self = roles[WordHash(value)] }

  /// Reads a microdata property.
  init(property value: ArraySlice<UInt8>) { self = properties[WordHash(value)] }
}

/// What the roles of ARIA suggest.
private let roles = HintTable([
  (.navigation, "navigation menu menubar toolbar search tablist"), (.side, "complementary"),
  (.footer, "contentinfo"), (.notice, "dialog alertdialog alert"),
])

/// What the properties of microdata suggest.
private let properties = HintTable([
  ([.articleBody, .content], "articleBody"), (.comment, "comment suggestedAnswer acceptedAnswer"),
  (.author, "author creator"), (.date, "datePublished dateCreated"), (.title, "headline"),
  (.caption, "caption"), (.credit, "copyrightHolder creditText"),
])

/// What a word in a class or id suggests.
private let hintWords = HintTable([
  (
    .comment,
    "comment comments commentlist disqus kommentar kommentare kommentarer commentaires commentaire comentarios comentario reacties discussion wpdiscuz replies respond livefyre fbcomments pinglist commentthread talkback feedback"
  ),
  (.reply, "reply respond replylink antworten"),
  (
    .share,
    "share sharing shares social sharedaddy addthis addtoany sociable shareaholic socials sharebar sharer teilen"
  ),
  (
    .related,
    "related relatedposts recommended recommendations recommendation recommend outbrain taboola yarpp readmore trending popular mostread suggestions suggested teaser teasers moreon morefrom relatedarticles alsolike promo promobox relcontent seealso weiterlesen storylist cards latest upnext linklist inlinelinks nextpost prevpost"
  ),
  (
    .invitation,
    "newsletter subscribe subscription signup paywall optin mailchimp regwall donate donation membership abo subscriber supporters register piano"
  ),
  (
    .navigation,
    "nav navigation navbar menu menus breadcrumb breadcrumbs pagination pager skip toolbar topbar tabs paging pagenav prevnext jumplinks toc"
  ),
  (.side, "sidebar aside widget widgets rail sidecontent rightcol infobox sidecol"),
  (.footer, "footer copyright colophon foot bottombar disclaimer"),
  (
    .advert,
    "ad ads advert advertisement advertising adv adsense sponsor sponsored banner dfp gpt adslot anzeige werbung publicidade adunit adbox"
  ),
  (
    .caption,
    "caption captions credit credits wpcaption figcaption imgcaption bildunterschrift photocredit legende copyrightholder mediacaption"
  ),
  (
    .byline,
    "byline meta postmeta dateline bylines entrymeta articlemeta postinfo autor infos authorbox authorbio biography bio"
  ),
  (
    .author,
    "author authors username nickname vcard fn poster postername nick member creator commenter autor user"
  ),
  (.date, "date time timestamp published datetime postdate pubdate datum created"),
  (.tags, "tags tag tagcloud taglist categories topics keywords cat catlinks schlagworte tagged"),
  (
    .notice,
    "cookie cookies consent gdpr modal popup overlay lightbox banner toast login signin dialog tooltip infobar onetrust"
  ),
  (
    .content,
    "article content entry story body text main articlebody storybody entrycontent postcontent postbody beitrag texte hentry"
  ),
  (.title, "headline title entrytitle posttitle articletitle"),
  (
    .articleBody,
    "articlebody storybody entrycontent postcontent articlecontent articletext storycontent bodycopy bodytext"
  ),
  (.signature, "signature sig signatur signaturecontainer"),
  (.quote, "quote quotation blockquote bbcode quotecontainer quoteblock zitat"),
  (.hiddenText, "hidden visuallyhidden sronly screenreader screenreadertext visuallyhide"),
  (.post, "post message msg postcontainer postbit"),
  (
    .embed,
    "twittertweet twittervideo tweetembed embeddedtweet instagrammedia blueskyembed mastodonembed mastodonpost fbpost fbvideo fbxfbmlparseignore tgmewidgetmessage telegrampost tiktokembed redditembed redditembedbq redditcard textpostmedia truthsocialembed tumblrpost vkpost"
  ),
  (.pullQuote, "pullquote pullquotes pulledquote wpblockpullquote"),
  (
    .note,
    "correction corrections clarification clarifications amendment amendments corrigendum erratum updatenote updatenotice articleupdate korrektur rectificatif rettifica sprostowanie"
  ),
  (
    .credit,
    "credit credits photocredit imagecredit picturecredit mediacredit fotocredit photographer copyrightholder copyright attribution source sourceline bildquelle bildnachweis quelle urheber"
  ),
  (
    .pager,
    "pagination pager paging pagelinks pagelink pagenav pagenumbers postpagenumbers pagenumber pages pagelist multipage"
  ),
])
