import AssayModel
import Markup

/// Finds the thread of a page by its structure.
enum PageThreadFinder {
  /// The thread of a page, where it has one.
  static func thread(in page: Page) -> PageThread? { nil }
}
