/// Parses a page of UTF-8 into a tree, as the HTML standard has it, with scripting off.
///
/// Every input gives a tree. Malformed UTF-8 is read as U+FFFD. Linear in the size of the input; a page that
/// asks too much gets a tree that says so (``Tree/exceeded``).
///
/// - Parameters:
///   - utf8: The page.
///   - limits: How much the page may ask for.
///   - selfClosing: What the slash of `<iframe/>` means.
public func parse(
  _ utf8: [UInt8], limits: Limits = .standard, selfClosing: SelfClosing = .ignored
) -> Tree {
  var builder = Builder(utf8, limits: limits, selfClosing: selfClosing)
  return builder.run()
}

/// Parses a decoded page into a tree, as ``parse(_:limits:selfClosing:)-([UInt8],_,_)`` does.
///
/// Faster than parsing its bytes, because they are known to be valid UTF-8.
///
/// - Parameters:
///   - decoded: The page.
///   - limits: How much the page may ask for.
///   - selfClosing: What the slash of `<iframe/>` means.
public func parse(
  _ decoded: Decoded, limits: Limits = .standard, selfClosing: SelfClosing = .ignored
) -> Tree {
  var builder = Builder(decoded.utf8, isValid: true, limits: limits, selfClosing: selfClosing)
  return builder.run()
}

/// Parses a piece of a page as the content of an element, as the standard's fragment algorithm has it.
///
/// The nodes are the children of ``Tree/documentElement``.
///
/// - Parameters:
///   - utf8: The piece.
///   - context: The name of the element that it is the content of; in SVG or MathML by `namespace`.
///   - namespace: The language of the context element.
///   - limits: How much the piece may ask for.
public func parse(
  fragment utf8: [UInt8], in context: String, namespace: Tree.Namespace = .html,
  limits: Limits = .standard
) -> Tree {
  var builder = Builder(utf8, limits: limits)
  return builder.run(in: context, namespace)
}
