import ArgumentParser
import AssayModel
import Weighing

/// A case with how far the evidence bears out each of its hypotheses; ends the program with one line where quoted words
/// are not in their source or the arithmetic cannot be done.
///
/// A case without hypotheses stays as it is.
func weighed(_ study: Case) throws -> Case {
  guard study.misquoted.isEmpty else {
    for line in study.misquoted { complain(line) }
    throw ExitCode(1)
  }
  guard let judged = study.judged else { return study }
  var weighed = study
  do throws(WeighingError) {
    weighed.assessments = try assess(judged)
  } catch {
    complain(error.message)
    throw ExitCode(1)
  }
  return weighed
}
