extension DoctypeToken {
  /// What the document type says of the page (the table of "the initial insertion mode").
  var quirks: Tree.Quirks {
    if forcesQuirks || name != "html" { return .full }
    let publicID = self.publicID?.lowercased()
    let systemID = self.systemID?.lowercased()
    if systemID == "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd" { return .full }
    guard let publicID else { return .none }
    switch publicID {
    case "-//w3o//dtd w3 html strict 3.0//en//", "-/w3c/dtd html 4.0 transitional/en", "html":
      return .full
    default: break
    }
    let isOldFrames =
      publicID.hasPrefix("-//w3c//dtd html 4.01 frameset//")
      || publicID.hasPrefix("-//w3c//dtd html 4.01 transitional//")
    if isOldFrames { return systemID == nil ? .full : .limited }
    if publicID.hasPrefix("-//w3c//dtd xhtml 1.0 frameset//")
      || publicID.hasPrefix("-//w3c//dtd xhtml 1.0 transitional//")
    {
      return .limited
    }
    return oldPublicIDs.contains { publicID.hasPrefix($0) } ? .full : .none
  }
}

/// How the public identifiers begin that ask for the rules of the old browsers.
private let oldPublicIDs = [
  "+//silmaril//dtd html pro v0r11 19970101//",
  "-//as//dtd html 3.0 aswedit + extensions//",
  "-//advasoft ltd//dtd html 3.0 aswedit + extensions//",
  "-//ietf//dtd html",
  "-//metrius//dtd metrius presentational//",
  "-//microsoft//dtd internet explorer 2.0 html strict//",
  "-//microsoft//dtd internet explorer 2.0 html//",
  "-//microsoft//dtd internet explorer 2.0 tables//",
  "-//microsoft//dtd internet explorer 3.0 html strict//",
  "-//microsoft//dtd internet explorer 3.0 html//",
  "-//microsoft//dtd internet explorer 3.0 tables//",
  "-//netscape comm. corp.//dtd html//",
  "-//netscape comm. corp.//dtd strict html//",
  "-//o'reilly and associates//dtd html 2.0//",
  "-//o'reilly and associates//dtd html extended 1.0//",
  "-//o'reilly and associates//dtd html extended relaxed 1.0//",
  "-//sq//dtd html 2.0 hotmetal + extensions//",
  "-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//",
  "-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//",
  "-//spyglass//dtd html 2.0 extended//",
  "-//sun microsystems corp.//dtd hotjava html//",
  "-//sun microsystems corp.//dtd hotjava strict html//",
  "-//w3c//dtd html 3 1995-03-24//",
  "-//w3c//dtd html 3.2 draft//",
  "-//w3c//dtd html 3.2 final//",
  "-//w3c//dtd html 3.2//",
  "-//w3c//dtd html 3.2s draft//",
  "-//w3c//dtd html 4.0 frameset//",
  "-//w3c//dtd html 4.0 transitional//",
  "-//w3c//dtd html experimental 19960712//",
  "-//w3c//dtd html experimental 970421//",
  "-//w3c//dtd w3 html//",
  "-//w3o//dtd w3 html 3.0//",
  "-//webtechs//dtd mozilla html 2.0//",
  "-//webtechs//dtd mozilla html//",
]
