import ArgumentParser
import AssayModel
import Capturing
import CaseFile

/// Reads the case file that was named, or else the one that lies in the folder given.
func chosenDecisions(named name: String?, beside gathered: Gathered) throws -> Decisions {
  guard let file = name ?? gathered.caseFiles.first else { return Decisions() }
  if name == nil, gathered.caseFiles.count > 1 {
    let list = gathered.caseFiles.joined(separator: ", ")
    complain("there are several case files: \(list); name the one to use with --case")
    throw ExitCode(1)
  }
  do throws(CaseFileError) {
    return try decisions(yaml: try yaml(of: file), file: file)
  } catch {
    complain(error.description)
    throw ExitCode(1)
  }
}

private func yaml(of file: String) throws(CaseFileError) -> String {
  switch textOfFile(at: file, limit: 1 << 20) {
  case .success(let text): return text
  case .failure(let failure):
    throw CaseFileError(file: file, line: 1, column: 1, message: failure.reason)
  }
}
